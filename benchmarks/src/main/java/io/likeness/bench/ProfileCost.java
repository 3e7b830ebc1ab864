package io.likeness.bench;

import io.likeness.bench.api.DataSet;
import io.likeness.bench.api.Query;
import io.likeness.bench.scale.ScratchFolder;
import io.likeness.core.MediaSource;
import io.likeness.core.UnreadableMediaException;
import io.likeness.engine.Likeness;
import io.likeness.engine.LikenessOptions;
import io.likeness.engine.Work;
import io.likeness.image.ImageModality;
import io.likeness.image.ImageProfile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one profile of pictures costs and finds.
 *
 * @param profile the profile
 * @param millisOfWork CPU time of a work that is registered, in milliseconds
 * @param millisOfSuspect CPU time of a suspect that is matched, in milliseconds
 * @param bytesOfWork of the index
 * @param wrong how many works were reported that are not copied
 * @param unreadable how many works and suspects could not be read
 * @param shares found and shown copies by attack
 */
record ProfileCost(
    ImageProfile profile,
    double millisOfWork,
    double millisOfSuspect,
    double bytesOfWork,
    long wrong,
    long unreadable,
    Map<String, Share> shares) {

  private static final double NANOS_A_MILLI = 1e6;

  /** So many works and queries until the compiler has seen all. */
  private static final int WARM_UP = 40;

  ProfileCost {
    shares = Map.copyOf(shares);
  }

  /** How many of the copies were found. */
  record Share(long found, long copies) {
    static final Share NONE = new Share(0, 0);

    Share plus(Share other) {
      return new Share(found + other.found, copies + other.copies);
    }

    double value() {
      return (double) found / copies;
    }
  }

  /** Returns the share of the copies under one attack that were found. */
  double recall(String label) {
    return shares.getOrDefault(label, Share.NONE).value();
  }

  double recall() {
    return shares.values().stream().reduce(Share.NONE, Share::plus).value();
  }

  /** Runs all code on a part of the works, so that the first profile is not timed cold. */
  static void warmUp(DataSet dataSet, Path folder) throws IOException {
    new Run(ImageProfile.THOROUGH, dataSet, WARM_UP).measured(folder);
  }

  /** Registers all works in an index of its own in a folder, and asks all queries. */
  static ProfileCost measure(ImageProfile profile, DataSet dataSet, Path folder)
      throws IOException {
    return new Run(profile, dataSet, Integer.MAX_VALUE).measured(folder);
  }

  private static final class Run {
    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final ImageProfile profile;
    private final DataSet dataSet;
    private final List<Map.Entry<String, Path>> works;
    private final List<Query> queries;
    private final Map<String, Share> shares = new LinkedHashMap<>();
    private long wrong;
    private long unreadable;

    Run(ImageProfile profile, DataSet dataSet, int most) {
      this.profile = profile;
      this.dataSet = dataSet;
      this.works = dataSet.works().entrySet().stream().limit(most).toList();
      this.queries = dataSet.queries().stream().limit(most).toList();
    }

    ProfileCost measured(Path parent) throws IOException {
      LikenessOptions options =
          LikenessOptions.defaults().withModalities(List.of(new ImageModality(profile)));
      try (ScratchFolder folder = ScratchFolder.in(parent, "index");
          Likeness likeness = Likeness.open(folder.path(), options)) {
        long start = clock.getCurrentThreadCpuTime();
        int registered = register(likeness);
        likeness.commit();
        likeness.refresh();
        long middle = clock.getCurrentThreadCpuTime();
        ask(likeness);
        long end = clock.getCurrentThreadCpuTime();
        return new ProfileCost(
            profile,
            (middle - start) / NANOS_A_MILLI / registered,
            (end - middle) / NANOS_A_MILLI / queries.size(),
            (double) folder.bytes() / registered,
            wrong,
            unreadable,
            shares);
      }
    }

    private int register(Likeness likeness) throws IOException {
      int registered = 0;
      for (Map.Entry<String, Path> work : works) {
        try {
          likeness.register(Work.of(work.getKey()), work.getKey(), MediaSource.of(work.getValue()));
          registered++;
        } catch (UnreadableMediaException e) {
          unreadable++;
        }
      }
      return registered;
    }

    private void ask(Likeness likeness) throws IOException {
      for (Query query : queries) {
        Set<String> reported = reported(likeness, query);
        wrong +=
            reported.stream()
                .filter(work -> !query.copies(work) && !dataSet.ambiguous(query, work))
                .count();
        long found =
            query.truths().stream().filter(truth -> reported.contains(truth.work())).count();
        shares.merge(query.label(), new Share(found, query.truths().size()), Share::plus);
      }
    }

    private Set<String> reported(Likeness likeness, Query query) throws IOException {
      try {
        return likeness.match(query.file()).matches().stream()
            .map(match -> match.work().work())
            .collect(Collectors.toSet());
      } catch (UnreadableMediaException e) {
        unreadable++;
        return Set.of();
      }
    }
  }
}
