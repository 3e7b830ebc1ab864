package io.likeness.audio;

import java.nio.ShortBuffer;
import java.nio.file.Path;
import org.bytedeco.javacv.FFmpegFrameRecorder;

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
    FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), 1);
    recorder.setFormat(format);
    recorder.setAudioCodecName(codec);
    recorder.setSampleRate(rate);
    if (bitRate > 0) {
      recorder.setAudioBitrate(bitRate);
    }
    recorder.start();
    recorder.recordSamples(Synth.RATE, 1, ShortBuffer.wrap(samples));
    recorder.close();
    return file;
  }
}
