package io.likeness.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;

/** Looks at, checks and damages the files of an index. */
final class StoredFiles {

  private StoredFiles() {}

  static void requireClean(Directory directory) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    assertThat(check(directory, said)).as(said.toString(StandardCharsets.UTF_8)).isTrue();
  }

  static boolean check(Directory directory, ByteArrayOutputStream said) throws IOException {
    Lock none =
        new Lock() {
          @Override
          public void close() {}

          @Override
          public void ensureValid() {}
        };
    try (CheckIndex check = new CheckIndex(directory, none)) {
      check.setInfoStream(new PrintStream(said, true, StandardCharsets.UTF_8));
      check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_SLOW_CHECKS);
      return check.checkIndex().clean;
    }
  }

  static byte[] read(Directory directory, String file) throws IOException {
    try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
      byte[] content = new byte[(int) in.length()];
      in.readBytes(content, 0, content.length);
      return content;
    }
  }

  static void replace(Directory directory, String file, byte[] content) throws IOException {
    directory.deleteFile(file);
    try (IndexOutput out = directory.createOutput(file, IOContext.DEFAULT)) {
      out.writeBytes(content, content.length);
    }
  }

  /** Sums the bytes between the header, which has a random id, and the footer. */
  static long checksum(Directory directory, String file) throws IOException {
    try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
      CodecUtil.readIndexHeader(in);
      byte[] content =
          new byte[(int) (in.length() - in.getFilePointer()) - CodecUtil.footerLength()];
      in.readBytes(content, 0, content.length);
      CRC32 sum = new CRC32();
      sum.update(content);
      return sum.getValue();
    }
  }

  /** Flips bits of the files with some ends, and shortens them. */
  static void requireDamageIsNoticed(Directory directory, Random random, String... ends)
      throws IOException {
    for (String file : directory.listAll()) {
      if (Arrays.stream(ends).noneMatch(file::endsWith)) {
        continue;
      }
      byte[] content = read(directory, file);
      for (int round = 0; round < 30; round++) {
        byte[] damaged = content.clone();
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        replace(directory, file, damaged);
        assertThat(check(directory, new ByteArrayOutputStream())).isFalse();
        replace(directory, file, Arrays.copyOf(content, random.nextInt(content.length)));
        assertThat(check(directory, new ByteArrayOutputStream())).isFalse();
      }
      replace(directory, file, content);
    }
  }
}
