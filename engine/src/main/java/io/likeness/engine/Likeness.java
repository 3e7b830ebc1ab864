package io.likeness.engine;

import io.likeness.core.FingerprintScheme;
import io.likeness.core.FingerprintSet;
import io.likeness.core.MediaSource;
import io.likeness.core.Modality;
import io.likeness.core.ModalityProvider;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.core.Preview;
import io.likeness.core.UnreadableMediaException;
import io.likeness.index.CatalogueEntry;
import io.likeness.index.IndexView;
import io.likeness.index.WorkFilter;
import io.likeness.index.WorkIndex;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds copies of registered works.
 *
 * <p>A work is registered under an id, with one file or several. A suspect is then matched against
 * all that is registered: {@link #match} tells which works it copies, which part, how it was
 * disguised, and how sure that is.
 *
 * <p>Safe for many threads: works may be registered, matched and removed at once. A work is found
 * at the latest one refresh interval (a second by default) after it was registered, or at once
 * after {@link #refresh()}; it is safe from a crash after {@link #commit()} or {@link #close()}.
 * Fingerprinting runs on the calling thread; no thread is started.
 */
public final class Likeness implements AutoCloseable {

  private final LikenessOptions options;
  private final Intake intake;
  private final WorkIndex index;

  private Likeness(LikenessOptions options, WorkIndex index) {
    this.options = options;
    this.intake = new Intake(options.modalities(), options.maxFileBytes());
    this.index = index;
  }

  /**
   * Opens an index for registering and matching, with the default options. The folder is made if it
   * does not exist.
   *
   * @param folder where the index is kept; one process at a time may write to it
   * @return the open index
   * @throws IOException if the folder cannot be written, is being written by another process, or
   *     holds something else or an index that this version cannot read
   */
  public static Likeness open(Path folder) throws IOException {
    return open(folder, LikenessOptions.defaults());
  }

  /**
   * Opens an index for registering and matching. The folder is made if it does not exist.
   *
   * @param folder where the index is kept; one process at a time may write to it
   * @param options how to work
   * @return the open index
   * @throws IOException if the folder cannot be written, is being written by another process, or
   *     holds something else or an index that this version cannot read
   */
  public static Likeness open(Path folder, LikenessOptions options) throws IOException {
    return new Likeness(options, WorkIndex.open(folder, schemes(options), options.index()));
  }

  /**
   * Opens an index for matching only. Any number of processes may do so, also while another writes.
   *
   * @param folder where the index is kept
   * @param options how to work
   * @return the open index, as it was committed last; {@link #refresh()} takes later commits in
   * @throws IOException if there is no index, or one that this version cannot read
   */
  public static Likeness openReadOnly(Path folder, LikenessOptions options) throws IOException {
    return new Likeness(options, WorkIndex.openReadOnly(folder, schemes(options)));
  }

  /**
   * Makes an index in memory, which is gone when it is closed.
   *
   * @param options how to work
   * @return an empty index
   */
  public static Likeness inMemory(LikenessOptions options) {
    return new Likeness(options, WorkIndex.inMemory(schemes(options)));
  }

  private static List<FingerprintScheme> schemes(LikenessOptions options) {
    return options.modalities().stream().flatMap(m -> m.schemes().stream()).toList();
  }

  /**
   * Registers a file under its own name.
   *
   * @param file an image, a sound or a text
   * @return what the catalogue says of it now
   * @throws UnreadableMediaException if the file cannot be read, or its content is empty, damaged,
   *     too large or of a type that is not supported
   * @throws IOException if the index cannot be written
   */
  public CatalogueEntry register(Path file) throws UnreadableMediaException, IOException {
    String name = String.valueOf(file.getFileName());
    return register(Work.of(name), name, MediaSource.of(file));
  }

  /**
   * Registers a file of a work. A file of the same name that was registered of that work before is
   * replaced; other files of the work stay.
   *
   * @param work the work
   * @param file what the file is called within the work
   * @param source its content, whose type is recognised
   * @return what the catalogue says of it now; its notes tell what is odd about it. A file without
   *     anything to recognise it by (silence, a blank picture) is registered, but never found
   * @throws UnreadableMediaException if the content cannot be read, or is empty, damaged, too large
   *     or of a type that is not supported
   * @throws IOException if the index cannot be written
   */
  public CatalogueEntry register(Work work, String file, MediaSource source)
      throws UnreadableMediaException, IOException {
    return put(work, file, source, intake.take(source, Optional.empty(), Role.WORK));
  }

  /**
   * Registers a file of a work, read from a stream whose type is known.
   *
   * @param work the work
   * @param file what the file is called within the work
   * @param content the content, read to its end and not closed
   * @param mediaType its Internet media type, in lower case and without parameters
   * @return what the catalogue says of it now
   * @throws UnreadableMediaException if the content is empty, damaged, too large or not of the type
   * @throws IOException if the content cannot be read or the index not be written
   */
  public CatalogueEntry register(Work work, String file, InputStream content, String mediaType)
      throws UnreadableMediaException, IOException {
    // Decoders seek, and a sound may be longer than memory: the stream goes through a file.
    Path spool = Files.createTempFile("likeness", ".media");
    try {
      Files.copy(content, spool, StandardCopyOption.REPLACE_EXISTING);
      Intake.Item item = intake.take(MediaSource.of(spool), Optional.of(mediaType), Role.WORK);
      return put(work, file, MediaSource.of(file, new byte[0]), item);
    } catch (UnreadableMediaException e) {
      throw new UnreadableMediaException(file, e.reason(), e);
    } finally {
      Files.delete(spool);
    }
  }

  /**
   * Registers fingerprints that were made before, elsewhere perhaps.
   *
   * @param work the work
   * @param file what the file is called within the work
   * @param modality what the fingerprints are of
   * @param fingerprints the fingerprints, of schemes of that modality
   * @return what the catalogue says of it now
   * @throws IllegalArgumentException if a scheme is not among those of the modality
   * @throws IOException if the index cannot be written
   */
  public CatalogueEntry register(
      Work work, String file, Modality modality, FingerprintSet fingerprints) throws IOException {
    requireSchemes(provider(modality).schemes(), modality, fingerprints);
    Suspect nothingMore = withoutFile(file, modality, fingerprints);
    return put(
        entry(work, file, Optional.empty(), nothingMore, fingerprints.notes()), fingerprints);
  }

  private static void requireSchemes(
      List<FingerprintScheme> known, Modality modality, FingerprintSet fingerprints) {
    fingerprints
        .fingerprints()
        .forEach(
            fingerprint -> {
              if (!known.contains(fingerprint.scheme())) {
                throw new IllegalArgumentException(
                    "not a scheme of " + modality.id() + ": " + fingerprint.scheme().id());
              }
            });
  }

  private static Suspect withoutFile(String name, Modality modality, FingerprintSet fingerprints) {
    return new Suspect(name, modality, "application/octet-stream", 0, "", fingerprints.extent());
  }

  private CatalogueEntry put(Work work, String file, MediaSource source, Intake.Item item)
      throws IOException {
    return put(
        entry(work, file, source.path(), item.file(), item.fingerprints().notes()),
        item.fingerprints());
  }

  private CatalogueEntry put(CatalogueEntry entry, FingerprintSet fingerprints) throws IOException {
    index.put(entry, fingerprints);
    return entry;
  }

  private static CatalogueEntry entry(
      Work work, String file, Optional<Path> path, Suspect content, List<String> notes) {
    return new CatalogueEntry(
        work.id(),
        file,
        path.map(p -> p.toAbsolutePath().normalize().toString()).orElse(""),
        content.modality(),
        content.extent(),
        content.mediaType(),
        content.bytes(),
        content.sha256(),
        work.title(),
        work.owner(),
        work.tags(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS),
        notes);
  }

  private ModalityProvider provider(Modality modality) {
    return options.modalities().stream()
        .filter(provider -> provider.modality() == modality)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("modality not available: " + modality.id()));
  }

  /**
   * Finds the works that a file copies.
   *
   * @param file the suspect
   * @return what was found
   * @throws UnreadableMediaException if the file cannot be read, or its content is empty, damaged,
   *     too large or of a type that is not supported
   * @throws IOException if the index cannot be read
   */
  public MatchResult match(Path file) throws UnreadableMediaException, IOException {
    return match(MediaSource.of(file), WorkFilter.ALL);
  }

  /**
   * Finds the works, of some, that a suspect copies.
   *
   * @param source the suspect, whose type is recognised by its content
   * @param filter the works to compare it with
   * @return what was found
   * @throws UnreadableMediaException if the suspect cannot be read, or is empty, damaged, too large
   *     or of a type that is not supported
   * @throws IOException if the index cannot be read
   */
  public MatchResult match(MediaSource source, WorkFilter filter)
      throws UnreadableMediaException, IOException {
    Intake.Item suspect = intake.take(source, Optional.empty(), Role.SUSPECT);
    try (IndexView view = index.view()) {
      return new Matcher(suspect, options).search(view, filter);
    }
  }

  /**
   * Finds the works that a suspect copies of which only fingerprints are known, made elsewhere
   * perhaps.
   *
   * @param name what to call the suspect
   * @param modality what the fingerprints are of
   * @param fingerprints the fingerprints, as the modality makes them of a suspect
   * @param filter the works to compare it with
   * @return what was found; nothing is called identical, as there is no file to tell it by
   * @throws IllegalArgumentException if the modality is not available
   * @throws IOException if the index cannot be read
   */
  public MatchResult match(
      String name, Modality modality, FingerprintSet fingerprints, WorkFilter filter)
      throws IOException {
    Intake.Item suspect =
        new Intake.Item(
            withoutFile(name, modality, fingerprints),
            provider(modality),
            fingerprints,
            Collections.emptyIterator());
    try (IndexView view = index.view()) {
      return new Matcher(suspect, options).search(view, filter);
    }
  }

  /**
   * Compares two files without registering either.
   *
   * @param suspect the suspected copy
   * @param work the work
   * @return what was found; the E-value is that of one comparison
   * @throws UnreadableMediaException if one of the two cannot be read, is empty, damaged, too large
   *     or of a type that is not supported, or if the two are of different modalities
   */
  public MatchResult compare(MediaSource suspect, MediaSource work)
      throws UnreadableMediaException {
    Intake.Item copy = intake.take(suspect, Optional.empty(), Role.SUSPECT);
    Intake.Item original = intake.take(work, Optional.empty(), Role.WORK);
    if (copy.file().modality() != original.file().modality()) {
      throw new UnreadableMediaException(
          work.name(),
          "is "
              + original.file().modality().id()
              + " and cannot be compared with "
              + copy.file().modality().id()
              + " ("
              + suspect.name()
              + ")");
    }
    CatalogueEntry entry =
        entry(
            Work.of(work.name()),
            work.name(),
            work.path(),
            original.file(),
            original.fingerprints().notes());
    return new Matcher(copy, options).compare(entry, original.fingerprints());
  }

  /**
   * Decodes what a report shows of a file.
   *
   * @param source the file
   * @return a reduced picture, a waveform or the text
   * @throws UnreadableMediaException if the content is damaged or of a type that is not supported
   * @throws IOException if the file cannot be read
   */
  public Preview preview(MediaSource source) throws UnreadableMediaException, IOException {
    return intake.provider(source).preview(source);
  }

  /**
   * Returns what can be recognised.
   *
   * @return the modalities whose modules are present
   */
  public List<Modality> modalities() {
    return options.modalities().stream().map(ModalityProvider::modality).sorted().toList();
  }

  /**
   * Visits what is registered, in the order of the works' ids.
   *
   * @param filter the works to visit
   * @param visitor takes every registered file
   * @throws IOException if the index cannot be read
   */
  public void forEach(WorkFilter filter, Consumer<CatalogueEntry> visitor) throws IOException {
    try (IndexView view = index.view()) {
      view.forEach(filter, visitor);
    }
  }

  /**
   * Returns the fingerprints that are stored of a registered file, to be handed on.
   *
   * @param work the id of the work
   * @param file the name of the file within the work
   * @return the fingerprints, or empty if there is no such file
   * @throws IOException if the index cannot be read
   */
  public Optional<FingerprintSet> fingerprints(String work, String file) throws IOException {
    try (IndexView view = index.view()) {
      return view.fingerprints(work, file);
    }
  }

  /**
   * Writes what is registered, with all fingerprints, into one file that a Likeness of this or any
   * later version can {@linkplain #importFrom import}, whatever the format of its index.
   *
   * @param file where to write, replaced once all is written
   * @param filter the works to write
   * @return how many registered files were written
   * @throws IOException if the index cannot be read or the file not be written
   */
  public long exportTo(Path file, WorkFilter filter) throws IOException {
    try (IndexView view = index.view()) {
      return view.exportTo(file, filter);
    }
  }

  /**
   * Registers all that was {@linkplain #exportTo exported}: the media are not needed. What was
   * registered under the same names is replaced.
   *
   * @param file an exported catalogue, read through before anything is registered
   * @return how many files were registered
   * @throws UnreadableMediaException if the file is not an exported catalogue, or damaged
   * @throws IOException if the file cannot be read or the index not be written, or if its
   *     fingerprints are of other schemes
   */
  public long importFrom(Path file) throws UnreadableMediaException, IOException {
    return index.importFrom(file);
  }

  /**
   * Lists all that is registered. For a large catalogue, see {@link #forEach}.
   *
   * @return every registered file, in the order of the works' ids
   * @throws IOException if the index cannot be read
   */
  public List<CatalogueEntry> list() throws IOException {
    List<CatalogueEntry> entries = new ArrayList<>();
    forEach(WorkFilter.ALL, entries::add);
    return entries;
  }

  /**
   * Counts the registered files.
   *
   * @return 0 or greater
   * @throws IOException if the index cannot be read
   */
  public long files() throws IOException {
    try (IndexView view = index.view()) {
      return view.files();
    }
  }

  /**
   * Removes a work with all its files, at once.
   *
   * @param work the id of the work
   * @return whether there was one
   * @throws IOException if the index cannot be written
   */
  public boolean remove(String work) throws IOException {
    return index.remove(work);
  }

  /**
   * Makes all that was registered and removed safe from a crash.
   *
   * @throws IOException if the index cannot be written; what was committed before is not lost
   */
  public void commit() throws IOException {
    index.commit();
  }

  /**
   * Commits, and merges what the index is made of into one part, which is searched faster and holds
   * nothing that was removed. Works may be registered, matched and removed meanwhile. Takes about
   * as long as copying the index, and as much free space until it is done.
   *
   * @throws IOException if the index cannot be written; what was committed before is not lost
   */
  public void compact() throws IOException {
    index.compact();
  }

  /**
   * Makes all that was registered and removed visible to matches that start from now on.
   *
   * @throws IOException if the index cannot be read
   */
  public void refresh() throws IOException {
    index.refresh();
  }

  /** Commits and closes the index. */
  @Override
  public void close() throws IOException {
    index.close();
  }
}
