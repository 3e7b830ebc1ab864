/** Text extraction, normalisation, passage fingerprints and passage alignment. */
module io.likeness.text {
  requires transitive io.likeness.core;
  requires com.ibm.icu;
  requires java.sql; // Tika names java.sql.Blob in its streams.
  requires java.xml;
  requires org.apache.tika.core;
  requires org.apache.tika.parser.html;
  requires org.apache.tika.parser.microsoft;
  requires org.apache.tika.parser.miscoffice;
  requires org.apache.tika.parser.pdf;
  requires org.apache.tika.parser.xml;

  exports io.likeness.text;

  provides io.likeness.core.ModalityProvider with
      io.likeness.text.TextModality;
}
