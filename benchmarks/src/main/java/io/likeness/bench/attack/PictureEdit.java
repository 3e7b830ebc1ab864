package io.likeness.bench.attack;

import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.util.Random;

/** One step from a work to a suspect. */
@FunctionalInterface
interface PictureEdit {

  /** Changes nothing. */
  PictureEdit NONE = (picture, random) -> picture;

  Picture apply(Picture picture, Random random) throws UnreadableMediaException, IOException;

  default PictureEdit then(PictureEdit next) {
    return (picture, random) -> next.apply(apply(picture, random), random);
  }
}
