package io.likeness.bench.media;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AMR_NB;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MP3;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_OPUS;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.javacv.FFmpegFrameFilter;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameGrabber;

/** Reads, filters and writes sounds, through FFmpeg. */
public final class SoundFiles {

  /** The size of a chunk that goes through filters and encoders, in samples. */
  private static final int CHUNK = 4096;

  private SoundFiles() {}

  /** How a sound is written. */
  public enum Format {
    /** Sixteen-bit samples as they are. */
    WAV(".wav", "wav", 0),
    /** MPEG audio, layer 3. */
    MP3(".mp3", "mp3", AV_CODEC_ID_MP3),
    /** Opus in an Ogg file. */
    OPUS(".opus", "ogg", AV_CODEC_ID_OPUS),
    /** The narrow-band speech coding of mobile telephones; 8000 samples a second only. */
    AMR(".amr", "amr", AV_CODEC_ID_AMR_NB);

    private final String extension;
    private final String container;
    private final int codec;

    Format(String extension, String container, int codec) {
      this.extension = extension;
      this.container = container;
      this.codec = codec;
    }

    /**
     * Returns how names of such files end.
     *
     * @return a dot and letters
     */
    public String extension() {
      return extension;
    }
  }

  /**
   * Reads the beginning of a sound, mixed to mono.
   *
   * @param file any file that FFmpeg decodes
   * @param rate samples a second wanted
   * @param mostSeconds what lies behind is not read
   * @return the sound
   * @throws UnreadableMediaException if it has no sound that can be decoded
   */
  public static Sound read(Path file, int rate, double mostSeconds)
      throws UnreadableMediaException {
    av_log_set_level(AV_LOG_QUIET);
    int most = (int) Math.min(Integer.MAX_VALUE - 8.0, rate * mostSeconds);
    try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(file.toFile())) {
      grabber.setAudioChannels(1);
      grabber.setSampleRate(rate);
      grabber.setSampleMode(FrameGrabber.SampleMode.FLOAT);
      grabber.start();
      Collected collected = new Collected();
      for (Frame frame = grabber.grabSamples();
          frame != null && collected.size < most;
          frame = grabber.grabSamples()) {
        collected.add((FloatBuffer) frame.samples[0]);
      }
      if (collected.size == 0) {
        throw new UnreadableMediaException(file.toString(), "no sound in it can be decoded");
      }
      return collected.sound(rate, most);
    } catch (FrameGrabber.Exception e) {
      throw new UnreadableMediaException(file.toString(), "FFmpeg cannot decode it", e);
    }
  }

  /**
   * Sends a sound through a chain of FFmpeg's filters.
   *
   * @param sound the sound
   * @param filters the chain in FFmpeg's notation
   * @param rate samples a second that come out
   * @return what comes out
   * @throws IOException if FFmpeg refuses the chain
   */
  public static Sound filter(Sound sound, String filters, int rate) throws IOException {
    av_log_set_level(AV_LOG_QUIET);
    String chain = filters + ",aresample=" + rate + ",aformat=sample_fmts=flt:channel_layouts=mono";
    try (FFmpegFrameFilter filter = new FFmpegFrameFilter(chain, 1)) {
      filter.setSampleFormat(AV_SAMPLE_FMT_FLT);
      filter.setSampleRate(sound.rate());
      filter.start();
      Collected collected = new Collected();
      for (int from = 0; from < sound.size(); from += CHUNK) {
        filter.push(frame(sound, from));
        pull(filter, collected);
      }
      filter.push(null);
      pull(filter, collected);
      return collected.sound(rate, collected.size);
    }
  }

  private static void pull(FFmpegFrameFilter filter, Collected collected)
      throws FFmpegFrameFilter.Exception {
    for (Frame frame = filter.pullSamples(); frame != null; frame = filter.pullSamples()) {
      collected.add((FloatBuffer) frame.samples[0]);
    }
  }

  private static Frame frame(Sound sound, int from) {
    Frame frame = new Frame();
    Sound piece = sound.piece(from, Math.min(from + CHUNK, sound.size()));
    frame.sampleRate = sound.rate();
    frame.audioChannels = 1;
    frame.samples = new Buffer[] {FloatBuffer.wrap(piece.samples())};
    return frame;
  }

  /**
   * Writes a sound. The same sound gives the same bytes.
   *
   * @param sound the sound
   * @param file where to
   * @param format the type of file
   * @param bitRate bits a second of a lossy format
   * @throws IOException if it cannot be encoded or written
   */
  public static void write(Sound sound, Path file, Format format, int bitRate) throws IOException {
    if (format == Format.WAV) {
      Files.write(file, wav(sound));
      return;
    }
    av_log_set_level(AV_LOG_QUIET);
    try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), 1)) {
      recorder.setFormat(format.container);
      recorder.setAudioCodec(format.codec);
      recorder.setAudioBitrate(bitRate);
      recorder.setSampleRate(format == Format.OPUS ? 48_000 : sound.rate());
      // Without versions and random serial numbers.
      recorder.setOption("fflags", "+bitexact");
      recorder.setAudioOption("flags", "+bitexact");
      recorder.start();
      for (int from = 0; from < sound.size(); from += CHUNK) {
        recorder.record(frame(sound, from));
      }
    }
  }

  private static byte[] wav(Sound sound) {
    int bytes = 2 * sound.size();
    ByteBuffer wav = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
    wav.put(ascii("RIFF")).putInt(36 + bytes).put(ascii("WAVE"));
    wav.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
    wav.putInt(sound.rate()).putInt(2 * sound.rate()).putShort((short) 2).putShort((short) 16);
    wav.put(ascii("data")).putInt(bytes);
    for (int i = 0; i < sound.size(); i++) {
      long level = Math.round(32767.0 * sound.sample(i));
      wav.putShort((short) Math.clamp(level, Short.MIN_VALUE, Short.MAX_VALUE));
    }
    return wav.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Samples that come in pieces. */
  private static final class Collected {
    private float[] samples = new float[1 << 16];
    private int size;

    void add(FloatBuffer piece) {
      int count = piece.remaining();
      if (size + count > samples.length) {
        samples = Arrays.copyOf(samples, Math.max(2 * samples.length, size + count));
      }
      piece.get(samples, size, count);
      size += count;
    }

    Sound sound(int rate, int most) {
      return Sound.of(rate, Arrays.copyOf(samples, Math.min(size, most)));
    }
  }
}
