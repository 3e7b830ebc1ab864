package io.likeness.audio;

import java.nio.ShortBuffer;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;

/** Encodes sound with FFmpeg, for tests. */
final class Encoder {

  private Encoder() {}

  /**
   * Writes a file.
   *
   * @param format the name of FFmpeg's muxer
   * @param codec the name of FFmpeg's encoder
   * @param rate samples a second
   * @param bitRate bits a second, or 0 for a coding that has no choice
   */
  static Path encode(Path file, String format, String codec, int rate, int bitRate, short[] samples)
      throws Exception {
    return encode(file, format, codec, rate, bitRate, 1, samples);
  }

  /**
   * Writes a file.
   *
   * @param channels how many channels have the same sound
   */
  static Path encode(
      Path file, String format, String codec, int rate, int bitRate, int channels, short[] samples)
      throws Exception {
    FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), channels);
    recorder.setFormat(format);
    recorder.setAudioCodecName(codec);
    recorder.setSampleRate(rate);
    sampleFormat(codec).ifPresent(recorder::setSampleFormat);
    if (bitRate > 0) {
      recorder.setAudioBitrate(bitRate);
    }
    recorder.start();
    recorder.recordSamples(Synth.RATE, channels, ShortBuffer.wrap(spread(samples, channels)));
    recorder.close();
    return file;
  }

  /** Returns how FFmpeg's encoder takes samples, where the recorder does not find out. */
  private static OptionalInt sampleFormat(String codec) {
    return switch (codec) {
      case "pcm_u8" -> OptionalInt.of(avutil.AV_SAMPLE_FMT_U8);
      case "pcm_s24le" -> OptionalInt.of(avutil.AV_SAMPLE_FMT_S32);
      case "pcm_f32le" -> OptionalInt.of(avutil.AV_SAMPLE_FMT_FLT);
      default -> OptionalInt.empty();
    };
  }

  private static short[] spread(short[] samples, int channels) {
    short[] interleaved = new short[samples.length * channels];
    for (int i = 0; i < interleaved.length; i++) {
      interleaved[i] = samples[i / channels];
    }
    return interleaved;
  }

  /**
   * Writes a film of black pictures.
   *
   * @param samples its sound track, none if empty
   */
  static Path film(Path file, double seconds, short[] samples) throws Exception {
    FFmpegFrameRecorder recorder =
        new FFmpegFrameRecorder(file.toFile(), 64, 48, samples.length > 0 ? 1 : 0);
    recorder.setFormat("mp4");
    recorder.setVideoCodecName("mpeg4");
    recorder.setFrameRate(10);
    recorder.setAudioCodecName("aac");
    recorder.setSampleRate(44_100);
    recorder.start();
    try (Frame black = new Frame(64, 48, Frame.DEPTH_UBYTE, 3)) {
      for (int i = 0; i < 10 * seconds; i++) {
        recorder.record(black);
      }
    }
    if (samples.length > 0) {
      recorder.recordSamples(Synth.RATE, 1, ShortBuffer.wrap(samples));
    }
    recorder.close();
    return file;
  }
}
