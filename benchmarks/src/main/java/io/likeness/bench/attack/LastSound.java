package io.likeness.bench.attack;

import io.likeness.bench.media.Sound;
import io.likeness.bench.media.SoundFiles;
import io.likeness.core.UnreadableMediaException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Keeps the work that was decoded last, as all attacks are made of one work before the next. Safe
 * for many threads.
 */
final class LastSound {

  private record Entry(Path file, Sound sound) {}

  private final AtomicReference<Optional<Entry>> last = new AtomicReference<>(Optional.empty());
  private final int rate;
  private final double mostSeconds;

  LastSound(int rate, double mostSeconds) {
    this.rate = rate;
    this.mostSeconds = mostSeconds;
  }

  Sound read(Path file) throws UnreadableMediaException {
    Optional<Entry> kept = last.get();
    if (kept.isPresent() && kept.get().file().equals(file)) {
      return kept.get().sound();
    }
    Sound sound = SoundFiles.read(file, rate, mostSeconds);
    last.set(Optional.of(new Entry(file, sound)));
    return sound;
  }
}
