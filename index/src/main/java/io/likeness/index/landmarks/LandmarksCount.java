package io.likeness.index.landmarks;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;

/**
 * How much there is of a field.
 *
 * @param documents the documents that have landmarks
 * @param landmarks the landmarks
 * @param places the places that they take
 * @param bytes what they take packed
 */
record LandmarksCount(int documents, long landmarks, long places, long bytes) {

  static LandmarksCount of(BinaryDocValues values) throws IOException {
    UnpackedLandmarks head = new UnpackedLandmarks(1);
    int documents = 0;
    long landmarks = 0;
    long places = 0;
    long bytes = 0;
    while (values.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
      var packed = values.binaryValue();
      head.readHead(packed);
      documents++;
      landmarks += head.size();
      places += head.places();
      bytes += packed.length;
    }
    return new LandmarksCount(documents, landmarks, places, bytes);
  }
}
