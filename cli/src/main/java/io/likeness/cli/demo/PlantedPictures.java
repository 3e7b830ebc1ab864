package io.likeness.cli.demo;

import io.likeness.core.Modality;
import io.likeness.core.Region;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Plants pictures in disguise. One thread, one use. */
final class PlantedPictures {

  private static final double BORDER = 0.03;

  private final Path works;
  private final Path folder;
  private final long seed;
  private final List<PlantedCopy> planted = new ArrayList<>();

  PlantedPictures(Path works, Path folder, long seed) {
    this.works = works;
    this.folder = folder;
    this.seed = seed;
  }

  List<PlantedCopy> write() throws IOException {
    plant("img-0207.jpg", "alpine-morning.jpg", "half size, JPEG at 30 %", this::shrunk);
    plant("img-0311.png", "garden-window.jpg", "brighter", this::brighter);
    plant("img-0344.jpg", "harbour-light.jpg", "grey", changed(PictureDisguise::grey));
    plant(
        "img-0362.jpg",
        "city-across-the-river.png",
        "mirrored",
        changed(PictureDisguise::mirrored));
    plant(
        "img-0418.png",
        "ringed-world.jpg",
        "turned by 90 degrees",
        changed(PictureDisguise::turned));
    plant("img-0455.jpg", "grandmothers-quilt.jpg", "blurred, with noise", this::noisy);
    bordered("img-0501.jpg", "composition-with-yellow.png");
    plant("img-0512.webp", "balloon-meeting.jpg", "WebP", WebpFile::write);
    plant("img-0533.png", "dragon-set.png", "BMP under the name of a PNG", this::bitmap);
    plant("img-0560.jpg", "rose-window.png", "grey, half size, JPEG at 30 %", this::greyAndShrunk);
    plant("img-0580.jpg", "colour-study.png", "darker", this::darker);
    return planted;
  }

  private void plant(String suspect, String work, String disguise, Writer writer)
      throws IOException {
    writer.write(read(work), folder.resolve(suspect));
    note(suspect, work, disguise, Optional.empty());
  }

  private static Writer changed(UnaryOperator<BufferedImage> change) {
    return (image, file) -> PictureFile.write(change.apply(image), file);
  }

  private void shrunk(BufferedImage image, Path file) throws IOException {
    PictureFile.writeJpeg(PictureDisguise.scaled(image, 0.5), file, 0.3f);
  }

  private void greyAndShrunk(BufferedImage image, Path file) throws IOException {
    shrunk(PictureDisguise.grey(image), file);
  }

  private void brighter(BufferedImage image, Path file) throws IOException {
    PictureFile.write(PictureDisguise.brightened(image, 0.6, 1.05), file);
  }

  private void darker(BufferedImage image, Path file) throws IOException {
    PictureFile.write(PictureDisguise.brightened(image, 1.6, 1), file);
  }

  private void noisy(BufferedImage image, Path file) throws IOException {
    PictureFile.write(PictureDisguise.blurredAndNoisy(image, 3, 12, seed), file);
  }

  private void bitmap(BufferedImage image, Path file) throws IOException {
    PictureFile.write(image, "bmp", file);
  }

  private void bordered(String suspect, String work) throws IOException {
    BufferedImage image = read(work);
    BufferedImage framed = PictureDisguise.bordered(image, BORDER, Color.WHITE);
    double x = (framed.getWidth() - image.getWidth()) / 2.0 / framed.getWidth();
    double y = (framed.getHeight() - image.getHeight()) / 2.0 / framed.getHeight();
    Region inner =
        new Region.Outline(
            List.of(
                new Region.Point(x, y),
                new Region.Point(1 - x, y),
                new Region.Point(1 - x, 1 - y),
                new Region.Point(x, 1 - y)));
    PictureFile.write(framed, folder.resolve(suspect));
    note(suspect, work, "thin border", Optional.of(inner));
  }

  private BufferedImage read(String work) throws IOException {
    return PictureFile.read(works.resolve(DemoWorks.PICTURES).resolve(work));
  }

  private void note(String suspect, String work, String disguise, Optional<Region> region) {
    planted.add(
        new PlantedCopy(
            folder.getFileName() + "/" + suspect,
            DemoWorks.PICTURES + "/" + work,
            Modality.IMAGE,
            disguise,
            region));
  }

  /** Writes a changed picture to a file. */
  private interface Writer {
    void write(BufferedImage image, Path file) throws IOException;
  }
}
