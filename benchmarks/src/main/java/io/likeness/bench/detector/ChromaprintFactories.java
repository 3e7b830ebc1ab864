package io.likeness.bench.detector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.likeness.audio.Chromaprint;
import io.likeness.bench.api.PairwiseDetector;
import io.likeness.bench.media.Sound;
import io.likeness.bench.media.SoundFiles;
import io.likeness.core.Modality;
import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Chromaprint, computed by Likeness and by fpcalc, with one matcher for both. */
public final class ChromaprintFactories {

  private static final String FPCALC = "fpcalc";

  /** It ends so when FFmpeg complained, of the end of the file too, and printed all the same. */
  private static final int FPCALC_WARNED = 3;

  private ChromaprintFactories() {}

  /** The sub-prints of Likeness. */
  public static final class Ours extends NamedFactory {
    /** Makes the factory. */
    public Ours() {
      super(
          "chromaprint",
          Modality.AUDIO,
          seed -> PairwiseDetector.of(ChromaprintFactories::ours, SubPrints::compare));
    }
  }

  /** The sub-prints of the program fpcalc. */
  public static final class Fpcalc extends NamedFactory {
    /** Makes the factory. */
    public Fpcalc() {
      super(
          FPCALC,
          Modality.AUDIO,
          seed -> PairwiseDetector.of(ChromaprintFactories::fpcalc, SubPrints::compare));
    }

    @Override
    public Optional<String> missing() {
      return Program.missing(FPCALC);
    }
  }

  private static SubPrints ours(Path file) throws UnreadableMediaException {
    Sound sound = SoundFiles.read(file, Chromaprint.SAMPLE_RATE, Integer.MAX_VALUE);
    short[] samples = new short[sound.size()];
    for (int i = 0; i < samples.length; i++) {
      long level = Math.round(32767.0 * sound.sample(i));
      samples[i] = (short) Math.clamp(level, Short.MIN_VALUE, Short.MAX_VALUE);
    }
    Chromaprint chromaprint = new Chromaprint();
    chromaprint.accept(samples, 0, samples.length);
    return new SubPrints(chromaprint.subPrints());
  }

  private static SubPrints fpcalc(Path file) throws IOException, InterruptedException {
    String json =
        Program.run(
            List.of(FPCALC, "-raw", "-json", "-length", "0", file.toString()), FPCALC_WARNED);
    JsonNode prints = new ObjectMapper().readTree(json).path("fingerprint");
    if (prints.isEmpty()) {
      throw new IOException("fpcalc gives no fingerprint of " + file);
    }
    int[] subPrints = new int[prints.size()];
    for (int i = 0; i < subPrints.length; i++) {
      subPrints[i] = (int) prints.get(i).asLong();
    }
    return new SubPrints(subPrints);
  }
}
