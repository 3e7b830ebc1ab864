package io.likeness.cli;

import io.likeness.audio.AudioModality;
import io.likeness.audio.AudioProfile;
import io.likeness.core.ModalityProvider;
import io.likeness.engine.LikenessOptions;
import io.likeness.image.ImageModality;
import io.likeness.image.ImageProfile;
import java.util.List;
import picocli.CommandLine.Option;

/** How much work is put into recognising a file. */
final class ProfileOptions {

  @Option(
      names = "--image-profile",
      paramLabel = "PROFILE",
      defaultValue = "standard",
      description = {
        "How pictures are recognised: fast, by the whole alone; standard, by their parts too where"
            + " the whole leaves a doubt; thorough, always by more parts. Default: standard."
      })
  private ImageProfile image;

  @Option(
      names = "--audio-profile",
      paramLabel = "PROFILE",
      defaultValue = "standard",
      description = {
        "How much is kept of a sound that is registered, and how hard one that is matched is looked"
            + " at: small, standard or thorough. Sounds of all profiles go into one index. Default:"
            + " standard."
      })
  private AudioProfile audio;

  LikenessOptions apply(LikenessOptions options) {
    List<ModalityProvider> modalities = options.modalities().stream().map(this::inProfile).toList();
    return options.withModalities(modalities);
  }

  private ModalityProvider inProfile(ModalityProvider provider) {
    if (provider instanceof ImageModality) {
      return new ImageModality(image);
    }
    return provider instanceof AudioModality ? new AudioModality(audio) : provider;
  }
}
