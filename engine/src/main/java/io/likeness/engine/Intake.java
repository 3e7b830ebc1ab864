package io.likeness.engine;

import io.likeness.core.FingerprintSet;
import io.likeness.core.MediaSource;
import io.likeness.core.ModalityProvider;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Takes a file in: refuses what is too large, recognises the type, fingerprints. */
final class Intake {

  private static final int BUFFER_BYTES = 1 << 16;

  private final List<ModalityProvider> modalities;
  private final long maxFileBytes;
  private final MediaTypes mediaTypes = new MediaTypes();

  /** A file that was taken in, the provider that recognised it, and stages still to be computed. */
  record Item(
      Suspect file,
      ModalityProvider provider,
      FingerprintSet fingerprints,
      Iterator<FingerprintSet> further) {}

  Intake(List<ModalityProvider> modalities, long maxFileBytes) {
    this.modalities = modalities;
    this.maxFileBytes = maxFileBytes;
  }

  /**
   * Takes a file in.
   *
   * @throws UnreadableMediaException for all that is wrong with the file, also if it cannot be read
   */
  Item take(MediaSource source, Optional<String> knownType, Role role)
      throws UnreadableMediaException {
    try {
      return read(source, knownType, role);
    } catch (NoSuchFileException e) {
      throw new UnreadableMediaException(source.name(), "no such file", e);
    } catch (AccessDeniedException e) {
      throw new UnreadableMediaException(source.name(), "permission denied", e);
    } catch (IOException e) {
      throw new UnreadableMediaException(source.name(), "cannot be read: " + e.getMessage(), e);
    }
  }

  private Item read(MediaSource source, Optional<String> knownType, Role role)
      throws UnreadableMediaException, IOException {
    if (source.path().isPresent() && Files.isDirectory(source.path().get())) {
      throw new UnreadableMediaException(source.name(), "is a folder");
    }
    long bytes = source.size();
    if (bytes == 0) {
      throw new UnreadableMediaException(source.name(), "the file is empty");
    }
    if (bytes > maxFileBytes) {
      throw new UnreadableMediaException(
          source.name(), bytes + " bytes are more than the limit of " + maxFileBytes);
    }
    String mediaType = knownType.isPresent() ? knownType.get() : mediaTypes.detect(source);
    ModalityProvider provider = provider(source.name(), mediaType);
    Iterator<FingerprintSet> stages =
        role == Role.SUSPECT
            ? provider.stages(source)
            : List.of(provider.fingerprint(source, role)).iterator();
    FingerprintSet fingerprints = stages.next();
    Suspect file =
        new Suspect(
            source.name(),
            provider.modality(),
            mediaType,
            bytes,
            sha256(source),
            fingerprints.extent());
    return new Item(file, provider, fingerprints, stages);
  }

  ModalityProvider provider(MediaSource source) throws UnreadableMediaException, IOException {
    return provider(source.name(), mediaTypes.detect(source));
  }

  private ModalityProvider provider(String name, String mediaType) throws UnreadableMediaException {
    for (ModalityProvider provider : modalities) {
      if (provider.supports(mediaType)) {
        return provider;
      }
    }
    throw new UnreadableMediaException(
        name,
        MediaTypes.isArchive(mediaType)
            ? "an archive (" + mediaType + "), not opened"
            : "the type is not supported: " + mediaType);
  }

  private static String sha256(MediaSource source) throws IOException {
    try (InputStream in = source.open()) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
