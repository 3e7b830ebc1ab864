package io.likeness.cli.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The pictures of the demo. */
final class Pictures {

  /**
   * A picture that can be painted.
   *
   * @param file the name of its file, whose ending names the format
   * @param scene what it shows
   * @param width pixels
   * @param height pixels
   */
  record Picture(String file, Scene scene, int width, int height) {

    BufferedImage paint(long seed) {
      return Canvas.paint(scene, width, height, seed ^ file.hashCode() * 0x9e3779b97f4a7c15L);
    }

    void write(Path folder, long seed) throws IOException {
      PictureFile.write(paint(seed), folder.resolve(file));
    }
  }

  static final List<Picture> WORKS =
      List.of(
          new Picture("alpine-morning.jpg", new MountainScene(), 1024, 768),
          new Picture("balloon-meeting.jpg", new BalloonScene(), 1024, 768),
          new Picture("birches-in-october.jpg", new BirchScene(), 800, 1000),
          new Picture("city-across-the-river.png", new NightCityScene(), 1100, 720),
          new Picture("colour-study.png", new CirclesScene(), 1024, 768),
          new Picture("composition-with-yellow.png", new RectanglesScene(), 860, 860),
          new Picture("dragon-set.png", new JuliaScene(), 1024, 768),
          new Picture("evening-caravan.jpg", new DunesScene(), 1120, 700),
          new Picture("garden-window.jpg", new FlowersScene(), 1024, 768),
          new Picture("grandmothers-quilt.jpg", new PatchworkScene(), 980, 840),
          new Picture("harbour-light.jpg", new SeaScene(), 1024, 768),
          new Picture("ringed-world.jpg", new PlanetScene(), 1024, 768),
          new Picture("rose-window.png", new StainedGlassScene(), 800, 960));

  /** Pictures that copy nothing, though some are of the same kinds. */
  static final List<Picture> STRANGERS =
      List.of(
          new Picture("alps.jpg", new MountainScene(), 1024, 768),
          new Picture("bouquet.jpg", new FlowersScene(), 900, 900),
          new Picture("smoke.png", new AttractorScene(), 900, 900),
          new Picture("skyline.jpg", new NightCityScene(), 1024, 768),
          new Picture("regatta.jpg", new SeaScene(), 1024, 768));

  private Pictures() {}
}
