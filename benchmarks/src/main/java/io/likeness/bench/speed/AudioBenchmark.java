package io.likeness.bench.speed;

import io.likeness.core.Modality;
import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameGrabber;
import org.openjdk.jmh.annotations.Benchmark;

/** From two minutes of sound to their fingerprints, against bare decoding and fpcalc. */
public class AudioBenchmark extends FileBenchmark {

  private static final int SECONDS = 120;

  /** Makes the benchmark, as JMH does. */
  public AudioBenchmark() {
    super(Modality.AUDIO);
  }

  @Override
  Path sample() throws IOException {
    avutil.av_log_set_level(avutil.AV_LOG_ERROR);
    return Samples.wav(SECONDS, 1);
  }

  /** Decodes and resamples to 11 025 Hz with FFmpeg. */
  @Benchmark
  public long limitFfmpegDecode() throws FrameGrabber.Exception {
    try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(file().toFile())) {
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
        new ProcessBuilder("fpcalc", "-raw", "-length", "0", file().toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor();
  }
}
