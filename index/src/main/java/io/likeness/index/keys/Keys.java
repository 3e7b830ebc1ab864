package io.likeness.index.keys;

import java.io.IOException;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.IndexInput;

/** The keys of a field. Safe for many threads. */
final class Keys extends Terms {

  private final KeysLayout layout;
  private final IndexInput data;

  Keys(KeysLayout layout, IndexInput data) {
    this.layout = layout;
    this.data = data;
  }

  @Override
  public TermsEnum iterator() throws IOException {
    return new KeysCursor(layout, data);
  }

  @Override
  public long size() {
    return layout.keys();
  }

  @Override
  public long getSumTotalTermFreq() {
    return layout.postings();
  }

  @Override
  public long getSumDocFreq() {
    return layout.postings();
  }

  @Override
  public int getDocCount() {
    return layout.documents();
  }

  @Override
  public boolean hasFreqs() {
    return false;
  }

  @Override
  public boolean hasOffsets() {
    return false;
  }

  @Override
  public boolean hasPositions() {
    return false;
  }

  @Override
  public boolean hasPayloads() {
    return false;
  }
}
