package io.likeness.bench.attack;

import io.likeness.bench.api.Attack;
import io.likeness.bench.api.Attacked;
import io.likeness.core.Modality;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * An attack as a value: what it is called, how many works it takes, and what makes the copy.
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
    int works,
    Maker maker)
    implements Attack {

  /** Makes a copy of some works. */
  @FunctionalInterface
  interface Maker {
    /**
     * Makes a copy.
     *
     * @param works the files to copy
     * @param target where to write, without an extension
     * @param random the only source of chance
     */
    Attacked make(List<Path> works, Path target, Random random) throws Exception;
  }

  /** Makes a copy of one work. */
  @FunctionalInterface
  interface SingleMaker {
    /**
     * Makes a copy.
     *
     * @param work the file to copy
     * @param target where to write, without an extension
     * @param random the only source of chance
     */
    Attacked make(Path work, Path target, Random random) throws Exception;
  }

  /** An attack on one work. */
  Recipe(
      Modality modality,
      String name,
      double strength,
      String label,
      String imitates,
      boolean mustMatch,
      int version,
      Predicate<Path> suited,
      SingleMaker maker) {
    this(
        modality,
        name,
        strength,
        label,
        imitates,
        mustMatch,
        version,
        suited,
        1,
        (works, target, random) -> maker.make(works.getFirst(), target, random));
  }

  @Override
  public boolean suits(Path work) {
    return suited.test(work);
  }

  @Override
  public Attacked apply(List<Path> works, Path folder, long seed) throws Exception {
    // Random gives much the same first number for neighbouring seeds.
    long scrambled = new SplittableRandom(seed).nextLong();
    return maker.make(works, folder.resolve(fileName(works.getFirst())), new Random(scrambled));
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
