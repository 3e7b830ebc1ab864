package io.likeness.bench.speed;

import io.likeness.core.FingerprintSet;
import io.likeness.core.MediaSource;
import io.likeness.core.Modality;
import io.likeness.core.ModalityProvider;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameGrabber;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** From two minutes of sound to their fingerprints, against bare decoding and fpcalc. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AudioBenchmark {

  private static final int SECONDS = 120;

  private final ModalityProvider provider = Modalities.of(Modality.AUDIO);
  private Path file = Path.of("");

  /** Plays the sound into a file. */
  @Setup
  public void write() throws IOException {
    avutil.av_log_set_level(avutil.AV_LOG_ERROR);
    file = Samples.wav(SECONDS, 1);
  }

  /** Deletes the sound. */
  @TearDown
  public void delete() throws IOException {
    Files.delete(file);
  }

  /** Decodes and fingerprints as for registration. */
  @Benchmark
  public FingerprintSet registerFile() throws UnreadableMediaException, IOException {
    return provider.fingerprint(MediaSource.of(file), Role.WORK);
  }

  /** Decodes and fingerprints as for matching. */
  @Benchmark
  public FingerprintSet matchFile() throws UnreadableMediaException, IOException {
    return provider.fingerprint(MediaSource.of(file), Role.SUSPECT);
  }

  /** Decodes and resamples to 11 025 Hz with FFmpeg. */
  @Benchmark
  public long limitFfmpegDecode() throws FrameGrabber.Exception {
    try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(file.toFile())) {
      grabber.setAudioChannels(1);
      grabber.setSampleRate(11_025);
      grabber.start();
      long samples = 0;
      for (Frame frame = grabber.grabSamples(); frame != null; frame = grabber.grabSamples()) {
        samples += frame.samples[0].limit();
      }
      return samples;
    }
  }

  /** Runs fpcalc, in a process of its own as its users do; fails where it is not on the PATH. */
  @Benchmark
  public int peerFpcalcProcess() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("fpcalc", "-raw", "-length", "0", file.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor();
  }
}
