package io.likeness.index.landmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.MergeState;

/**
 * Merges the postings of segments whose documents come to lie one behind the other. What is sorted
 * stays sorted, so the memory does not grow with the number of postings.
 */
final class MergedPostings implements PostingSource {

  private final List<SurvivingPostings> segments;

  private MergedPostings(List<SurvivingPostings> segments) {
    this.segments = segments;
  }

  static MergedPostings of(FieldInfo field, MergeState from) throws IOException {
    List<SurvivingPostings> segments = new ArrayList<>();
    long places = 0;
    for (int i = 0; i < from.docValuesProducers.length; i++) {
      DocValuesProducer producer = from.docValuesProducers[i];
      FieldInfo there = from.fieldInfos[i].fieldInfo(field.name);
      if (producer == null || there == null) {
        continue;
      }
      StoredLandmarks landmarks = (StoredLandmarks) producer.getBinary(there);
      if (landmarks.hasPostings()) {
        SurvivingPostings segment = SurvivingPostings.of(landmarks, from.liveDocs[i], places);
        places += segment.places();
        segments.add(segment);
      }
    }
    return new MergedPostings(segments);
  }

  @Override
  public void forEach(Sink sink) throws IOException {
    List<SurvivingPostings> left = new ArrayList<>();
    for (SurvivingPostings segment : segments) {
      if (segment.next()) {
        left.add(segment);
      }
    }
    while (!left.isEmpty()) {
      long least = Long.MAX_VALUE;
      for (SurvivingPostings segment : left) {
        least = Math.min(least, segment.term());
      }
      for (int i = 0; i < left.size(); ) {
        i += hasMoreThan(least, left.get(i), sink) ? 1 : remove(left, i);
      }
    }
  }

  /** Hands out the postings of one term and returns whether there are others behind them. */
  private static boolean hasMoreThan(long term, SurvivingPostings segment, Sink sink)
      throws IOException {
    while (segment.term() == term) {
      sink.add((int) term, segment.place());
      if (!segment.next()) {
        return false;
      }
    }
    return true;
  }

  private static int remove(List<SurvivingPostings> left, int index) {
    left.remove(index);
    return 0;
  }
}
