package io.likeness.image.local;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * What descriptors are quantised by: a projection to their {@value #DIMENSIONS} principal
 * components, a product of two vocabularies of {@value #CENTROIDS} centroids, one for each half of
 * the components (Babenko and Lempitsky 2012, <a
 * href="https://doi.org/10.1109/CVPR.2012.6248038">doi:10.1109/CVPR.2012.6248038</a>), and a
 * rotation and thresholds that make the components a binary signature (Gong and Lazebnik 2011, <a
 * href="https://doi.org/10.1109/CVPR.2011.5995432">doi:10.1109/CVPR.2011.5995432</a>).
 *
 * <p>Written as a file of whole numbers of one byte, with one scale for each table: 46 KB.
 * Immutable.
 */
public final class Codebook {

  /** Components of a projected descriptor. */
  public static final int DIMENSIONS = 64;

  /** Components of a half: the even ones, and the odd ones. */
  public static final int HALF = DIMENSIONS / 2;

  /** Centroids of a half. */
  public static final int CENTROIDS = 512;

  /** Elements of a descriptor. */
  public static final int DESCRIPTOR = Descriptor.LENGTH;

  static final int HALF_BITS = 9;

  /** The width of a visual word. */
  static final int WORD_BITS = 2 * HALF_BITS;

  private static final String RESOURCE = "codebook-1.bin";
  private static final int MAGIC = 0x4c4b4342;

  final Table mean;
  final Table projection;
  final Table evenCentroids;
  final Table oddCentroids;
  final Table rotation;
  final Table thresholds;

  /**
   * Takes the tables.
   *
   * @param mean of the descriptors, of {@link #DESCRIPTOR} elements
   * @param projection of {@link #DESCRIPTOR} rows of {@link #DIMENSIONS}
   * @param evenCentroids of {@link #HALF} rows of {@link #CENTROIDS}
   * @param oddCentroids of {@link #HALF} rows of {@link #CENTROIDS}
   * @param rotation of {@link #DIMENSIONS} rows of {@link #DIMENSIONS}
   * @param thresholds of the signature's bits, of {@link #DIMENSIONS} elements
   */
  public Codebook(
      Table mean,
      Table projection,
      Table evenCentroids,
      Table oddCentroids,
      Table rotation,
      Table thresholds) {
    this.mean = mean.requireLength(DESCRIPTOR);
    this.projection = projection.requireLength(DESCRIPTOR * DIMENSIONS);
    this.evenCentroids = evenCentroids.requireLength(HALF * CENTROIDS);
    this.oddCentroids = oddCentroids.requireLength(HALF * CENTROIDS);
    this.rotation = rotation.requireLength(DIMENSIONS * DIMENSIONS);
    this.thresholds = thresholds.requireLength(DIMENSIONS);
  }

  /** Numbers of one byte and their common scale. Immutable. */
  public static final class Table {
    private static final float LARGEST = 127;

    private final float scale;
    private final byte[] levels;

    private Table(float scale, byte[] levels) {
      this.scale = scale;
      this.levels = levels;
    }

    /**
     * Rounds numbers to 255 levels.
     *
     * @param values any
     * @return the nearest table
     */
    public static Table of(float[] values) {
      float largest = Float.MIN_NORMAL;
      for (float value : values) {
        largest = Math.max(largest, Math.abs(value));
      }
      float scale = largest / LARGEST;
      byte[] levels = new byte[values.length];
      for (int i = 0; i < levels.length; i++) {
        levels[i] = (byte) Math.round(values[i] / scale);
      }
      return new Table(scale, levels);
    }

    /**
     * Returns the numbers.
     *
     * @return as many as were given, rounded
     */
    public float[] values() {
      float[] values = new float[levels.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = scale * levels[i];
      }
      return values;
    }

    /** Returns the numbers as rows of a number of columns. */
    float[][] rows(int columns) {
      float[][] rows = new float[levels.length / columns][columns];
      for (int i = 0; i < levels.length; i++) {
        rows[i / columns][i % columns] = scale * levels[i];
      }
      return rows;
    }

    private Table requireLength(int length) {
      if (levels.length != length) {
        throw new IllegalArgumentException(
            "table has not " + length + " numbers: " + levels.length);
      }
      return this;
    }

    private void write(DataOutputStream out) throws IOException {
      out.writeFloat(scale);
      out.write(levels);
    }

    private static Table read(DataInputStream in, int length) throws IOException {
      float scale = in.readFloat();
      byte[] levels = new byte[length];
      in.readFully(levels);
      return new Table(scale, levels);
    }
  }

  /**
   * Returns the codebook that this version is shipped with.
   *
   * @return the codebook of the scheme
   */
  public static Codebook standard() {
    return Standard.CODEBOOK;
  }

  /** Read when it is first asked for. */
  private static final class Standard {
    private static final Codebook CODEBOOK = read();

    private static Codebook read() {
      try (InputStream in = Codebook.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException("resource is missing: " + RESOURCE);
        }
        return Codebook.read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Reads a codebook.
   *
   * @param in what {@link #write} wrote
   * @return the codebook
   * @throws IOException if it cannot be read or is something else
   */
  public static Codebook read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    if (data.readInt() != MAGIC) {
      throw new IOException("not a codebook");
    }
    return new Codebook(
        Table.read(data, DESCRIPTOR),
        Table.read(data, DESCRIPTOR * DIMENSIONS),
        Table.read(data, HALF * CENTROIDS),
        Table.read(data, HALF * CENTROIDS),
        Table.read(data, DIMENSIONS * DIMENSIONS),
        Table.read(data, DIMENSIONS));
  }

  /**
   * Writes the codebook: the tables in the order of the constructor, each as its scale, a
   * big-endian float, and its levels, after four bytes that say what it is.
   *
   * @param out where to; it stays open
   * @throws IOException if it cannot be written
   */
  public void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    mean.write(data);
    projection.write(data);
    evenCentroids.write(data);
    oddCentroids.write(data);
    rotation.write(data);
    thresholds.write(data);
    data.flush();
  }
}
