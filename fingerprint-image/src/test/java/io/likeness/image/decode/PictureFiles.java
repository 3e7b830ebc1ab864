package io.likeness.image.decode;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;

/** Writes picture files for tests. */
public final class PictureFiles {

  private static final int START_OF_IMAGE_BYTES = 2;

  private PictureFiles() {}

  /** Writes a file by the JDK: {@code png}, {@code jpg}, {@code gif}, {@code bmp}, {@code tiff}. */
  public static byte[] write(String format, BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalArgumentException("no writer for " + format + " of " + image);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  /** Writes a JPEG of high quality. */
  public static byte[] jpeg(BufferedImage image, boolean progressive) throws IOException {
    return jpeg(new IIOImage(image, null, null), progressive);
  }

  private static byte[] jpeg(IIOImage image, boolean progressive) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(0.95f);
    param.setProgressiveMode(
        progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, image, param);
    }
    writer.dispose();
    return out.toByteArray();
  }

  /** Writes a JPEG by OpenCV, with a restart marker behind every row of blocks. */
  static byte[] jpegWithRestarts(BufferedImage image) {
    int blocks = (image.getWidth() + 15) / 16;
    try (BytePointer out = new BytePointer();
        IntPointer options = new IntPointer(opencv_imgcodecs.IMWRITE_JPEG_RST_INTERVAL, blocks)) {
      opencv_imgcodecs.imencode(".jpg", mat(image), out, options);
      return bytes(out);
    }
  }

  /** Writes a GIF of one picture. */
  static byte[] gif(BufferedImage image, boolean interlaced) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setProgressiveMode(
        interlaced ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), param);
    }
    writer.dispose();
    return out.toByteArray();
  }

  /** Writes a TIFF file of several pages. */
  static byte[] pages(List<BufferedImage> pages) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.prepareWriteSequence(null);
      for (BufferedImage page : pages) {
        writer.writeToSequence(new IIOImage(page, null, null), null);
      }
      writer.endWriteSequence();
    }
    writer.dispose();
    return out.toByteArray();
  }

  /** Writes an animation by OpenCV: {@code .gif}, {@code .webp} or {@code .png}. */
  public static byte[] animation(String format, List<BufferedImage> frames) {
    try (opencv_imgcodecs.Animation animation = new opencv_imgcodecs.Animation();
        BytePointer out = new BytePointer()) {
      Mat[] mats = frames.stream().map(PictureFiles::mat).toArray(Mat[]::new);
      animation.frames(new MatVector(mats));
      animation.durations(new IntPointer(frames.stream().mapToInt(frame -> 100).toArray()));
      opencv_imgcodecs.imencodeanimation(new BytePointer(format), animation, out);
      return bytes(out);
    }
  }

  /** Writes a single picture by OpenCV, which knows WebP. */
  static byte[] webp(BufferedImage image) {
    try (BytePointer out = new BytePointer();
        IntPointer options = new IntPointer(opencv_imgcodecs.IMWRITE_WEBP_QUALITY, 90)) {
      opencv_imgcodecs.imencode(".webp", mat(image), out, options);
      return bytes(out);
    }
  }

  private static Mat mat(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    Mat mat = new Mat(height, width, opencv_core.CV_8UC3);
    byte[] row = new byte[3 * width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int rgb = image.getRGB(x, y);
        row[3 * x] = (byte) rgb;
        row[3 * x + 1] = (byte) (rgb >> 8);
        row[3 * x + 2] = (byte) (rgb >> 16);
      }
      mat.ptr(y).put(row);
    }
    return mat;
  }

  private static byte[] bytes(BytePointer out) {
    byte[] file = new byte[(int) out.limit()];
    out.get(file);
    return file;
  }

  /** Writes a JPEG of four inks, inverted and marked as Adobe's programs do. */
  static byte[] adobeCmyk(BufferedImage image) throws IOException {
    int width = image.getWidth();
    int height = image.getHeight();
    WritableRaster inks = Raster.createInterleavedRaster(0, width, height, 4, null);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int rgb = image.getRGB(x, y);
        int red = rgb >> 16 & 0xff;
        int green = rgb >> 8 & 0xff;
        int blue = rgb & 0xff;
        int light = Math.max(1, Math.max(red, Math.max(green, blue)));
        inks.setPixel(
            x, y, new int[] {red * 255 / light, green * 255 / light, blue * 255 / light, light});
      }
    }
    byte[] marker = {
      (byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0
    };
    return insert(jpeg(new IIOImage(inks, null, null), false), START_OF_IMAGE_BYTES, marker);
  }

  /** Marks a JPEG with an EXIF orientation. */
  static byte[] oriented(byte[] jpeg, int orientation) {
    ByteBuffer app1 = ByteBuffer.allocate(2 + 34);
    app1.putShort((short) 0xffe1).putShort((short) 34);
    app1.put(new byte[] {'E', 'x', 'i', 'f', 0, 0});
    app1.put(exif(orientation));
    return insert(jpeg, START_OF_IMAGE_BYTES, app1.array());
  }

  /** An EXIF block of one tag, 26 bytes. */
  static byte[] exif(int orientation) {
    ByteBuffer tiff = ByteBuffer.allocate(26);
    tiff.putInt(0x4d4d002a).putInt(8).putShort((short) 1);
    tiff.putShort((short) 274).putShort((short) 3).putInt(1);
    tiff.putShort((short) orientation).putShort((short) 0).putInt(0);
    return tiff.array();
  }

  static byte[] insert(byte[] file, int at, byte[] bytes) {
    return ByteBuffer.allocate(file.length + bytes.length)
        .put(file, 0, at)
        .put(bytes)
        .put(file, at, file.length - at)
        .array();
  }
}
