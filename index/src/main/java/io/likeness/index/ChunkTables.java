package io.likeness.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LSBRadixSorter;
import org.apache.lucene.util.packed.PackedInts;
import org.jspecify.annotations.Nullable;

/**
 * Finds, in the hash tables of one segment, the documents that may be near a query. For one thread.
 *
 * <p>Multi-index hashing (Norouzi, Punjani, Fleet 2012, <a
 * href="https://doi.org/10.1109/CVPR.2012.6248043">doi:10.1109/CVPR.2012.6248043</a>) by the
 * general pigeonhole principle: if two codes differ in at most {@code r} bits, and radii are chosen
 * for their chunks so that the radii plus one add up to {@code r + 1}, then the codes are within
 * the radius in at least one chunk. A chunk that is not looked at counts as radius -1.
 */
final class ChunkTables {

  // Nanoseconds as once measured; only their proportions matter. Queries that scan share the reads.
  private static final double READ_COST = 18;
  private static final double MEASURE_COST = 5;
  private static final double PROBE_COST = 700;
  private static final double CANDIDATE_COST = 100;

  private final TermsEnum terms;
  private final double scanCost;
  private final int documentBits;
  private final BytesRef term = new BytesRef(new byte[Chunks.TERM_BYTES]);
  private @Nullable PostingsEnum postings;
  private int[] candidates = new int[1024];
  private int size;
  private double cost;

  /**
   * Makes tables.
   *
   * @param queries how many queries are asked together
   */
  ChunkTables(Terms chunks, int maxDocument, int queries) throws IOException {
    this.terms = chunks.iterator();
    this.scanCost = (READ_COST / queries + MEASURE_COST) * chunks.getDocCount();
    this.documentBits = PackedInts.bitsRequired(maxDocument);
  }

  /**
   * Collects the candidates of a query, unless that would cost more than to measure all documents.
   *
   * @return whether all candidates were collected
   */
  boolean collect(CodeQuery query, int radius) throws IOException {
    size = 0;
    cost = 0;
    int chunks = Chunks.count(query.bits());
    int everywhere = (radius + 1) / chunks - 1;
    int further = (radius + 1) % chunks;
    if (probes(chunks, everywhere, further) * PROBE_COST > scanCost) {
      return false;
    }
    double[] found = new double[chunks];
    for (int chunk = 0; chunk < chunks; chunk++) {
      for (int distance = 0; distance <= everywhere; distance++) {
        double before = cost;
        if (!collect(query, chunk, distance)) {
          return false;
        }
        found[chunk] = cost - before;
      }
    }
    for (int chunk : rarest(query, found, everywhere, further)) {
      if (!collect(query, chunk, everywhere + 1)) {
        return false;
      }
    }
    new LSBRadixSorter().sort(documentBits, candidates, size);
    return true;
  }

  /** Returns the documents that were collected, increasing, some of them repeatedly. */
  int[] candidates() {
    return candidates;
  }

  /** Returns how many of {@link #candidates} count. */
  int size() {
    return size;
  }

  /**
   * Chooses the chunks in which the radius is one greater: those that gave the fewest candidates so
   * far, or, if none was looked at so far, those whose own value is the rarest.
   */
  private List<Integer> rarest(CodeQuery query, double[] found, int everywhere, int further)
      throws IOException {
    if (everywhere < 0) {
      for (int chunk = 0; chunk < found.length; chunk++) {
        found[chunk] = seek(chunk, query.chunk(chunk)) ? terms.docFreq() : 0;
      }
    }
    return IntStream.range(0, found.length)
        .boxed()
        .sorted(Comparator.comparingDouble(chunk -> found[chunk]))
        .limit(further)
        .toList();
  }

  /** Collects the documents whose chunk is at exactly a distance. */
  private boolean collect(CodeQuery query, int chunk, int distance) throws IOException {
    int value = query.chunk(chunk);
    int end = 1 << Chunks.BITS;
    int mask = (1 << distance) - 1;
    while (mask < end) {
      cost += PROBE_COST;
      if (seek(chunk, value ^ mask) && !read()) {
        return false;
      }
      if (mask == 0) {
        break;
      }
      mask = nextMask(mask);
    }
    return true;
  }

  /** Returns the next greater number with as many bits set (Gosper). */
  private static int nextMask(int mask) {
    int lowest = mask & -mask;
    int ripple = mask + lowest;
    return ripple | (((mask ^ ripple) >>> 2) / lowest);
  }

  private boolean seek(int chunk, int value) throws IOException {
    NumberTerms.write(Chunks.term(chunk, value), term);
    return terms.seekExact(term);
  }

  private boolean read() throws IOException {
    int frequency = terms.docFreq();
    cost += frequency * CANDIDATE_COST;
    if (cost > scanCost) {
      return false;
    }
    candidates = ArrayUtil.grow(candidates, size + frequency);
    PostingsEnum documents = terms.postings(postings, PostingsEnum.NONE);
    postings = documents;
    int document = documents.nextDoc();
    while (document != DocIdSetIterator.NO_MORE_DOCS) {
      candidates[size++] = document;
      document = documents.nextDoc();
    }
    return true;
  }

  private static double probes(int chunks, int everywhere, int further) {
    double probes = 0;
    double level = 1;
    for (int distance = 0; distance <= everywhere; distance++) {
      probes += chunks * level;
      level = level * (Chunks.BITS - distance) / (distance + 1);
    }
    return probes + further * level;
  }
}
