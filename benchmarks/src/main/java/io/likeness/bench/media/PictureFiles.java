package io.likeness.bench.media;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_GRAYSCALE;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_WEBP_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import io.likeness.core.UnreadableMediaException;
import io.likeness.image.GrayImage;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;

/** Reads pictures upright and writes them, through OpenCV. */
public final class PictureFiles {

  private PictureFiles() {}

  /** How a picture is written. */
  public enum Format {
    /** Lossy, of a quality of 1 to 100. */
    JPEG(".jpg", IMWRITE_JPEG_QUALITY),
    /** Lossy, of a quality of 1 to 100. */
    WEBP(".webp", IMWRITE_WEBP_QUALITY);

    private final String extension;
    private final int qualityFlag;

    Format(String extension, int qualityFlag) {
      this.extension = extension;
      this.qualityFlag = qualityFlag;
    }

    /**
     * Returns how names of such files end.
     *
     * @return a dot and letters
     */
    public String extension() {
      return extension;
    }
  }

  /**
   * Reads the colours of a picture.
   *
   * @param file a file of a type that OpenCV decodes
   * @return rows of blue, green and red bytes, to be freed by the caller
   * @throws UnreadableMediaException if it cannot be decoded
   * @throws IOException if it cannot be read
   */
  public static Mat colours(Path file) throws UnreadableMediaException, IOException {
    return decode(file, IMREAD_COLOR);
  }

  /**
   * Reads the luma of a picture.
   *
   * @param file a file of a type that OpenCV decodes
   * @return rows of bytes, to be freed by the caller
   * @throws UnreadableMediaException if it cannot be decoded
   * @throws IOException if it cannot be read
   */
  public static Mat luma(Path file) throws UnreadableMediaException, IOException {
    return decode(file, IMREAD_GRAYSCALE);
  }

  private static Mat decode(Path file, int flags) throws UnreadableMediaException, IOException {
    byte[] content = Files.readAllBytes(file);
    if (content.length == 0) {
      throw new UnreadableMediaException(file.toString(), "the file is empty");
    }
    try (BytePointer bytes = new BytePointer(content);
        Mat encoded = new Mat(bytes, false)) {
      Mat picture = imdecode(encoded, flags);
      if (picture.empty()) {
        picture.close();
        throw new UnreadableMediaException(file.toString(), "OpenCV cannot decode it");
      }
      return picture;
    }
  }

  /**
   * Reads the luma of a picture for the fingerprinters of Likeness.
   *
   * @param file a file of a type that OpenCV decodes
   * @return the picture, in its full size
   * @throws UnreadableMediaException if it cannot be decoded
   * @throws IOException if it cannot be read
   */
  public static GrayImage gray(Path file) throws UnreadableMediaException, IOException {
    try (Mat picture = colours(file)) {
      byte[] bytes = bytes(picture);
      int width = picture.cols();
      int[] rgb = new int[width * picture.rows()];
      for (int i = 0; i < rgb.length; i++) {
        rgb[i] =
            (bytes[3 * i] & 0xff)
                | (bytes[3 * i + 1] & 0xff) << 8
                | (bytes[3 * i + 2] & 0xff) << 16;
      }
      return GrayImage.ofRgb(width, picture.rows(), rgb);
    }
  }

  /**
   * Reads a picture for libraries that build on Java's own.
   *
   * @param file a file of a type that OpenCV decodes
   * @return the picture
   * @throws UnreadableMediaException if it cannot be decoded
   * @throws IOException if it cannot be read
   */
  public static BufferedImage buffered(Path file) throws UnreadableMediaException, IOException {
    try (Mat picture = colours(file)) {
      BufferedImage image =
          new BufferedImage(picture.cols(), picture.rows(), BufferedImage.TYPE_3BYTE_BGR);
      picture.data().get(((DataBufferByte) image.getRaster().getDataBuffer()).getData());
      return image;
    }
  }

  /**
   * Copies the samples out of a picture.
   *
   * @param picture a picture without gaps between its rows
   * @return all bytes, row by row
   */
  public static byte[] bytes(Mat picture) {
    byte[] bytes = new byte[Math.toIntExact(picture.total() * picture.elemSize())];
    picture.data().get(bytes);
    return bytes;
  }

  /**
   * Encodes a picture.
   *
   * @param picture blue, green and red bytes
   * @param format the type of file
   * @param quality 1 to 100
   * @return the content of the file
   */
  public static byte[] encode(Mat picture, Format format, int quality) {
    try (BytePointer extension = new BytePointer(format.extension);
        BytePointer encoded = new BytePointer();
        IntPointer parameters = new IntPointer(format.qualityFlag, quality)) {
      if (!imencode(extension, picture, encoded, parameters)) {
        throw new IllegalStateException("OpenCV cannot encode " + format);
      }
      byte[] content = new byte[Math.toIntExact(encoded.limit())];
      encoded.get(content);
      return content;
    }
  }

  /**
   * Decodes what {@link #encode} made.
   *
   * @param content the content of a file
   * @return blue, green and red bytes, to be freed by the caller
   */
  public static Mat decode(byte[] content) {
    try (BytePointer bytes = new BytePointer(content);
        Mat encoded = new Mat(bytes, false)) {
      return imdecode(encoded, IMREAD_COLOR);
    }
  }
}
