package io.likeness.index;

import io.likeness.core.Modality;
import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataInput;

/** The stored form of a {@link CatalogueEntry}. */
final class CatalogueRecord {

  private static final byte VERSION = 1;

  private CatalogueRecord() {}

  static void write(RecordOutput out, CatalogueEntry entry) throws IOException {
    out.writeByte(VERSION);
    out.writeString(entry.work());
    out.writeString(entry.file());
    out.writeString(entry.location());
    out.writeString(entry.modality().id());
    RecordParts.writeExtent(out, entry.extent());
    out.writeString(entry.mediaType());
    out.writeVLong(entry.bytes());
    writeHash(out, entry.sha256());
    out.writeString(entry.title());
    out.writeString(entry.owner());
    RecordParts.writeStrings(out, entry.tags());
    Instant registered = entry.registered();
    out.writeZLong(registered.getEpochSecond());
    out.writeVInt(registered.getNano());
    RecordParts.writeStrings(out, entry.notes());
  }

  private static void writeHash(RecordOutput out, String digits) throws IOException {
    byte[] hash = HexFormat.of().parseHex(digits);
    out.writeVInt(hash.length);
    out.writeBytes(hash, hash.length);
  }

  static CatalogueEntry decode(byte[] bytes) throws IOException {
    DataInput in = new ByteArrayDataInput(bytes);
    var unused = RecordParts.readVersion(in, VERSION, VERSION);
    return new CatalogueEntry(
        in.readString(),
        in.readString(),
        in.readString(),
        Modality.ofId(in.readString()),
        RecordParts.readExtent(in),
        in.readString(),
        in.readVLong(),
        readHash(in),
        in.readString(),
        in.readString(),
        RecordParts.readStrings(in),
        Instant.ofEpochSecond(in.readZLong(), in.readVInt()),
        RecordParts.readStrings(in));
  }

  private static String readHash(DataInput in) throws IOException {
    byte[] hash = new byte[in.readVInt()];
    in.readBytes(hash, 0, hash.length);
    return HexFormat.of().formatHex(hash);
  }
}
