package io.likeness.cli.report;

import io.likeness.core.Extent;
import io.likeness.core.MediaSource;
import io.likeness.core.Preview;
import io.likeness.core.UnreadableMediaException;
import io.likeness.index.CatalogueEntry;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Decodes files for the page and never fails: what cannot be shown has a reason. The last few works
 * are remembered, as neighbouring findings often share one. For one thread.
 */
final class PreviewLoader {

  private static final int REMEMBERED = 8;

  private final Previews previews;

  private final Map<String, Loaded<Preview>> works =
      new LinkedHashMap<>(2 * REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Loaded<Preview>> eldest) {
          return size() > REMEMBERED;
        }
      };

  PreviewLoader(Previews previews) {
    this.previews = previews;
  }

  /** Loads a suspect; a file that is no longer the one that was matched is not shown. */
  <P extends Preview> Loaded<P> suspect(Finding finding, Class<P> kind) {
    return finding.file().isEmpty()
        ? new Loaded.Missing<>("Only fingerprints of the suspect are known.")
        : suspect(finding.file().get(), finding.facts().extent(), kind);
  }

  /** Loads a suspect; a file that is no longer the one that was matched is not shown. */
  <P extends Preview> Loaded<P> suspect(Path file, Extent extent, Class<P> kind) {
    return checked(load(file.toString()), extent, kind);
  }

  /** Loads a work; a file that is no longer the one that was registered is not shown. */
  <P extends Preview> Loaded<P> work(CatalogueEntry work, Class<P> kind) {
    if (work.location().isEmpty()) {
      return new Loaded.Missing<>("The work was registered without its file.");
    }
    Loaded<Preview> known = works.get(work.location());
    if (known == null) {
      known = load(work.location());
      works.put(work.location(), known);
    }
    return checked(known, work.extent(), kind);
  }

  /** Refuses a file that has changed, as the places that were found in it would be wrong. */
  private static <P extends Preview> Loaded<P> checked(
      Loaded<Preview> loaded, Extent expected, Class<P> kind) {
    return switch (loaded) {
      case Loaded.Missing<Preview> missing -> new Loaded.Missing<>(missing.reason());
      case Loaded.Shown<Preview> shown -> {
        Extent now = shown.preview().extent();
        yield kind.isInstance(shown.preview()) && same(now, expected)
            ? new Loaded.Shown<>(kind.cast(shown.preview()))
            : new Loaded.Missing<>(
                "The file has changed: it has %s now, and had %s."
                    .formatted(Words.extent(now), Words.extent(expected)));
      }
    };
  }

  private static boolean same(Extent now, Extent before) {
    if (now instanceof Extent.Duration a && before instanceof Extent.Duration b) {
      // Containers state their duration with less precision than decoders count it.
      return Math.abs(a.seconds() - b.seconds()) <= 1 + 0.01 * b.seconds();
    }
    return now.equals(before);
  }

  private Loaded<Preview> load(String location) {
    try {
      return new Loaded.Shown<>(previews.preview(MediaSource.of(Path.of(location))));
    } catch (NoSuchFileException e) {
      return new Loaded.Missing<>("The file is no longer at " + location + ".");
    } catch (AccessDeniedException e) {
      return new Loaded.Missing<>("The file at " + location + " may not be read.");
    } catch (UnreadableMediaException e) {
      return new Loaded.Missing<>("The file cannot be shown: " + e.reason() + ".");
    } catch (IOException | RuntimeException e) {
      // Whatever a decoder throws at a damaged file, the other findings are still to be shown.
      String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return new Loaded.Missing<>("The file cannot be shown: " + reason + ".");
    }
  }
}
