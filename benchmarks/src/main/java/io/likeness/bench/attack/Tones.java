package io.likeness.bench.attack;

import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_GRAY2BGR;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import io.likeness.bench.media.PictureFiles;
import io.likeness.bench.media.PictureFiles.Format;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Edits that change colours and leave everything in its place. */
final class Tones {

  private static final int CHANNELS = 3;

  private Tones() {}

  /** Encodes lossily and decodes again. */
  static PictureEdit compressed(Format format, int quality) {
    return (picture, random) ->
        picture.recoloured(
            PictureFiles.decode(PictureFiles.encode(picture.pixels(), format, quality)));
  }

  /** Raises every channel, as a share of white, to a power. */
  static PictureEdit gamma(double exponent) {
    byte[] curve = new byte[256];
    for (int i = 0; i < curve.length; i++) {
      curve[i] = (byte) Math.round(255 * StrictMath.pow(i / 255.0, exponent));
    }
    return (picture, random) -> {
      byte[] bytes = PictureFiles.bytes(picture.pixels());
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = curve[bytes[i] & 0xff];
      }
      return picture.recoloured(like(picture.pixels(), bytes));
    };
  }

  /** Blurs by a Gaussian of a standard deviation in pixels. */
  static PictureEdit blurred(double deviation) {
    return (picture, random) -> {
      Mat blurred = new Mat();
      GaussianBlur(picture.pixels(), blurred, new Size(0, 0), deviation);
      return picture.recoloured(blurred);
    };
  }

  /** Adds Gaussian noise of a standard deviation in levels of 256, to each channel its own. */
  static PictureEdit noisy(double deviation) {
    return (picture, random) -> {
      byte[] bytes = PictureFiles.bytes(picture.pixels());
      for (int i = 0; i < bytes.length; i++) {
        long level = Math.round((bytes[i] & 0xff) + deviation * random.nextGaussian());
        bytes[i] = (byte) Math.clamp(level, 0, 255);
      }
      return picture.recoloured(like(picture.pixels(), bytes));
    };
  }

  /** Makes a share of the pixels black or white. */
  static PictureEdit salted(double share) {
    return (picture, random) -> {
      byte[] bytes = PictureFiles.bytes(picture.pixels());
      for (int i = 0; i < bytes.length; i += CHANNELS) {
        if (random.nextDouble() < share) {
          byte level = (byte) (random.nextBoolean() ? 255 : 0);
          for (int c = 0; c < CHANNELS; c++) {
            bytes[i + c] = level;
          }
        }
      }
      return picture.recoloured(like(picture.pixels(), bytes));
    };
  }

  static PictureEdit grey() {
    return (picture, random) -> {
      Mat luma = new Mat();
      cvtColor(picture.pixels(), luma, COLOR_BGR2GRAY);
      Mat grey = new Mat();
      cvtColor(luma, grey, COLOR_GRAY2BGR);
      return picture.recoloured(grey);
    };
  }

  private static Mat like(Mat picture, byte[] bytes) {
    Mat mat = new Mat(picture.rows(), picture.cols(), picture.type());
    mat.data().put(bytes);
    return mat;
  }
}
