/** The index of works: a catalogue, Hamming search and alignment search on Lucene. */
module io.likeness.index {
  requires static transitive org.jspecify;
  requires transitive io.likeness.core;
  requires org.apache.lucene.core;

  exports io.likeness.index;

  provides org.apache.lucene.codecs.DocValuesFormat with
      io.likeness.index.codes.CodeTablesFormat,
      io.likeness.index.landmarks.LandmarksFormat;
  provides org.apache.lucene.codecs.PostingsFormat with
      io.likeness.index.keys.KeysFormat;
}
