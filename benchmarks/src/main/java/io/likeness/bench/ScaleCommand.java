package io.likeness.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.likeness.bench.data.FolderDataSet;
import io.likeness.bench.report.RunJson;
import io.likeness.bench.report.TextTable;
import io.likeness.bench.scale.Growth;
import io.likeness.bench.scale.Growth.Size;
import io.likeness.bench.scale.GrowthLaw;
import io.likeness.bench.scale.PictureGrowth;
import io.likeness.bench.scale.SyntheticCodes;
import io.likeness.core.Modality;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures indexes of growing size. */
@Command(
    name = "scale",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures indexes of growing size: the CPU time of a query, the bytes, the rate of ingest.",
      "",
      "The fingerprints are made up, from a seed, and distributed as real ones are."
    })
final class ScaleCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--codes",
      paramLabel = "N",
      split = ",",
      defaultValue = "10000,100000,1000000",
      description = "Sizes of indexes of 256-bit codes. Default: ${DEFAULT-VALUE}.")
  private List<Integer> codes = List.of();

  @Option(
      names = "--graph-codes",
      paramLabel = "N",
      split = ",",
      description = {
        "Sizes of indexes of the same codes in the graph that Lucene has for vectors of bits, which is"
            + " approximate: \"found\" is its recall, the codes that are among the ten nearest. It takes"
            + " minutes to build. Default: none."
      })
  private List<Integer> graphCodes = List.of();

  @Option(
      names = "--identical",
      paramLabel = "SHARE",
      defaultValue = "0",
      description =
          "The share of the codes that are one and the same, as of blank pictures. Default:"
              + " ${DEFAULT-VALUE}.")
  private double identical;

  @Option(
      names = "--clustered",
      paramLabel = "SHARE",
      defaultValue = "0",
      description =
          "The share of the codes that lie around a few centres, as of pictures of one subject."
              + " Default: ${DEFAULT-VALUE}.")
  private double clustered;

  @Option(
      names = "--centres",
      paramLabel = "N",
      defaultValue = "100",
      description = "How many such centres there are. Default: ${DEFAULT-VALUE}.")
  private int centres;

  @Option(
      names = "--cluster-size",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "How many of the other codes in a row lie around a centre of their own, as of series; 1:"
              + " none. Default: ${DEFAULT-VALUE}.")
  private int clusterSize;

  @Option(
      names = "--cluster-spread",
      paramLabel = "BITS",
      defaultValue = "16",
      description = "How many bits each code around a centre flips. Default: ${DEFAULT-VALUE}.")
  private int clusterSpread;

  @Option(
      names = "--landmark-works",
      paramLabel = "N",
      split = ",",
      defaultValue = "100,1000,10000",
      description = "Sizes of indexes of landmarks, in works. Default: ${DEFAULT-VALUE}.")
  private List<Integer> works = List.of();

  @Option(
      names = "--landmarks",
      paramLabel = "N",
      defaultValue = "4000",
      description = "How many landmarks a work has. Default: ${DEFAULT-VALUE}.")
  private int landmarksOfWork;

  @Option(
      names = "--query-landmarks",
      paramLabel = "N",
      defaultValue = "300",
      description = "How many landmarks a query has. Default: ${DEFAULT-VALUE}.")
  private int landmarksOfQuery;

  @Option(
      names = "--feature-works",
      paramLabel = "N",
      split = ",",
      defaultValue = "1000,10000",
      description = "Sizes of indexes of local features, in works. Default: ${DEFAULT-VALUE}.")
  private List<Integer> featureWorks = List.of();

  @Option(
      names = "--features",
      paramLabel = "N",
      defaultValue = "500",
      description = "How many local features a work has. Default: ${DEFAULT-VALUE}.")
  private int featuresOfWork;

  @Option(
      names = "--query-features",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many local features a query has. Default: ${DEFAULT-VALUE}.")
  private int featuresOfQuery;

  @Option(
      names = "--skew",
      paramLabel = "X",
      defaultValue = "1.5",
      description =
          "How much more frequent some terms are; 1: not at all. Default: ${DEFAULT-VALUE}.")
  private double skew;

  @Option(
      names = "--radius",
      paramLabel = "BITS",
      defaultValue = "31",
      description = "The largest Hamming distance of a hit. Default: ${DEFAULT-VALUE}.")
  private int radius;

  @Option(
      names = "--queries",
      paramLabel = "N",
      defaultValue = "200",
      description = "How many queries are averaged. Default: ${DEFAULT-VALUE}.")
  private int queries;

  @Option(
      names = "--pictures",
      paramLabel = "DIR",
      description = {
        "A folder of pictures: local features are drawn as these have them, and every fifth is asked"
            + " for, cropped and mirrored. Default: no local features are measured."
      })
  private Optional<Path> pictures = Optional.empty();

  @Option(
      names = "--picture-works",
      paramLabel = "N",
      split = ",",
      defaultValue = "300,10000,100000",
      description = "Sizes of indexes of pictures, in works. Default: ${DEFAULT-VALUE}.")
  private List<Integer> pictureWorks = List.of();

  @Mixin private SeedOption chance = new SeedOption();

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "Where indexes are made and deleted. Default: the folder for temporary files.")
  private Path folder = Path.of(System.getProperty("java.io.tmpdir"));

  @Option(names = "--out", paramLabel = "FILE", description = "Where to write the sizes as JSON.")
  private Optional<Path> out = Optional.empty();

  @Override
  public Integer call() throws Exception {
    SyntheticCodes.Skew codeSkew =
        new SyntheticCodes.Skew(identical, clustered, centres, clusterSize, clusterSpread);
    Growth growth =
        new Growth(
            folder,
            new Growth.Plan(
                chance.seed(),
                queries,
                radius,
                landmarksOfWork,
                landmarksOfQuery,
                featuresOfWork,
                featuresOfQuery,
                skew,
                codeSkew));
    PrintWriter print = spec.commandLine().getOut();
    List<Size> ofCodes = new ArrayList<>();
    for (int size : codes) {
      ofCodes.add(growth.codes(size));
    }
    print(print, "codes, radius " + radius, ofCodes);
    List<Size> ofGraphs = new ArrayList<>();
    for (int size : graphCodes) {
      ofGraphs.add(growth.graph(size));
    }
    if (!ofGraphs.isEmpty()) {
      print(print, "codes in Lucene's graph", ofGraphs);
    }
    List<Size> ofLandmarks = new ArrayList<>();
    for (int size : works) {
      ofLandmarks.add(growth.landmarks(size));
    }
    print(print, "landmarks", ofLandmarks);
    List<Size> ofFeatures = new ArrayList<>();
    for (int size : featureWorks) {
      ofFeatures.add(growth.features(size));
    }
    print(print, "local features", ofFeatures);
    List<PictureGrowth.Size> ofPictures =
        pictures.isPresent() ? ofPictures(pictures.get()) : List.of();
    if (!ofPictures.isEmpty()) {
      print.println(pictureTable(ofPictures).plain());
      print.flush();
    }
    if (out.isPresent()) {
      ObjectNode root = RunJson.machine();
      root.put("seed", chance.seed())
          .put("queries", queries)
          .put("radius", radius)
          .put("skew", skew)
          .put("identical", identical)
          .put("clustered", clustered)
          .put("centres", centres)
          .put("clusterSize", clusterSize)
          .put("clusterSpread", clusterSpread);
      write(root.putArray("codes"), ofCodes);
      write(root.putArray("graph"), ofGraphs);
      write(root.putArray("landmarks"), ofLandmarks);
      write(root.putArray("features"), ofFeatures);
      writePictures(root.putArray("pictures"), ofPictures);
      RunJson.write(root, out.get());
    }
    return 0;
  }

  private static void print(PrintWriter print, String items, List<Size> sizes) {
    print.println(table(items, sizes).plain());
    if (sizes.size() > 1) {
      printLaw(print, "A query", GrowthLaw.fit(sizes, Size::queryMicros));
      if (!Double.isNaN(sizes.get(0).compactMicros())) {
        printLaw(print, "Compact, it", GrowthLaw.fit(sizes, Size::compactMicros));
      }
      print.println();
    }
    print.flush();
  }

  private static void printLaw(PrintWriter print, String query, GrowthLaw law) {
    print.printf(
        Locale.ROOT,
        "%s grows as the %.2fth power of the size: %,.0f us at 100 million, %,.0f us at 1000"
            + " million.%n",
        query,
        law.exponent(),
        law.micros(1e8),
        law.micros(1e9));
  }

  private List<PictureGrowth.Size> ofPictures(Path media) throws IOException {
    List<Path> files = FolderDataSet.all(media, Modality.IMAGE);
    PictureGrowth growth = new PictureGrowth(folder, files, chance.seed());
    List<PictureGrowth.Size> sizes = new ArrayList<>();
    for (int size : pictureWorks) {
      sizes.add(growth.measure(size));
    }
    return sizes;
  }

  private static TextTable pictureTable(List<PictureGrowth.Size> sizes) {
    TextTable table =
        new TextTable(
            List.of(
                "pictures",
                "search (us CPU)",
                "align (us CPU)",
                "bytes each",
                "candidate",
                "found",
                "wrong"));
    for (PictureGrowth.Size size : sizes) {
      table.add(
          List.of(
              String.format(Locale.ROOT, "%,d", size.works()),
              String.format(Locale.ROOT, "%,.1f", size.searchMicros()),
              String.format(Locale.ROOT, "%,.1f", size.alignMicros()),
              String.format(Locale.ROOT, "%,.1f", size.bytesPerWork()),
              String.format(Locale.ROOT, "%.3f", size.retrieved()),
              String.format(Locale.ROOT, "%.3f", size.found()),
              String.format(Locale.ROOT, "%.3f", size.wrong())));
    }
    return table;
  }

  private static void writePictures(ArrayNode list, List<PictureGrowth.Size> sizes) {
    for (PictureGrowth.Size size : sizes) {
      list.addObject()
          .put("works", size.works())
          .put("searchMicros", size.searchMicros())
          .put("alignMicros", size.alignMicros())
          .put("bytesPerWork", size.bytesPerWork())
          .put("retrieved", size.retrieved())
          .put("found", size.found())
          .put("wrong", size.wrong());
    }
  }

  private static TextTable table(String items, List<Size> sizes) {
    TextTable table =
        new TextTable(
            List.of(
                items,
                "query (us CPU)",
                "compact (us CPU)",
                "linear scan (us)",
                "bytes each",
                "ingest (M/s, its thread)",
                "ingest (M/s, all threads)",
                "found",
                "open (ms)",
                "open (MB)"));
    for (Size size : sizes) {
      table.add(
          List.of(
              String.format(Locale.ROOT, "%,d", size.items()),
              String.format(Locale.ROOT, "%,.1f", size.queryMicros()),
              known("%,.1f", size.compactMicros()),
              known("%,.1f", size.scanMicros()),
              String.format(Locale.ROOT, "%.1f", size.bytesPerItem()),
              String.format(Locale.ROOT, "%.3f", size.ingestPerThreadSecond() / 1e6),
              String.format(Locale.ROOT, "%.3f", size.ingestPerProcessSecond() / 1e6),
              String.format(Locale.ROOT, "%.3f", size.found()),
              known("%,.0f", size.openMillis()),
              known("%,.1f", size.openMegabytes())));
    }
    return table;
  }

  private static String known(String format, double figure) {
    return Double.isNaN(figure) ? "-" : String.format(Locale.ROOT, format, figure);
  }

  private static void write(ArrayNode list, List<Size> sizes) {
    for (Size size : sizes) {
      ObjectNode json =
          list.addObject()
              .put("items", size.items())
              .put("ingestPerThreadSecond", size.ingestPerThreadSecond())
              .put("ingestPerProcessSecond", size.ingestPerProcessSecond())
              .put("bytesPerItem", size.bytesPerItem())
              .put("queryMicros", size.queryMicros())
              .put("found", size.found());
      if (!Double.isNaN(size.compactMicros())) {
        json.put("compactMicros", size.compactMicros());
      }
      if (!Double.isNaN(size.scanMicros())) {
        json.put("scanMicros", size.scanMicros());
      }
      if (!Double.isNaN(size.openMillis())) {
        json.put("openMillis", size.openMillis()).put("openMegabytes", size.openMegabytes());
      }
    }
  }
}
