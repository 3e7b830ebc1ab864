package io.likeness.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordOutputTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 41, 42, 43, 127, 128, 5000, 70_000})
  void writesWhatLuceneWritesHoweverLongAStringIs(int length) throws IOException {
    RecordOutput out = new RecordOutput();
    for (String letter : new String[] {"a", "ä", "字", "𝄞"}) {
      String string = letter.repeat(length);
      byte[] expected = new byte[string.getBytes(StandardCharsets.UTF_8).length + 5 + Long.BYTES];
      ByteArrayDataOutput lucene = new ByteArrayDataOutput(expected);
      lucene.writeString(string);
      lucene.writeLong(0x0123456789ABCDEFL);
      out.clear();
      out.writeString(string);
      out.writeLong(0x0123456789ABCDEFL);
      BytesRef bytes = out.bytes();
      assertThat(bytes).isEqualTo(new BytesRef(expected, 0, lucene.getPosition()));
      assertThat(new ByteArrayDataInput(bytes.bytes).readString()).isEqualTo(string);
    }
  }
}
