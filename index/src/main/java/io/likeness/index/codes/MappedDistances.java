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
 * Reads the words of a tile where they are mapped into memory: to copy them takes longer than to
 * measure them. Of the numbers of words that most queries compare, the least distance is found in
 * one loop, without writing any.
 *
 * <p>{@code java.lang.foreign} is there for all only from Java 22 on, so it is reached by method
 * handles. They are constants: the compiler sees through them, and makes vectors of the loops.
 */
final class MappedDistances implements TileDistances {

  private static final int FIRST_JAVA = 22;

  private final StoredCodes codes;
  private final Object memory;
  private final int[] distances = new int[StoredCodes.TILE];

  private MappedDistances(StoredCodes codes, Object memory) {
    this.codes = codes;
    this.memory = memory;
  }

  /** Measures codes of an input, or of none if the input is not mapped in one piece. */
  static Optional<TileDistances> of(StoredCodes codes, IndexInput data) {
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
  public int nearest(int first, long[] query, int compared) throws IOException {
    long at = codes.column(first, 0);
    long column = codes.columnBytes(first);
    int size = codes.tileSize(first);
    try {
      return switch (compared) {
        case 2 -> nearestOfTwo(memory, at, column, size, query);
        case 3 -> nearestOfThree(memory, at, column, size, query);
        case 4 -> nearestOfFour(memory, at, column, size, query);
        default -> {
          measure(first, query, compared, distances);
          yield CopiedDistances.least(distances, size);
        }
      };
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  @Override
  public void measure(int first, long[] query, int compared, int[] to) throws IOException {
    int size = codes.tileSize(first);
    try {
      count(memory, codes.column(first, 0), size, query[0], to);
      for (int word = 1; word < compared; word++) {
        add(memory, codes.column(first, word), size, query[word], to);
      }
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  private static int nearestOfTwo(Object memory, long at, long column, int size, long[] query)
      throws Throwable {
    long at1 = at + column;
    long word0 = query[0];
    long word1 = query[1];
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < size; i++) {
      long offset = (long) i * Long.BYTES;
      int distance = bits(memory, at + offset, word0) + bits(memory, at1 + offset, word1);
      least = Math.min(least, distance);
    }
    return least;
  }

  private static int nearestOfThree(Object memory, long at, long column, int size, long[] query)
      throws Throwable {
    long at1 = at + column;
    long at2 = at1 + column;
    long word0 = query[0];
    long word1 = query[1];
    long word2 = query[2];
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < size; i++) {
      long offset = (long) i * Long.BYTES;
      int distance =
          bits(memory, at + offset, word0)
              + bits(memory, at1 + offset, word1)
              + bits(memory, at2 + offset, word2);
      least = Math.min(least, distance);
    }
    return least;
  }

  private static int nearestOfFour(Object memory, long at, long column, int size, long[] query)
      throws Throwable {
    long at1 = at + column;
    long at2 = at1 + column;
    long at3 = at2 + column;
    long word0 = query[0];
    long word1 = query[1];
    long word2 = query[2];
    long word3 = query[3];
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < size; i++) {
      long offset = (long) i * Long.BYTES;
      int distance =
          bits(memory, at + offset, word0)
              + bits(memory, at1 + offset, word1)
              + bits(memory, at2 + offset, word2)
              + bits(memory, at3 + offset, word3);
      least = Math.min(least, distance);
    }
    return least;
  }

  private static void count(Object memory, long at, int size, long word, int[] to)
      throws Throwable {
    for (int i = 0; i < size; i++) {
      to[i] = bits(memory, at + (long) i * Long.BYTES, word);
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
