package io.likeness.index.keys;

import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.IndexInput;
import org.jspecify.annotations.Nullable;

/** Reads the files of {@link KeysFormat}. Keeps nothing on the heap but where things lie. */
final class KeysReader extends FieldsProducer {

  private final IndexInput data;
  private final Map<String, KeysLayout> layouts = new TreeMap<>();

  KeysReader(SegmentReadState state) throws IOException {
    KeysFormat.FILES
        .readMeta(state, KeysLayout::read)
        .forEach((field, layout) -> layouts.put(state.fieldInfos.fieldInfo(field).name, layout));
    this.data = KeysFormat.FILES.openData(state);
  }

  @Override
  public @Nullable Terms terms(String field) {
    KeysLayout layout = layouts.get(field);
    return layout == null ? null : new Keys(layout, data);
  }

  @Override
  public Iterator<String> iterator() {
    return Collections.unmodifiableSet(layouts.keySet()).iterator();
  }

  @Override
  public int size() {
    return layouts.size();
  }

  @Override
  public void checkIntegrity() throws IOException {
    CodecUtil.checksumEntireFile(data);
  }

  @Override
  public void close() throws IOException {
    data.close();
  }
}
