package io.likeness.cli.report;

import io.likeness.core.Modality;
import io.likeness.core.Preview;
import io.likeness.core.Region;
import io.likeness.engine.MatchResult;
import io.likeness.index.CatalogueEntry;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * The texts that passages of one result are quoted from, as far as the files are at hand and have
 * not changed. For one thread.
 */
public final class Texts {

  /** No text is at hand. */
  public static final Texts NONE = new Texts(Optional.empty(), work -> Optional.empty());

  /** The longest passage that is quoted whole, in UTF-16 code units. */
  static final int LONGEST = 10_000;

  private final Optional<String> suspect;
  private final Function<CatalogueEntry, Optional<String>> work;

  private Texts(Optional<String> suspect, Function<CatalogueEntry, Optional<String>> work) {
    this.suspect = suspect;
    this.work = work;
  }

  /**
   * Reads the suspect's text, if it shares anything with a work; works are read when they are asked
   * for.
   *
   * @param previews decodes files
   * @param file where the suspect is
   * @param result what was found of it
   * @return its texts; none of what is no text
   */
  public static Texts of(Previews previews, Path file, MatchResult result) {
    return of(new PreviewLoader(previews), file, result);
  }

  static Texts of(PreviewLoader loader, Path file, MatchResult result) {
    boolean shares =
        !result.matches().isEmpty() || !result.allowed().isEmpty() || !result.excluded().isEmpty();
    if (!shares || result.suspect().modality() != Modality.TEXT) {
      return NONE;
    }
    return new Texts(
        text(loader.suspect(file, result.suspect().extent(), Preview.Passage.class)),
        work -> text(loader.work(work, Preview.Passage.class)));
  }

  private static Optional<String> text(Loaded<Preview.Passage> loaded) {
    return loaded instanceof Loaded.Shown<Preview.Passage> shown
        ? Optional.of(shown.preview().text())
        : Optional.empty();
  }

  /** Returns the passage of the suspect, cut behind {@link #LONGEST} code units. */
  Optional<String> suspect(Region region) {
    return suspect.flatMap(text -> cut(text, region));
  }

  /** Returns the passage of a work, cut behind {@link #LONGEST} code units. */
  Optional<String> work(CatalogueEntry entry, Region region) {
    return work.apply(entry).flatMap(text -> cut(text, region));
  }

  private static Optional<String> cut(String text, Region region) {
    if (!(region instanceof Region.TextRange range) || range.end() > text.length()) {
      return Optional.empty();
    }
    int end = Math.min(range.end(), range.start() + LONGEST);
    boolean splits =
        end < range.end()
            && end > range.start()
            && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end));
    return Optional.of(text.substring(range.start(), splits ? end - 1 : end));
  }
}
