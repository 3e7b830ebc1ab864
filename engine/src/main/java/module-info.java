/**
 * The face of Likeness for embedding: registers works, matches suspects, compares two files.
 *
 * <p>The modalities are found at run time: put {@code io.likeness.image}, {@code io.likeness.audio}
 * or {@code io.likeness.text} beside this module for what is to be recognised.
 */
module io.likeness.engine {
  requires static transitive org.jspecify;
  requires transitive io.likeness.core;
  requires transitive io.likeness.index;
  // Tika's stream type names java.sql.Blob in its signatures.
  requires java.sql;
  requires org.apache.tika.core;

  exports io.likeness.engine;

  uses io.likeness.core.ModalityProvider;
}
