package io.likeness.bench.attack;

import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_core.copyMakeBorder;

import io.likeness.bench.api.Hosts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;

/** Edits that put something around the picture. */
final class Scenes {

  private static final double CAPTION_SHARE = 0.15;

  /** No inset covers more of either side of its host. */
  private static final double LARGEST_INSET = 0.9;

  private Scenes() {}

  /** Puts a frame of one colour, black or white, around; as wide as a share of the longer side. */
  static PictureEdit bordered(double share) {
    return (picture, random) -> {
      int width = (int) Math.round(Math.max(picture.width(), picture.height()) * share);
      Scalar colour = Sketch.level(random.nextBoolean() ? 255 : 0);
      return framed(picture, width, width, width, width, colour);
    };
  }

  /** Prints a line of large letters on the upper and on the lower edge of the picture. */
  static PictureEdit overprinted() {
    return (picture, random) -> {
      Picture printed = picture.recoloured(picture.pixels().clone());
      int bar = Math.max(8, (int) Math.round(picture.height() * CAPTION_SHARE));
      Sketch sketch = new Sketch(printed.pixels(), random);
      sketch.edgedText(0, 0, picture.width(), bar);
      sketch.edgedText(0, picture.height() - bar, picture.width(), bar);
      return printed;
    };
  }

  /** Puts a white bar with a line of text over the picture and one under it. */
  static PictureEdit captioned() {
    return (picture, random) -> {
      int bar = Math.max(8, (int) Math.round(picture.height() * CAPTION_SHARE));
      Picture framed = framed(picture, bar, bar, 0, 0, Sketch.level(255));
      Sketch sketch = new Sketch(framed.pixels(), random);
      sketch.text(0, 0, framed.width(), bar, Sketch.level(0), 1);
      sketch.text(0, framed.height() - bar, framed.width(), bar, Sketch.level(0), 1);
      return framed;
    };
  }

  private static Picture framed(
      Picture picture, int top, int bottom, int left, int right, Scalar colour) {
    Mat framed = new Mat();
    copyMakeBorder(picture.pixels(), framed, top, bottom, left, right, BORDER_CONSTANT, colour);
    return picture.moved(framed, Projection.translation(left, top)::apply);
  }

  /** Pastes the picture into a host, as wide as a share of the host's width. */
  static PictureEdit insetByWidth(double share, Hosts hosts) {
    return (picture, random) -> {
      Picture host = Picture.read(hosts.draw(random.nextLong()));
      return inset(picture, host, share * host.width() / picture.width(), random);
    };
  }

  /** Pastes the picture into a host, where it covers a share of the host's area. */
  static PictureEdit insetByArea(double share, Hosts hosts) {
    return (picture, random) -> {
      Picture host = Picture.read(hosts.draw(random.nextLong()));
      double hostArea = (double) host.width() * host.height();
      double area = (double) picture.width() * picture.height();
      return inset(picture, host, Math.sqrt(share * hostArea / area), random);
    };
  }

  private static Picture inset(Picture picture, Picture host, double scale, Random random) {
    double largest =
        LARGEST_INSET
            * Math.min(
                (double) host.width() / picture.width(), (double) host.height() / picture.height());
    Picture small = picture.scaled(Math.min(scale, largest));
    int x = random.nextInt(host.width() - small.width() + 1);
    int y = random.nextInt(host.height() - small.height() + 1);
    return pasted(small, host.pixels(), x, y);
  }

  private static Picture pasted(Picture picture, Mat sheet, int x, int y) {
    Mat place = sheet.apply(new Rect(x, y, picture.width(), picture.height()));
    picture.pixels().copyTo(place);
    return picture.moved(sheet, Projection.translation(x, y)::apply);
  }

  /**
   * Sets four pictures in two rows of two, in a drawn order. The first keeps its size; the others
   * are cut to its proportions.
   *
   * @return the pictures in the order given, on one sheet
   */
  static List<Picture> collage(List<Picture> pictures, Random random) {
    int width = pictures.getFirst().width();
    int height = pictures.getFirst().height();
    Mat sheet =
        new Mat(2 * height, 2 * width, pictures.getFirst().pixels().type(), Sketch.level(255));
    List<Integer> cells = new ArrayList<>(List.of(0, 1, 2, 3));
    Collections.shuffle(cells, random);
    List<Picture> pasted = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      int cell = cells.get(i);
      Picture cut = covering(pictures.get(i), width, height);
      pasted.add(pasted(cut, sheet, cell % 2 * width, cell / 2 * height));
    }
    return pasted;
  }

  private static Picture covering(Picture picture, int width, int height) {
    double scale = Math.max((double) width / picture.width(), (double) height / picture.height());
    Picture large =
        picture.resized(
            Math.max(width, (int) Math.round(picture.width() * scale)),
            Math.max(height, (int) Math.round(picture.height() * scale)));
    return large.cropped((large.width() - width) / 2, (large.height() - height) / 2, width, height);
  }

  /** Shows the picture in the window of a program, which covers about a third of the screen. */
  static PictureEdit screenshot() {
    return (picture, random) -> {
      int width = (int) Math.round(picture.width() * 1.7);
      int height = (int) Math.round(picture.height() * 1.7);
      Mat screen = new Mat(height, width, picture.pixels().type(), new Scalar(246, 244, 242, 0));
      Sketch sketch = new Sketch(screen, random);
      int bar = Math.max(8, height / 16);
      sketch.block(0, 0, width, bar, new Scalar(90, 70, 50, 0));
      sketch.text(0, 0, width / 2, bar, Sketch.level(255), 1);
      int side = width / 5;
      sketch.block(0, bar, side, height - bar, new Scalar(225, 222, 220, 0));
      sketch.text(0, bar, side, height - bar, Sketch.level(60), 12);
      int x = side + (width - side - picture.width()) / 2;
      int y = bar + bar / 2;
      int below = y + picture.height();
      sketch.text(x, below, picture.width(), height - below, Sketch.level(40), 5);
      return pasted(picture, screen, x, y);
    };
  }
}
