package io.likeness.bench;

import io.likeness.bench.api.DataSet;
import io.likeness.bench.data.CopydaysReader;
import io.likeness.bench.data.Disc21Reader;
import io.likeness.bench.data.EditionsReader;
import io.likeness.bench.data.IrPlagReader;
import io.likeness.bench.data.PanReader;
import io.likeness.bench.data.RelatedWorks;
import java.io.IOException;
import java.nio.file.Path;

/** How the media folder is laid out. */
enum Layout {
  /** Any folder of works. */
  FOLDER("folder"),
  /** The images of Copydays. */
  COPYDAYS("copydays"),
  /** The images of the Image Similarity Challenge. */
  DISC21("disc21"),
  /** The texts of PAN. */
  PAN("pan"),
  /** The programs of IR-Plag. */
  IR_PLAG("ir-plag"),
  /** Books in several editions. */
  EDITIONS("editions");

  private final String id;

  Layout(String id) {
    this.id = id;
  }

  /** Reads a published data set. */
  DataSet read(Path folder, RelatedWorks related) throws IOException {
    return switch (this) {
      case COPYDAYS -> CopydaysReader.read(folder);
      case DISC21 -> Disc21Reader.read(folder);
      case PAN -> PanReader.read(folder);
      case IR_PLAG -> IrPlagReader.read(folder, related);
      case EDITIONS -> EditionsReader.read(folder);
      case FOLDER -> throw new IllegalStateException("a folder has no truth of its own");
    };
  }

  /** Returns the name on the command line. */
  @Override
  public String toString() {
    return id;
  }
}
