/** Audio for Likeness: decoding, Chromaprint-compatible fingerprints, alignment. GPL-3.0-only. */
module io.likeness.audio {
  requires static org.jspecify;
  requires transitive io.likeness.core;
  requires TarsosDSP;
  requires org.bytedeco.ffmpeg;
  requires org.bytedeco.javacpp;

  exports io.likeness.audio;

  provides io.likeness.core.ModalityProvider with
      io.likeness.audio.AudioModality;
}
