package io.likeness.index;

import io.likeness.core.Extent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.DataInput;

/** What the stored records have in common: each begins with the version of its layout. */
final class RecordParts {

  private static final byte PIXELS = 1;
  private static final byte DURATION = 2;
  private static final byte CHARACTERS = 3;

  private RecordParts() {}

  /** Reads the version of a layout, which must be one of those from the oldest to the newest. */
  static byte readVersion(DataInput in, byte oldest, byte newest) throws IOException {
    byte found = in.readByte();
    if (found < oldest || found > newest) {
      throw new IOException("stored record has layout " + found + ", expected " + newest);
    }
    return found;
  }

  static void writeExtent(RecordOutput out, Extent extent) throws IOException {
    switch (extent) {
      case Extent.Pixels pixels -> {
        out.writeByte(PIXELS);
        out.writeVInt(pixels.width());
        out.writeVInt(pixels.height());
      }
      case Extent.Duration duration -> {
        out.writeByte(DURATION);
        out.writeLong(Double.doubleToLongBits(duration.seconds()));
      }
      case Extent.Characters characters -> {
        out.writeByte(CHARACTERS);
        out.writeVInt(characters.characters());
      }
    }
  }

  static Extent readExtent(DataInput in) throws IOException {
    byte kind = in.readByte();
    return switch (kind) {
      case PIXELS -> new Extent.Pixels(in.readVInt(), in.readVInt());
      case DURATION -> new Extent.Duration(Double.longBitsToDouble(in.readLong()));
      case CHARACTERS -> new Extent.Characters(in.readVInt());
      default -> throw new IOException("unknown kind of extent: " + kind);
    };
  }

  static void writeStrings(RecordOutput out, List<String> strings) throws IOException {
    int size = strings.size();
    out.writeVInt(size);
    // Mostly there are none: to ask for an iterator would cost more than all else.
    for (int i = 0; i < size; i++) {
      out.writeString(strings.get(i));
    }
  }

  static List<String> readStrings(DataInput in) throws IOException {
    int size = in.readVInt();
    List<String> strings = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      strings.add(in.readString());
    }
    return strings;
  }
}
