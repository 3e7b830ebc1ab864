package io.likeness.index;

import io.likeness.core.BinaryCode;
import io.likeness.core.FingerprintScheme;
import io.likeness.index.codes.StoredCodes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;

/**
 * Finds the files whose code lies within a Hamming distance of a query, exactly at every radius.
 *
 * <p>Small radii are answered from hash tables and cost little more than what they find, large ones
 * by one pass over all codes; the cheaper is chosen by the frequencies in the index. Queries that
 * are asked together share the pass.
 *
 * <p>Safe for many threads, as long as its view is open.
 */
public final class HammingIndex {

  private final IndexView view;
  private final FingerprintScheme scheme;

  HammingIndex(IndexView view, FingerprintScheme scheme) {
    this.view = view;
    this.scheme = scheme;
  }

  /**
   * Finds the files near a code.
   *
   * @param query a code of the scheme of this index
   * @param radius the largest distance, 0 to {@code scheme.bits()}
   * @param filter which files are looked at
   * @param limit how many hits are returned at most, 1 or greater
   * @return the nearest files first, those of one distance by their numbers
   * @throws IOException if the index cannot be read
   * @throws IllegalArgumentException if the query is of another scheme or a number out of range
   */
  public List<HammingHit> within(BinaryCode query, int radius, WorkFilter filter, int limit)
      throws IOException {
    return within(List.of(query), radius, filter, limit).get(0);
  }

  /**
   * Finds the files near each of several codes.
   *
   * @param queries codes of the scheme of this index
   * @param radius the largest distance, 0 to {@code scheme.bits()}
   * @param filter which files are looked at
   * @param limit how many hits are returned at most for each query, 1 or greater
   * @return the hits of each query, in the order of the queries, as if it had been asked alone
   * @throws IOException if the index cannot be read
   * @throws IllegalArgumentException if a query is of another scheme or a number out of range
   */
  public List<List<HammingHit>> within(
      List<BinaryCode> queries, int radius, WorkFilter filter, int limit) throws IOException {
    requireArguments(queries, radius, limit);
    List<CodeQuery> all = new ArrayList<>();
    for (BinaryCode query : queries) {
      all.add(new CodeQuery(query, radius, limit));
    }
    Snapshot snapshot = view.snapshot();
    List<Bits> accepted = snapshot.accepted(filter);
    for (LeafReaderContext leaf : snapshot.leaves()) {
      search(leaf, accepted.get(leaf.ord), all);
    }
    return all.stream().map(query -> query.hits().sorted()).toList();
  }

  private void requireArguments(List<BinaryCode> queries, int radius, int limit) {
    for (BinaryCode query : queries) {
      if (!query.scheme().equals(scheme)) {
        throw new IllegalArgumentException(
            "query is of another scheme: " + query.scheme().id() + " != " + scheme.id());
      }
    }
    if (radius < 0 || radius > scheme.bits()) {
      throw new IllegalArgumentException("radius is not in 0.." + scheme.bits() + ": " + radius);
    }
    if (limit < 1) {
      throw new IllegalArgumentException("limit is less than 1: " + limit);
    }
  }

  private void search(LeafReaderContext leaf, Bits accepted, List<CodeQuery> queries)
      throws IOException {
    BinaryDocValues values = leaf.reader().getBinaryDocValues(Fields.codes(scheme));
    if (values == null || queries.isEmpty()) {
      return;
    }
    StoredCodes codes = (StoredCodes) values;
    List<CodeQuery> rest = new ArrayList<>();
    for (CodeQuery query : queries) {
      if (query.reach() >= 0 && !searchTables(codes, leaf.docBase, accepted, query, queries)) {
        rest.add(query);
      }
    }
    if (!rest.isEmpty()) {
      new CodeScan(codes, leaf.docBase, accepted).measureAll(rest);
    }
  }

  /** Searches through the tables, unless there are none or to measure all codes is cheaper. */
  private static boolean searchTables(
      StoredCodes codes, int docBase, Bits accepted, CodeQuery query, List<CodeQuery> together)
      throws IOException {
    if (!codes.hasTables()) {
      return false;
    }
    int radius = query.reach();
    double scan = SearchCost.ofScan(codes.size(), codes.words(), radius, together.size());
    TableSearch tables = new TableSearch(codes, scan);
    if (!tables.find(query, radius)) {
      return false;
    }
    for (int i = 0; i < tables.size(); i++) {
      int document = codes.document(tables.code(i));
      if (accepted.get(document)) {
        query.offer(docBase + document, tables.distance(i));
      }
    }
    query.finishFile();
    return true;
  }
}
