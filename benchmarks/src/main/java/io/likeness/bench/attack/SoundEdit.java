package io.likeness.bench.attack;

import io.likeness.bench.media.Sound;
import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.util.Random;

/** Changes a piece of a work. */
@FunctionalInterface
interface SoundEdit {

  /** Changes nothing. */
  SoundEdit NONE = (sound, random) -> sound;

  Sound apply(Sound sound, Random random) throws UnreadableMediaException, IOException;
}
