package io.likeness.audio;

import java.util.Set;

/** The Internet media types whose sound is decoded, by the names that Tika gives and by others. */
final class MediaTypes {

  private static final Set<String> SUPPORTED =
      Set.of(
          // Sound without a container, or in one of its own.
          "audio/vnd.wave",
          "audio/x-wav",
          "audio/wav",
          "audio/wave",
          "audio/x-flac",
          "audio/flac",
          "audio/mpeg",
          "audio/x-mpeg",
          "audio/mp3",
          "audio/x-aiff",
          "audio/aiff",
          "audio/x-aac",
          "audio/aac",
          "audio/ac3",
          "audio/eac3",
          "audio/amr",
          "audio/amr-wb",
          "audio/basic",
          "audio/x-caf",
          // Containers of sound.
          "audio/ogg",
          "audio/vorbis",
          "audio/opus",
          "audio/speex",
          "audio/x-oggflac",
          "audio/x-ogg-flac",
          "application/ogg",
          "audio/mp4",
          "audio/x-m4a",
          "audio/3gpp",
          "audio/3gpp2",
          "audio/x-ms-wma",
          "audio/x-matroska",
          "audio/webm",
          "application/vnd.ms-asf",
          // The sound track of video.
          "video/mp4",
          "application/mp4",
          "video/x-m4v",
          "video/quicktime",
          "video/3gpp",
          "video/3gpp2",
          "video/x-matroska",
          "application/x-matroska",
          "video/webm",
          "video/x-msvideo",
          "video/avi",
          "video/x-flv",
          "video/x-f4v",
          "video/mpeg",
          "video/mp2t",
          "video/mp2p",
          "video/ogg",
          "video/theora",
          "video/x-ms-asf",
          "video/x-ms-wmv");

  private MediaTypes() {}

  static boolean supports(String mediaType) {
    return SUPPORTED.contains(mediaType);
  }
}
