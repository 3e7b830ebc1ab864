package io.likeness.index;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.LongHeap;

/** Keeps the nearest files of one query. Files are offered in the order of their numbers. */
final class NearestHits {

  private final int limit;

  /** Complements of distance and number, so that the least is the farthest file. */
  private final LongHeap farthestFirst;

  private int reach;

  NearestHits(int radius, int limit) {
    this.reach = radius;
    this.limit = limit;
    this.farthestFirst = new LongHeap(Math.min(limit, 64));
  }

  /** Returns the largest distance at which a further file is a hit, -1 if none can be. */
  int reach() {
    return reach;
  }

  /** Takes a file, whose distance is within reach. */
  void offer(int file, int distance) {
    long hit = ~(((long) distance << Integer.SIZE) | file);
    if (farthestFirst.size() < limit) {
      farthestFirst.push(hit);
    } else {
      farthestFirst.updateTop(hit);
    }
    if (farthestFirst.size() == limit) {
      // Of two files at one distance the earlier stays.
      reach = Math.min(reach, (int) (~farthestFirst.top() >>> Integer.SIZE) - 1);
    }
  }

  /** Returns the hits, the nearest first, those of one distance by their numbers. */
  List<HammingHit> sorted() {
    long[] hits = new long[farthestFirst.size()];
    for (int i = 0; i < hits.length; i++) {
      // The entries of a heap are numbered from 1.
      hits[i] = ~farthestFirst.get(i + 1);
    }
    Arrays.sort(hits);
    return Arrays.stream(hits)
        .mapToObj(hit -> new HammingHit((int) hit, (int) (hit >>> Integer.SIZE)))
        .toList();
  }
}
