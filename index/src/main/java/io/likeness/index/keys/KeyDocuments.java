package io.likeness.index.keys;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Walks over the documents of a key. For one thread. */
final class KeyDocuments extends PostingsEnum {

  private int[] documents = new int[1];
  private int count;
  private int at = -1;

  /** Begins before the first of some documents, which are copied. */
  void reset(int[] from, int size) {
    documents = ArrayUtil.growNoCopy(documents, size);
    System.arraycopy(from, 0, documents, 0, size);
    count = size;
    at = -1;
  }

  @Override
  public int docID() {
    if (at < 0) {
      return -1;
    }
    return at < count ? documents[at] : NO_MORE_DOCS;
  }

  @Override
  public int nextDoc() {
    at++;
    return docID();
  }

  @Override
  public int advance(int target) {
    int document = nextDoc();
    while (document < target) {
      document = nextDoc();
    }
    return document;
  }

  @Override
  public long cost() {
    return count;
  }

  @Override
  public int freq() {
    return 1;
  }

  @Override
  public int nextPosition() {
    return -1;
  }

  @Override
  public int startOffset() {
    return -1;
  }

  @Override
  public int endOffset() {
    return -1;
  }

  @Override
  public @Nullable BytesRef getPayload() {
    return null;
  }
}
