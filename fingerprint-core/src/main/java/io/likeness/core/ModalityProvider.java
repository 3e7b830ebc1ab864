package io.likeness.core;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/**
 * All that one modality brings: how to decode, how to fingerprint, how to align.
 *
 * <p>Found by {@link java.util.ServiceLoader}. Safe for many threads; what is costly to set up is
 * kept and reused from call to call.
 */
public interface ModalityProvider {

  /** What a file is fingerprinted for. */
  enum Role {
    /** To be registered: the set is stored, so it is as small as recall allows. */
    WORK,
    /** To be matched: the set is forgotten, so it may be dense and have variants. */
    SUSPECT
  }

  /**
   * Returns the modality.
   *
   * @return the modality
   */
  Modality modality();

  /**
   * Returns whether this provider decodes a type of file.
   *
   * @param mediaType an Internet media type without parameters, in lower case, such as {@code
   *     image/png}
   * @return whether {@link #fingerprint} may be tried
   */
  boolean supports(String mediaType);

  /**
   * Returns the schemes of the fingerprints that are stored of a work.
   *
   * @return the schemes, the searchable ones and the evidence
   */
  List<FingerprintScheme> schemes();

  /**
   * Returns how candidates are looked for.
   *
   * @return a search for each searchable scheme, the cheapest first
   */
  List<CandidateSearch> searches();

  /**
   * Decodes and fingerprints a file.
   *
   * @param source the file, of a {@linkplain #supports supported} type
   * @param role what for
   * @return the set; its notes say what could not be judged. Without any fingerprint the file has
   *     nothing to recognise it by (silence, a blank picture, too short a text), and the notes say
   *     so
   * @throws UnreadableMediaException if the content is empty, damaged, too large or of another type
   * @throws IOException if the file cannot be read
   */
  FingerprintSet fingerprint(MediaSource source, Role role)
      throws UnreadableMediaException, IOException;

  /**
   * Decodes a suspect and fingerprints it stage by stage, so that what a cheap stage tells for
   * certain spares the costly ones.
   *
   * <p>A stage holds all fingerprints of the stages before it, and the last one what {@link
   * #fingerprint} makes. It is computed when it is asked for, by the same thread. After each stage
   * the searches of schemes that are new in it are made, and its {@link #aligner} judges all
   * candidates so far; when a match explains the whole suspect, no further stage is asked for.
   *
   * @param source the file, of a {@linkplain #supports supported} type
   * @return one stage or more; unless this is overridden there is one
   * @throws UnreadableMediaException if the content is empty, damaged, too large or of another type
   * @throws IOException if the file cannot be read
   */
  default Iterator<FingerprintSet> stages(MediaSource source)
      throws UnreadableMediaException, IOException {
    return List.of(fingerprint(source, Role.SUSPECT)).iterator();
  }

  /**
   * Prepares to align works with a suspect.
   *
   * @param suspect a set made for {@link Role#SUSPECT}
   * @return an aligner for one thread
   */
  Aligner aligner(FingerprintSet suspect);

  /**
   * Decodes what a report shows of a file.
   *
   * @param source the file
   * @return the preview
   * @throws UnreadableMediaException if the content is empty, damaged, too large or of another type
   * @throws IOException if the file cannot be read
   */
  Preview preview(MediaSource source) throws UnreadableMediaException, IOException;
}
