package io.likeness.index.keys;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.packed.PackedInts;
import org.apache.lucene.util.packed.PackedLongValues;

/** Writes the keys of one field, which come in their order, and counts them. */
final class KeyBlocks {

  private final IndexOutput out;
  private final long start;
  private final ByteBuffersDataOutput block = ByteBuffersDataOutput.newResettableInstance();
  private final FixedBitSet documents;
  private final PackedLongValues.Builder beginnings =
      PackedLongValues.monotonicBuilder(PackedInts.COMPACT);
  private final BytesRefBuilder last = new BytesRefBuilder();

  /** How long the first part of the last key is. */
  private int lastWork;

  private int[] several = new int[2];
  private long keys;
  private long postings;

  KeyBlocks(IndexOutput out, int maxDoc) {
    this.out = out;
    this.start = out.getFilePointer();
    this.documents = new FixedBitSet(maxDoc);
  }

  /** Adds a key, unless it has no documents. */
  void add(BytesRef key, PostingsEnum of) throws IOException {
    int first = of.nextDoc();
    if (first == DocIdSetIterator.NO_MORE_DOCS) {
      return;
    }
    if (keys % KeysFormat.BLOCK == 0) {
      beginBlock();
    }
    keys++;
    int second = of.nextDoc();
    boolean single = second == DocIdSetIterator.NO_MORE_DOCS;
    writeKey(key, single);
    if (single) {
      documents.set(first);
      postings++;
      block.writeVInt(first);
    } else {
      several[0] = first;
      several[1] = second;
      writeSeveral(of);
    }
  }

  private void beginBlock() throws IOException {
    finish();
    beginnings.add(out.getFilePointer() - start);
    last.clear();
    lastWork = 0;
  }

  /** Writes what is left of the last block. */
  void finish() throws IOException {
    block.copyTo(out);
    block.reset();
  }

  private void writeKey(BytesRef key, boolean single) throws IOException {
    int work = workLength(key);
    int end = key.offset + work;
    int shared = shared(0, lastWork, key, 0, work);
    int sharedFile = shared(lastWork, last.length(), key, work, key.length);
    block.writeVInt(shared);
    block.writeVInt(work - shared);
    block.writeBytes(key.bytes, key.offset + shared, work - shared);
    int rest = key.length - work - sharedFile;
    block.writeVInt(sharedFile);
    block.writeVInt((rest << 1) | (single ? 0 : 1));
    block.writeBytes(key.bytes, end + sharedFile, rest);
    last.copyBytes(key);
    lastWork = work;
  }

  /** Counts the bytes that a part of a key begins with as one of the last key does. */
  private int shared(int lastFrom, int lastTo, BytesRef key, int from, int to) {
    int differs =
        Arrays.mismatch(
            last.bytes(), lastFrom, lastTo, key.bytes, key.offset + from, key.offset + to);
    return differs < 0 ? to - from : differs;
  }

  private static int workLength(BytesRef key) {
    for (int i = 0; i < key.length; i++) {
      if (key.bytes[key.offset + i] == KeysFormat.SEPARATOR) {
        return i + 1;
      }
    }
    return key.length;
  }

  /** Writes the documents of which two are known. */
  private void writeSeveral(PostingsEnum of) throws IOException {
    int count = 2;
    for (int next = of.nextDoc(); next != DocIdSetIterator.NO_MORE_DOCS; next = of.nextDoc()) {
      several = ArrayUtil.grow(several, count + 1);
      several[count++] = next;
    }
    postings += count;
    block.writeVInt(count);
    int before = 0;
    for (int i = 0; i < count; i++) {
      documents.set(several[i]);
      block.writeVInt(several[i] - before);
      before = several[i];
    }
  }

  long keys() {
    return keys;
  }

  /** Counts the pairs of a key and a document. */
  long postings() {
    return postings;
  }

  /** Counts the documents that have a key. */
  int documents() {
    return documents.cardinality();
  }

  /** Returns where each block begins, behind the first. */
  PackedLongValues beginnings() {
    return beginnings.build();
  }
}
