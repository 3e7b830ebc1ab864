package io.likeness.index.codes;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;

/**
 * How many codes there are, and how many documents that have any.
 *
 * @param codes the codes
 * @param documents the documents
 */
record CodesCount(int codes, int documents) {

  static CodesCount of(BinaryDocValues values, int words) throws IOException {
    int codes = 0;
    int documents = 0;
    while (values.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
      codes = Math.addExact(codes, PackedCodes.count(values.binaryValue(), words));
      documents++;
    }
    return new CodesCount(codes, documents);
  }
}
