package io.likeness.index.codes;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.ByteOrder;
import java.util.Optional;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.MemorySegmentAccessInput;

/**
 * Reads the words of a block where they are mapped into memory: to copy them takes longer than to
 * measure them. The words of a code are measured together, for its distance to be written once.
 *
 * <p>{@code java.lang.foreign} is there for all only from Java 22 on, so it is reached by method
 * handles. They are constants: the compiler sees through them, and makes vectors of the loops.
 */
final class MappedDistances implements BlockDistances {

  private static final int FIRST_JAVA = 22;

  /** How many words are measured together. */
  private static final int TOGETHER = 4;

  private final StoredCodes codes;
  private final Object memory;

  private MappedDistances(StoredCodes codes, Object memory) {
    this.codes = codes;
    this.memory = memory;
  }

  /** Measures codes of an input, or of none if the input is not mapped in one piece. */
  static Optional<BlockDistances> of(StoredCodes codes, IndexInput data) {
    if (Runtime.version().feature() < FIRST_JAVA
        || !(data instanceof MemorySegmentAccessInput mapped)) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable((Object) Foreign.SLICE.invokeExact(mapped, 0L, data.length()))
          .map(memory -> new MappedDistances(codes, memory));
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  /** The methods of {@code java.lang.foreign}, loaded where it is there. */
  private static final class Foreign {

    /** {@code (MemorySegmentAccessInput, long, long) -> Object}: a part of an input, or null. */
    static final MethodHandle SLICE;

    /** {@code (Object, long) -> long}: a word in a part, the least significant byte first. */
    static final MethodHandle GET;

    static {
      try {
        Class<?> segment = Class.forName("java.lang.foreign.MemorySegment");
        Class<?> ofLong = Class.forName("java.lang.foreign.ValueLayout$OfLong");
        Object layout =
            ofLong
                .getMethod("withOrder", ByteOrder.class)
                .invoke(
                    Class.forName("java.lang.foreign.ValueLayout")
                        .getField("JAVA_LONG_UNALIGNED")
                        .get(null),
                    ByteOrder.LITTLE_ENDIAN);
        MethodHandles.Lookup lookup = MethodHandles.publicLookup();
        SLICE =
            lookup
                .findVirtual(
                    MemorySegmentAccessInput.class,
                    "segmentSliceOrNull",
                    MethodType.methodType(segment, long.class, long.class))
                .asType(
                    MethodType.methodType(
                        Object.class, MemorySegmentAccessInput.class, long.class, long.class));
        MethodHandle get =
            lookup.findVirtual(
                segment, "get", MethodType.methodType(long.class, ofLong, long.class));
        GET =
            MethodHandles.insertArguments(get, 1, layout)
                .asType(MethodType.methodType(long.class, Object.class, long.class));
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }
  }

  @Override
  public void measure(int first, long[] query, int compared, int[] to) throws IOException {
    long at = codes.column(first, 0);
    int size = codes.blockSize(first);
    try {
      switch (compared) {
        case 1 -> measureOne(memory, at, size, query, to);
        case 2 -> measureTwo(memory, at, size, query, to);
        case 3 -> measureThree(memory, at, size, query, to);
        default -> measureFour(memory, at, size, query, to);
      }
      for (int word = TOGETHER; word < compared; word++) {
        add(memory, codes.column(first, word), size, query[word], to);
      }
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  private static void measureOne(Object memory, long at, int size, long[] query, int[] to)
      throws Throwable {
    long word0 = query[0];
    for (int i = 0; i < size; i++) {
      to[i] = bits(memory, at + (long) i * Long.BYTES, word0);
    }
  }

  private static void measureTwo(Object memory, long at, int size, long[] query, int[] to)
      throws Throwable {
    long at1 = at + (long) size * Long.BYTES;
    long word0 = query[0];
    long word1 = query[1];
    for (int i = 0; i < size; i++) {
      long offset = (long) i * Long.BYTES;
      to[i] = bits(memory, at + offset, word0) + bits(memory, at1 + offset, word1);
    }
  }

  private static void measureThree(Object memory, long at, int size, long[] query, int[] to)
      throws Throwable {
    long at1 = at + (long) size * Long.BYTES;
    long at2 = at1 + (long) size * Long.BYTES;
    long word0 = query[0];
    long word1 = query[1];
    long word2 = query[2];
    for (int i = 0; i < size; i++) {
      long offset = (long) i * Long.BYTES;
      to[i] =
          bits(memory, at + offset, word0)
              + bits(memory, at1 + offset, word1)
              + bits(memory, at2 + offset, word2);
    }
  }

  private static void measureFour(Object memory, long at, int size, long[] query, int[] to)
      throws Throwable {
    long at1 = at + (long) size * Long.BYTES;
    long at2 = at1 + (long) size * Long.BYTES;
    long at3 = at2 + (long) size * Long.BYTES;
    long word0 = query[0];
    long word1 = query[1];
    long word2 = query[2];
    long word3 = query[3];
    for (int i = 0; i < size; i++) {
      long offset = (long) i * Long.BYTES;
      to[i] =
          bits(memory, at + offset, word0)
              + bits(memory, at1 + offset, word1)
              + bits(memory, at2 + offset, word2)
              + bits(memory, at3 + offset, word3);
    }
  }

  private static void add(Object memory, long at, int size, long word, int[] to) throws Throwable {
    for (int i = 0; i < size; i++) {
      to[i] += bits(memory, at + (long) i * Long.BYTES, word);
    }
  }

  private static int bits(Object memory, long at, long word) throws Throwable {
    return Long.bitCount((long) Foreign.GET.invokeExact(memory, at) ^ word);
  }

  /** What a method handle throws without being allowed to. */
  private static RuntimeException unexpected(Throwable e) {
    if (e instanceof RuntimeException failure) {
      return failure;
    }
    if (e instanceof Error failure) {
      throw failure;
    }
    return new IllegalStateException(e);
  }
}
