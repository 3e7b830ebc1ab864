/** Text extraction, normalisation and passage fingerprints. */
module io.likeness.text {
  requires transitive io.likeness.core;
  requires com.ibm.icu;

  exports io.likeness.text;
}
