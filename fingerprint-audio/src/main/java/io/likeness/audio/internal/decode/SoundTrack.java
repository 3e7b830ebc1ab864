package io.likeness.audio.internal.decode;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_BITRATE;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import io.likeness.core.MediaSource;
import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.util.OptionalDouble;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.PointerPointer;

/** The main sound track of a file, decoded frame by frame. Belongs to one thread. */
final class SoundTrack implements AutoCloseable {

  // A format that FFmpeg recognises no better than this is a guess: text and noise reach it too.
  private static final int WORST_PROBE_SCORE = 5;

  private final String name;
  private final NativeInput input;
  private final AVPacket packet = av_packet_alloc();
  private final AVFrame frame = av_frame_alloc();
  private AVFormatContext container = avformat_alloc_context();
  private AVCodecContext codec = new AVCodecContext(null);
  private int index;
  private boolean drained;
  private long damagedPackets;

  private SoundTrack(String name, NativeInput input) {
    this.name = name;
    this.input = input;
  }

  /**
   * Opens the sound track that FFmpeg thinks the best.
   *
   * @param source the file
   * @return the track, before its first frame
   * @throws UnreadableMediaException if the file is empty, of no known format or without sound
   * @throws IOException if the file cannot be read
   */
  static SoundTrack open(MediaSource source) throws UnreadableMediaException, IOException {
    SoundTrack track = new SoundTrack(source.name(), new NativeInput(source));
    try {
      track.openContainer();
      track.openDecoder();
      return track;
    } catch (UnreadableMediaException | IOException | RuntimeException e) {
      track.close();
      throw e;
    }
  }

  private void openContainer() throws UnreadableMediaException, IOException {
    if (input.size() == 0) {
      throw unreadable("the file is empty");
    }
    container.pb(input.context());
    AVDictionary options = new AVDictionary(null);
    // Playlists name further files: no protocol to open them by is allowed.
    av_dict_set(options, "protocol_whitelist", "none", 0);
    int result = avformat_open_input(container, "", null, options);
    av_dict_free(options);
    input.rethrow();
    if (result < 0 || container.probe_score() < WORST_PROBE_SCORE) {
      throw unreadable("not in a known audio or video format");
    }
    result = avformat_find_stream_info(container, (AVDictionary) null);
    input.rethrow();
    if (result < 0) {
      throw unreadable("damaged beyond recognition");
    }
  }

  private void openDecoder() throws UnreadableMediaException {
    index = av_find_best_stream(container, AVMEDIA_TYPE_AUDIO, -1, -1, (AVCodec) null, 0);
    if (index < 0) {
      throw unreadable("has no sound track");
    }
    AVStream stream = container.streams(index);
    for (int i = 0; i < container.nb_streams(); i++) {
      if (i != index) {
        container.streams(i).discard(avcodec.AVDISCARD_ALL);
      }
    }
    AVCodec decoder = avcodec_find_decoder(stream.codecpar().codec_id());
    if (decoder == null) {
      throw unreadable("its sound is in an unknown coding");
    }
    codec = avcodec_alloc_context3(decoder);
    avcodec_parameters_to_context(codec, stream.codecpar());
    codec.pkt_timebase(stream.time_base());
    codec.thread_count(1);
    if (avcodec_open2(codec, decoder, (PointerPointer<?>) null) < 0) {
      throw unreadable("its sound track is damaged beyond recognition");
    }
  }

  /**
   * Decodes the next frame, leaving out packets that are damaged.
   *
   * @return whether there was one, in {@link #frame()}
   * @throws IOException if the file cannot be read
   */
  boolean next() throws IOException {
    while (true) {
      int result = avcodec_receive_frame(codec, frame);
      if (result >= 0) {
        return true;
      }
      if (result == AVERROR_EOF || drained) {
        input.rethrow();
        return false;
      }
      if (result != AVERROR_EAGAIN()) {
        damagedPackets++;
      }
      feed();
    }
  }

  private void feed() {
    if (av_read_frame(container, packet) < 0) {
      drained = true;
      avcodec_send_packet(codec, null);
      // What the decoder still holds comes out frame by frame: EAGAIN cannot follow.
      return;
    }
    if (packet.stream_index() == index && avcodec_send_packet(codec, packet) < 0) {
      damagedPackets++;
    }
    av_packet_unref(packet);
  }

  AVFrame frame() {
    return frame;
  }

  long damagedPackets() {
    return damagedPackets;
  }

  /**
   * Returns how long the file says it is.
   *
   * @return seconds, or empty if the file does not say or FFmpeg only guessed from the bit rate
   */
  OptionalDouble declaredSeconds() {
    long duration = container.duration();
    return duration <= 0 || container.duration_estimation_method() == AVFMT_DURATION_FROM_BITRATE
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) duration / AV_TIME_BASE);
  }

  private UnreadableMediaException unreadable(String reason) {
    return new UnreadableMediaException(name, reason);
  }

  @Override
  public void close() throws IOException {
    av_packet_free(packet);
    av_frame_free(frame);
    avcodec_free_context(codec);
    avformat_close_input(container);
    input.close();
  }
}
