package io.likeness.index;

import io.likeness.index.codes.CodeTablesFormat;
import io.likeness.index.landmarks.LandmarksFormat;
import org.apache.lucene.codecs.DocValuesFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;

/**
 * The codec of Lucene, but that binary codes are stored with their hash tables, and landmarks with
 * the postings of their terms.
 */
final class WorkCodec extends Lucene104Codec {

  private final DocValuesFormat codes = new CodeTablesFormat();
  private final DocValuesFormat landmarks = new LandmarksFormat();

  @Override
  public DocValuesFormat getDocValuesFormatForField(String field) {
    if (Fields.isOfCodes(field)) {
      return codes;
    }
    return Fields.isOfLandmarks(field) ? landmarks : super.getDocValuesFormatForField(field);
  }
}
