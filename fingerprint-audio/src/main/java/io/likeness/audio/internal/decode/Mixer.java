package io.likeness.audio.internal.decode;

import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Mixes and resamples decoded frames of one format. Belongs to one thread. */
sealed interface Mixer extends AutoCloseable permits MonoResampler, StereoMixer {

  /** Returns whether a frame is of the format. */
  boolean fits(AVFrame frame);

  /** Takes a frame. */
  void accept(AVFrame frame);

  /** Delivers what is still held. */
  void flush();

  @Override
  void close();
}
