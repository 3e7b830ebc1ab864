package io.likeness.index;

import io.likeness.index.codes.CodeTablesFormat;
import org.apache.lucene.codecs.DocValuesFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;

/** The codec of Lucene, but that binary codes are stored with their hash tables. */
final class WorkCodec extends Lucene104Codec {

  private final DocValuesFormat codes = new CodeTablesFormat();

  @Override
  public DocValuesFormat getDocValuesFormatForField(String field) {
    return Fields.isOfCodes(field) ? codes : super.getDocValuesFormatForField(field);
  }
}
