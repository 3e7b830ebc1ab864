package io.likeness.cli;

import io.likeness.audio.AudioModality;
import io.likeness.audio.AudioProfile;
import io.likeness.core.ModalityProvider;
import io.likeness.engine.LikenessOptions;
import java.util.List;
import picocli.CommandLine.Option;

/** How much is kept of sounds, and how hard they are looked at. */
final class AudioProfileOption {

  @Option(
      names = "--audio-profile",
      paramLabel = "PROFILE",
      defaultValue = "standard",
      description = {
        "How much is kept of a sound that is registered, and how hard one that is matched is looked"
            + " at: small, standard or thorough. Sounds of all profiles go into one index. Default:"
            + " standard."
      })
  private AudioProfile audio = AudioProfile.STANDARD;

  LikenessOptions apply(LikenessOptions options) {
    List<ModalityProvider> modalities = options.modalities().stream().map(this::inProfile).toList();
    return options.withModalities(modalities);
  }

  private ModalityProvider inProfile(ModalityProvider provider) {
    return provider instanceof AudioModality ? new AudioModality(audio) : provider;
  }
}
