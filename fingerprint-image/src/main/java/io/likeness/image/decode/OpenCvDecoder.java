package io.likeness.image.decode;

import io.likeness.core.UnreadableMediaException;
import java.util.List;
import java.util.function.Consumer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/** Decodes through OpenCV, which leaves the orientation as it is. Safe for many threads. */
final class OpenCvDecoder {

  /** The reductions that a JPEG decoder makes while it decodes. */
  static final int LARGEST_JPEG_REDUCTION = 8;

  private OpenCvDecoder() {}

  /** Decodes all channels in their full depth. */
  static Raster all(String name, byte[] file) throws UnreadableMediaException {
    return decode(name, file, opencv_imgcodecs.IMREAD_UNCHANGED);
  }

  /**
   * Decodes the luma of a JPEG file, reduced to one pixel out of {@code reduction * reduction}.
   *
   * @param reduction 1, 2, 4 or 8
   */
  static Raster jpegGray(String name, byte[] file, int reduction) throws UnreadableMediaException {
    int flags =
        switch (reduction) {
          case 1 -> opencv_imgcodecs.IMREAD_GRAYSCALE;
          case 2 -> opencv_imgcodecs.IMREAD_REDUCED_GRAYSCALE_2;
          case 4 -> opencv_imgcodecs.IMREAD_REDUCED_GRAYSCALE_4;
          default -> opencv_imgcodecs.IMREAD_REDUCED_GRAYSCALE_8;
        };
    return decode(name, file, flags | opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION);
  }

  /**
   * Decodes the colours of a JPEG file, reduced to one pixel out of {@code reduction * reduction}.
   *
   * @param reduction 1, 2, 4 or 8
   */
  static Raster jpegColour(String name, byte[] file, int reduction)
      throws UnreadableMediaException {
    int flags =
        switch (reduction) {
          case 1 -> opencv_imgcodecs.IMREAD_COLOR;
          case 2 -> opencv_imgcodecs.IMREAD_REDUCED_COLOR_2;
          case 4 -> opencv_imgcodecs.IMREAD_REDUCED_COLOR_4;
          default -> opencv_imgcodecs.IMREAD_REDUCED_COLOR_8;
        };
    return decode(name, file, flags | opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION);
  }

  /**
   * Decodes frames of an animation.
   *
   * @param from the first of them
   * @param wanted which, rising from {@code from} on; those between are decoded and forgotten
   * @param consumer takes each, and does not keep it
   * @return how many of the frames could be decoded
   */
  static int frames(
      String name, byte[] file, int from, List<Integer> wanted, Consumer<Raster> consumer)
      throws UnreadableMediaException {
    try (BytePointer copy = new BytePointer(file);
        Mat wrapped = new Mat(1, file.length, opencv_core.CV_8UC1, copy);
        opencv_imgcodecs.Animation animation = new opencv_imgcodecs.Animation()) {
      int count = wanted.getLast() - from + 1;
      opencv_imgcodecs.imdecodeanimation(wrapped, animation, from, count);
      long decoded = Math.min(count, animation.frames().size());
      int taken = 0;
      for (int frame : wanted) {
        if (frame - from >= decoded) {
          break;
        }
        try (Raster raster = new Raster(animation.frames().get(frame - from))) {
          if (!raster.isReadable()) {
            break;
          }
          consumer.accept(raster);
        }
        taken++;
      }
      return taken;
    } catch (RuntimeException e) {
      // JavaCPP makes a RuntimeException of what OpenCV throws.
      throw new UnreadableMediaException(name, "is damaged: OpenCV refuses it", e);
    }
  }

  private static Raster decode(String name, byte[] file, int flags)
      throws UnreadableMediaException {
    Mat pixels;
    try (BytePointer copy = new BytePointer(file);
        Mat wrapped = new Mat(1, file.length, opencv_core.CV_8UC1, copy)) {
      pixels = opencv_imgcodecs.imdecode(wrapped, flags);
    } catch (RuntimeException e) {
      // JavaCPP makes a RuntimeException of what OpenCV throws.
      throw new UnreadableMediaException(name, "is damaged: OpenCV refuses it", e);
    }
    Raster raster = new Raster(pixels);
    if (!raster.isReadable()) {
      raster.close();
      throw new UnreadableMediaException(name, "is damaged or coded in an unknown way");
    }
    return raster;
  }
}
