package io.likeness.index;

import io.likeness.index.codes.CodeTablesFormat;
import io.likeness.index.keys.KeysFormat;
import io.likeness.index.landmarks.LandmarksFormat;
import org.apache.lucene.codecs.DocValuesFormat;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;

/**
 * The codec of Lucene, but that binary codes are stored with their hash tables, landmarks with the
 * postings of their terms, and keys by themselves.
 */
final class WorkCodec extends Lucene104Codec {

  private final DocValuesFormat codes = new CodeTablesFormat();
  private final DocValuesFormat landmarks = new LandmarksFormat();

  private final PostingsFormat keys = new KeysFormat();

  @Override
  public PostingsFormat getPostingsFormatForField(String field) {
    return field.equals(Fields.KEY) ? keys : super.getPostingsFormatForField(field);
  }

  @Override
  public DocValuesFormat getDocValuesFormatForField(String field) {
    if (Fields.isOfCodes(field)) {
      return codes;
    }
    return Fields.isOfLandmarks(field) ? landmarks : super.getDocValuesFormatForField(field);
  }
}
