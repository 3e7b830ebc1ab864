package io.likeness.bench.attack;

import io.likeness.bench.api.Attack;
import io.likeness.bench.api.AttackSuite;
import io.likeness.bench.api.Attacked;
import io.likeness.bench.api.Hosts;
import io.likeness.bench.media.PictureFiles;
import io.likeness.bench.media.PictureFiles.Format;
import io.likeness.core.Modality;
import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bytedeco.javacpp.PointerScope;

/**
 * Disguises of pictures: what networks, phones, editors and evaders do to them.
 *
 * <p>All is done by OpenCV on eight-bit colour. Where an attack does not say otherwise, the copy is
 * a JPEG of quality 90. Crops and insets lie at a seeded place; insets and screenshots show the
 * whole work, a collage the whole of one and the middles of three others. Rotation exists twice: on
 * a larger black sheet, so that all of the picture stays, and cut to the largest upright rectangle
 * inside.
 */
public final class ImageAttacks implements AttackSuite {

  /** Raised when copies come out in another way than before. */
  private static final int VERSION = 1;

  private static final int USUAL_QUALITY = 90;

  /** Makes the suite. */
  public ImageAttacks() {}

  @Override
  public Modality modality() {
    return Modality.IMAGE;
  }

  @Override
  public List<Attack> attacks(Hosts hosts) {
    List<Attack> attacks = new ArrayList<>();
    compression(attacks);
    tones(attacks);
    surroundings(attacks);
    crops(attacks);
    turns(attacks);
    if (!hosts.files().isEmpty()) {
      pasting(attacks, hosts);
    }
    attacks.add(collage());
    combinations(attacks);
    return List.copyOf(attacks);
  }

  private static void compression(List<Attack> attacks) {
    for (int quality : new int[] {50, 30, 20, 10, 5}) {
      attacks.add(
          encoded(
              "jpeg-quality",
              quality,
              "JPEG quality " + quality,
              "networks and messengers that compress again",
              PictureEdit.NONE,
              Format.JPEG,
              quality));
    }
    attacks.add(
        encoded(
            "webp-quality",
            50,
            "WebP quality 50",
            "sites that serve WebP",
            PictureEdit.NONE,
            Format.WEBP,
            50));
    for (int percent : new int[] {50, 20}) {
      attacks.add(
          attack(
              "resize",
              percent,
              "resized to " + percent + " %",
              "thumbnails and previews",
              Shapes.scaled(percent / 100.0)));
    }
  }

  private static void tones(List<Attack> attacks) {
    for (double gamma : new double[] {0.5, 2}) {
      attacks.add(
          attack(
              "gamma",
              gamma,
              "gamma " + gamma,
              "brightness of a photo editor",
              Tones.gamma(gamma)));
    }
    attacks.add(attack("blur", 3, "blur 3 px", "a picture out of focus", Tones.blurred(3)));
    attacks.add(
        attack("noise", 25, "noise sd 25", "grain of an old film or filter", Tones.noisy(25)));
    attacks.add(
        attack("salt", 2, "salt and pepper 2 %", "specks of a scanner", Tones.salted(0.02)));
    attacks.add(attack("grey", 1, "greyscale", "a black-and-white filter", Tones.grey()));
  }

  private static void surroundings(List<Attack> attacks) {
    attacks.add(
        attack(
            "caption",
            2,
            "captions in bars over and under",
            "meme generators",
            Scenes.captioned()));
    attacks.add(
        attack("meme", 2, "meme letters on both edges", "meme generators", Scenes.overprinted()));
    attacks.add(
        attack("border", 10, "border 10 %", "apps that frame pictures", Scenes.bordered(0.1)));
    attacks.add(
        attack(
            "screenshot",
            1,
            "screenshot with interface",
            "a screenshot of a viewer",
            Scenes.screenshot()));
  }

  private static void crops(List<Attack> attacks) {
    for (int percent : new int[] {10, 20, 30, 50, 75, 90}) {
      attacks.add(
          attack(
              "crop",
              percent,
              "cropped by " + percent + " % of the area",
              "cropping to hide a mark or to show a detail",
              Shapes.cropped(percent / 100.0)));
    }
  }

  private static void turns(List<Attack> attacks) {
    for (int degrees : new int[] {2, 5, 15, 45}) {
      attacks.add(
          attack(
              "rotate",
              degrees,
              "rotated by " + degrees + " degrees on black",
              "free rotation in an editor",
              Shapes.rotatedOnSheet(degrees)));
    }
    for (int degrees : new int[] {2, 5, 15, 45}) {
      attacks.add(
          attack(
              "rotate-crop",
              degrees,
              "rotated by " + degrees + " degrees and cut",
              "straightening in a phone's editor",
              Shapes.rotatedWithin(degrees)));
    }
    for (int quarters = 1; quarters <= 3; quarters++) {
      attacks.add(
          attack(
              "turn",
              90 * quarters,
              "turned by " + 90 * quarters + " degrees",
              "a phone held another way",
              Shapes.turned(quarters)));
    }
    attacks.add(attack("mirror", 1, "mirrored", "evasion by mirroring", Shapes.mirrored()));
    attacks.add(
        attack(
            "perspective",
            20,
            "perspective 20 degrees",
            "a photograph of a print or screen",
            Shapes.seenFromTheSide(20)));
    attacks.add(
        attack(
            "stretch",
            1.33,
            "stretched 1.33 times in width",
            "4:3 shown as 16:9",
            Shapes.stretched(1.33)));
  }

  private static void pasting(List<Attack> attacks, Hosts hosts) {
    for (int percent : new int[] {50, 30}) {
      attacks.add(
          attack(
              "inset-width",
              percent,
              "pasted at " + percent + " % of the width",
              "reaction pictures and montages",
              Scenes.insetByWidth(percent / 100.0, hosts)));
    }
    for (int percent : new int[] {50, 30, 25, 10}) {
      attacks.add(
          attack(
              "inset-area",
              percent,
              "pasted at " + percent + " % of the area",
              "reaction pictures and montages",
              Scenes.insetByArea(percent / 100.0, hosts)));
    }
  }

  private static Attack collage() {
    return new Recipe(
        Modality.IMAGE,
        "collage",
        4,
        "collage of four",
        "collage apps",
        true,
        VERSION,
        work -> true,
        4,
        ImageAttacks::collage);
  }

  @SuppressWarnings("try") // The scope frees what is made while it is open.
  private static Attacked collage(List<Path> works, Path target, Random random)
      throws UnreadableMediaException, IOException {
    try (PointerScope scope = new PointerScope()) {
      List<Picture> pictures = new ArrayList<>();
      for (Path work : works) {
        pictures.add(Picture.read(work));
      }
      List<Picture> pasted = Scenes.collage(pictures, random);
      Path file = written(pasted.getFirst(), target, Format.JPEG, USUAL_QUALITY);
      return new Attacked(file, pasted.stream().map(Picture::segment).map(List::of).toList());
    }
  }

  private static void combinations(List<Attack> attacks) {
    String evasion = "evasion by several edits at once";
    attacks.add(
        encoded(
            "combined",
            30,
            "mirror, crop 30 %, caption, JPEG quality 30",
            evasion,
            Shapes.mirrored().then(Shapes.cropped(0.3)).then(Scenes.captioned()),
            Format.JPEG,
            30));
    attacks.add(
        encoded(
            "combined",
            50,
            "mirror, crop 50 %, JPEG quality 30, caption",
            evasion,
            Shapes.mirrored()
                .then(Shapes.cropped(0.5))
                .then(Tones.compressed(Format.JPEG, 30))
                .then(Scenes.captioned()),
            Format.JPEG,
            USUAL_QUALITY));
    attacks.add(
        encoded(
            "combined-rotate",
            50,
            "crop 50 %, rotate 5 degrees, JPEG quality 40",
            evasion,
            Shapes.cropped(0.5).then(Shapes.rotatedOnSheet(5)),
            Format.JPEG,
            40));
  }

  private static Attack attack(
      String name, double strength, String label, String imitates, PictureEdit edit) {
    return encoded(name, strength, label, imitates, edit, Format.JPEG, USUAL_QUALITY);
  }

  private static Attack encoded(
      String name,
      double strength,
      String label,
      String imitates,
      PictureEdit edit,
      Format format,
      int quality) {
    return new Recipe(
        Modality.IMAGE,
        name,
        strength,
        label,
        imitates,
        true,
        VERSION,
        work -> true,
        (work, target, random) -> make(work, target, random, edit, format, quality));
  }

  @SuppressWarnings("try") // The scope frees what is made while it is open.
  private static Attacked make(
      Path work, Path target, Random random, PictureEdit edit, Format format, int quality)
      throws UnreadableMediaException, IOException {
    try (PointerScope scope = new PointerScope()) {
      Picture suspect = edit.apply(Picture.read(work), random);
      Path file = written(suspect, target, format, quality);
      return Attacked.ofOne(file, List.of(suspect.segment()));
    }
  }

  private static Path written(Picture suspect, Path target, Format format, int quality)
      throws IOException {
    Path file = target.resolveSibling(target.getFileName() + format.extension());
    Files.write(file, PictureFiles.encode(suspect.pixels(), format, quality));
    return file;
  }
}
