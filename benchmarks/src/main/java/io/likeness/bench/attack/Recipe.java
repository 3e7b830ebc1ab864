package io.likeness.bench.attack;

import io.likeness.bench.api.Attack;
import io.likeness.bench.api.Attacked;
import io.likeness.core.Modality;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * An attack as a value: what it is called, and what makes the copy.
 *
 * <p>Chance comes from {@link Random}, whose numbers Java specifies, the Gaussian ones too.
 */
record Recipe(
    Modality modality,
    String name,
    double strength,
    String label,
    String imitates,
    boolean mustMatch,
    int version,
    Predicate<Path> suited,
    Maker maker)
    implements Attack {

  /** Makes a copy. */
  @FunctionalInterface
  interface Maker {
    /**
     * Makes a copy.
     *
     * @param work the file to copy
     * @param target where to write, without an extension
     * @param random the only source of chance
     */
    Attacked make(Path work, Path target, Random random) throws Exception;
  }

  @Override
  public boolean suits(Path work) {
    return suited.test(work);
  }

  @Override
  public Attacked apply(Path work, Path folder, long seed) throws Exception {
    // Random gives much the same first number for neighbouring seeds.
    long scrambled = new SplittableRandom(seed).nextLong();
    return maker.make(work, folder.resolve(fileName(work)), new Random(scrambled));
  }

  private String fileName(Path work) {
    String stem = String.valueOf(work.getFileName()).replaceFirst("\\.[^.]*$", "");
    String slug = label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return stem + "-" + slug.replaceAll("^-|-$", "");
  }

  @Override
  public String toString() {
    return label;
  }
}
