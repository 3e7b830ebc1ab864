package io.likeness.bench;

import io.likeness.bench.accuracy.Experiment;
import io.likeness.bench.codebook.CodebookTrainer;
import io.likeness.bench.data.FolderDataSet;
import io.likeness.bench.data.RelatedWorks;
import io.likeness.core.MediaSource;
import io.likeness.core.Modality;
import io.likeness.core.UnreadableMediaException;
import io.likeness.image.ImageModality;
import io.likeness.image.decode.ImageDecoder;
import io.likeness.image.local.Codebook;
import io.likeness.image.local.FeatureExtractor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the codebook of the local features of pictures. */
@Command(
    name = "train-codebook",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Trains the codebook of the local features of pictures.",
      "",
      "Learns from those pictures of a folder that serve for tuning in the accuracy benchmark of the"
          + " same seed and tuning share, never from those that are evaluated. The same pictures and"
          + " seed give the same file."
    })
final class TrainCodebookCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--media",
      required = true,
      paramLabel = "DIR",
      description = "The folder of pictures.")
  private Path media = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where the codebook is written.")
  private Path out = Path.of("");

  @Option(
      names = "--tuning-share",
      paramLabel = "SHARE",
      defaultValue = "0.5",
      description = "The share of the pictures to learn from. Default: 0.5.")
  private double tuningShare;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "What splits and centroids are drawn from. Default: 1.")
  private long seed;

  @Override
  public Integer call() throws IOException {
    PrintWriter print = spec.commandLine().getOut();
    ImageDecoder decoder = new ImageDecoder();
    CodebookTrainer trainer = new CodebookTrainer();
    int pictures = 0;
    for (Map.Entry<String, Path> work : pictures().entrySet()) {
      if (Experiment.tunes(work.getKey(), seed, tuningShare)) {
        try {
          trainer.add(
              FeatureExtractor.OF_WORKS.extract(
                  decoder
                      .gray(MediaSource.of(work.getValue()), ImageModality.SMALLEST_SIDE)
                      .image()));
          pictures++;
        } catch (UnreadableMediaException e) {
          spec.commandLine().getErr().println(e.getMessage());
        }
      }
    }
    print.printf("%d pictures, %d descriptors%n", pictures, trainer.descriptors());
    Codebook codebook = trainer.train(seed);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    codebook.write(bytes);
    Files.write(out, bytes.toByteArray());
    print.printf("%d bytes, SHA-256 %s%n", bytes.size(), sha256(bytes.toByteArray()));
    print.flush();
    return 0;
  }

  private Map<String, Path> pictures() throws IOException {
    FolderDataSet.Split all = new FolderDataSet.Split(seed, 1, 0);
    return FolderDataSet.read(media, Modality.IMAGE, all, RelatedWorks.NONE).works();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
