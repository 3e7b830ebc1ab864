package io.likeness.audio.internal.decode;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import io.likeness.audio.internal.decode.MonoResampler.UnsupportedFormatException;
import io.likeness.core.MediaSource;
import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Decodes the sound track of any audio or video file that FFmpeg knows to mono samples at one rate.
 *
 * <p>Streams: memory does not grow with the length. Safe for many threads.
 */
public final class AudioDecoder {

  // Encoders pad the end by less than this.
  private static final double TRUNCATED_SECONDS = 0.5;
  private static final double TRUNCATED_SHARE = 0.02;

  private final int sampleRate;

  /**
   * Makes a decoder.
   *
   * @param sampleRate samples a second to deliver, 1 or greater
   */
  public AudioDecoder(int sampleRate) {
    this.sampleRate = sampleRate;
    av_log_set_level(AV_LOG_QUIET);
  }

  /**
   * Decodes a file.
   *
   * @param source the file
   * @param sink receives mono samples: the average of the channels, or half the difference of two
   *     of which one was turned over, so that they would cancel out
   * @return what is known at the end
   * @throws UnreadableMediaException if the file is empty, of no known format, without a sound
   *     track, or nothing of it can be decoded
   * @throws IOException if the file cannot be read
   */
  public Decoded decode(MediaSource source, PcmSink sink)
      throws UnreadableMediaException, IOException {
    CountingSink counted = new CountingSink(sink);
    try (SoundTrack track = SoundTrack.open(source);
        Conversion conversion = new Conversion(counted)) {
      while (track.next()) {
        conversion.accept(track.frame());
      }
      conversion.finish();
      if (counted.samples == 0) {
        throw new UnreadableMediaException(source.name(), "no sound in it can be decoded");
      }
      return new Decoded(counted.samples, notes(track, (double) counted.samples / sampleRate));
    } catch (UnsupportedFormatException e) {
      throw new UnreadableMediaException(
          source.name(), "its sound is of an unusual kind: " + e.getMessage(), e);
    }
  }

  private static List<String> notes(SoundTrack track, double seconds) {
    List<String> notes = new ArrayList<>();
    if (track.damagedPackets() > 0) {
      notes.add("damaged sound: left out " + track.damagedPackets() + " packets");
    }
    track
        .declaredSeconds()
        .ifPresent(
            declared -> {
              double missing = declared - seconds;
              if (missing > TRUNCATED_SECONDS && missing > TRUNCATED_SHARE * declared) {
                notes.add(
                    String.format(
                        Locale.ROOT,
                        "truncated sound: decoded %.1f of %.1f seconds",
                        seconds,
                        declared));
              }
            });
    return notes;
  }

  /** Counts what goes through. */
  private static final class CountingSink implements PcmSink {
    private final PcmSink sink;
    private long samples;

    CountingSink(PcmSink sink) {
      this.sink = sink;
    }

    @Override
    public void accept(short[] chunk, int count) {
      samples += count;
      sink.accept(chunk, count);
    }
  }

  /** Converts frames whose format may change in the middle of a track. */
  private final class Conversion implements AutoCloseable {
    private final PcmSink sink;
    private Optional<Mixer> mixer = Optional.empty();

    Conversion(PcmSink sink) {
      this.sink = sink;
    }

    void accept(AVFrame frame) throws UnsupportedFormatException {
      if (mixer.isEmpty() || !mixer.get().fits(frame)) {
        finish();
        close();
        mixer =
            Optional.of(
                frame.ch_layout().nb_channels() == 2
                    ? new StereoMixer(frame, sampleRate, sink)
                    : MonoResampler.of(frame, sampleRate, sink));
      }
      mixer.get().accept(frame);
    }

    void finish() {
      mixer.ifPresent(Mixer::flush);
    }

    @Override
    public void close() {
      mixer.ifPresent(Mixer::close);
      mixer = Optional.empty();
    }
  }
}
