package io.likeness.cli.demo;

import io.likeness.core.Modality;
import io.likeness.core.Region;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plants sounds in disguise. One thread, one use. */
final class PlantedSounds {

  private static final int LOW_BITRATE = 64_000;
  private static final int LOW_RATE = 16_000;

  private final Path works;
  private final Path folder;
  private final long seed;
  private final List<PlantedCopy> planted = new ArrayList<>();

  PlantedSounds(Path works, Path folder, long seed) {
    this.works = works;
    this.folder = folder;
    this.seed = seed;
  }

  List<PlantedCopy> write() throws IOException {
    Sound piano = read("piano-at-dusk.flac");
    SoundFile.write(piano, folder.resolve("track-03.mp3"), LOW_BITRATE, piano.rate());
    note("track-03.mp3", "piano-at-dusk.flac", "MP3 at 64 kbit/s", Optional.empty());

    SoundFile.write(read("night-train.ogg").slice(17, 37), folder.resolve("track-07.ogg"));
    note("track-07.ogg", "night-train.ogg", "20 seconds of it", Optional.empty());

    inserted("track-11.mp3", "accordion-waltz.mp3");

    Sound noisy = read("robot-parade.wav").louder(0.4).withNoise(15, seed);
    SoundFile.write(noisy, folder.resolve("track-12.flac"));
    note("track-12.flac", "robot-parade.wav", "quieter, white noise at 15 dB", Optional.empty());

    Sound market = read("market-in-seven.mp3").mono();
    SoundFile.write(market, folder.resolve("track-15.wav"), LOW_BITRATE, LOW_RATE);
    note("track-15.wav", "market-in-seven.mp3", "mono at 16 kHz", Optional.empty());

    Sound river = read("slow-river.mp3").slice(20, 45).mono();
    SoundFile.write(river, folder.resolve("track-19.mp3"), LOW_BITRATE, river.rate());
    note("track-19.mp3", "slow-river.mp3", "25 seconds of it, MP3 at 64 kbit/s", Optional.empty());
    return planted;
  }

  /** Plays 20 seconds of a work between two stretches of a piece that is not one. */
  private void inserted(String suspect, String work) throws IOException {
    Sound host = Sounds.STRANGERS.getFirst().play(seed + 1);
    Sound before = host.slice(0, 18);
    Sound excerpt = read(work).slice(25, 45);
    Sound medley = before.then(excerpt).then(host.slice(18, 34));
    SoundFile.write(medley, folder.resolve(suspect));
    Region place = new Region.TimeSpan(before.seconds(), before.seconds() + excerpt.seconds());
    note(suspect, work, "20 seconds of it between other music", Optional.of(place));
  }

  private Sound read(String work) throws IOException {
    return SoundFile.read(works.resolve(DemoWorks.SOUNDS).resolve(work));
  }

  private void note(String suspect, String work, String disguise, Optional<Region> region) {
    planted.add(
        new PlantedCopy(
            folder.getFileName() + "/" + suspect,
            DemoWorks.SOUNDS + "/" + work,
            Modality.AUDIO,
            disguise,
            region));
  }
}
