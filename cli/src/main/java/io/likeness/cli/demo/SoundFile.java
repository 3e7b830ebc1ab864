package io.likeness.cli.demo;

import java.io.IOException;
import java.nio.Buffer;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameGrabber;

/** Reads and writes sounds through FFmpeg. */
final class SoundFile {

  /** A container with a codec. */
  enum Format {
    MP3("mp3", avcodec.AV_CODEC_ID_MP3, "9"),
    OGG("ogg", avcodec.AV_CODEC_ID_OPUS, "0"),
    FLAC("flac", avcodec.AV_CODEC_ID_FLAC, "5"),
    WAV("wav", avcodec.AV_CODEC_ID_PCM_S16LE, "0");

    private final String container;
    private final int codec;
    private final String fastest;

    /** Takes, beside the format, the compression level at which its encoder is quick. */
    Format(String container, int codec, String fastest) {
      this.container = container;
      this.codec = codec;
      this.fastest = fastest;
    }

    static Format ofName(String file) {
      for (Format format : values()) {
        if (file.endsWith("." + format.container)) {
          return format;
        }
      }
      throw new IllegalArgumentException("no sound format of that ending: " + file);
    }
  }

  private static final int DEFAULT_BITRATE = 128_000;

  /** The one rate, of those that it takes, at which Opus keeps the whole spectrum. */
  private static final int OPUS_RATE = 48_000;

  private static final int CHUNK = 1 << 16;

  private SoundFile() {}

  /** Writes in the format that the file's name ends in, lossy ones at 128 kbit/s. */
  static void write(Sound sound, Path file) throws IOException {
    write(sound, file, DEFAULT_BITRATE, sound.rate());
  }

  /** Writes in the format that the file's name ends in, resampled to {@code rate}. */
  static void write(Sound sound, Path file, int bitrate, int rate) throws IOException {
    Format format = Format.ofName(file.getFileName().toString());
    avutil.av_log_set_level(avutil.AV_LOG_ERROR);
    int channels = sound.channelCount();
    try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), channels)) {
      recorder.setFormat(format.container);
      recorder.setAudioCodec(format.codec);
      recorder.setAudioBitrate(bitrate);
      recorder.setAudioOption("compression_level", format.fastest);
      recorder.setSampleRate(format == Format.OGG ? OPUS_RATE : rate);
      recorder.start();
      short[] samples = sound.interleaved();
      for (int from = 0; from < samples.length; from += CHUNK) {
        int length = Math.min(CHUNK, samples.length - from);
        recorder.recordSamples(sound.rate(), channels, ShortBuffer.wrap(samples, from, length));
      }
      recorder.stop();
    }
  }

  /** Reads a sound at the rate and with the channels that it has. */
  static Sound read(Path file) throws IOException {
    avutil.av_log_set_level(avutil.AV_LOG_ERROR);
    try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(file.toFile())) {
      grabber.setSampleMode(FrameGrabber.SampleMode.SHORT);
      grabber.start();
      int channels = grabber.getAudioChannels();
      short[] samples = new short[1 << 20];
      int size = 0;
      for (Frame frame = grabber.grabSamples(); frame != null; frame = grabber.grabSamples()) {
        int more = 0;
        for (Buffer plane : frame.samples) {
          more += plane.remaining();
        }
        if (size + more > samples.length) {
          samples = Arrays.copyOf(samples, Math.max(size + more, samples.length * 2));
        }
        interleave(frame.samples, samples, size);
        size += more;
      }
      return sound(grabber.getSampleRate(), channels, Arrays.copyOf(samples, size));
    }
  }

  private static void interleave(Buffer[] planes, short[] samples, int from) {
    for (int p = 0; p < planes.length; p++) {
      ShortBuffer plane = (ShortBuffer) planes[p];
      int count = plane.remaining();
      for (int i = 0; i < count; i++) {
        samples[from + i * planes.length + p] = plane.get(plane.position() + i);
      }
    }
  }

  private static Sound sound(int rate, int channels, short[] samples) {
    float[][] split = new float[channels][samples.length / channels];
    for (int c = 0; c < channels; c++) {
      for (int i = 0; i < split[c].length; i++) {
        split[c][i] = samples[i * channels + c] / 32768f;
      }
    }
    return new Sound(rate, split);
  }
}
