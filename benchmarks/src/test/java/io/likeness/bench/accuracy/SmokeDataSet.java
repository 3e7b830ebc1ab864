package io.likeness.bench.accuracy;

import io.likeness.bench.api.DataSet;
import io.likeness.bench.api.Detection;
import io.likeness.bench.api.Detector;
import io.likeness.bench.api.DetectorFactory;
import io.likeness.bench.api.Query;
import io.likeness.bench.api.Truth;
import io.likeness.core.Modality;
import io.likeness.core.Region.TextRange;
import io.likeness.core.Segment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A data set without files: each of forty works is copied at three strengths, ten queries copy
 * nothing. Its detector sees a copy the less the stronger the attack, and errs at random.
 */
public final class SmokeDataSet implements DataSet {

  private static final int WORKS = 40;

  @Override
  public String name() {
    return "smoke";
  }

  @Override
  public Modality modality() {
    return Modality.TEXT;
  }

  @Override
  public Map<String, Path> works() {
    Map<String, Path> works = new LinkedHashMap<>();
    for (int i = 0; i < WORKS; i++) {
      works.put("work" + i, Path.of("work" + i));
    }
    return works;
  }

  @Override
  public List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    for (int strength = 1; strength <= 3; strength++) {
      for (int i = 0; i < WORKS; i++) {
        Segment part = new Segment(new TextRange(10, 110), new TextRange(0, 100), 1);
        queries.add(query("work" + i, strength, List.of(new Truth("work" + i, List.of(part)))));
      }
    }
    for (int i = 0; i < 10; i++) {
      queries.add(query("other" + i, 1, List.of()));
    }
    return queries;
  }

  private static Query query(String source, int strength, List<Truth> truths) {
    String id = source + "-" + strength;
    return new Query(id, Path.of(id), source, "smoke", "smoke " + strength, strength, truths);
  }

  @Override
  public boolean ambiguous(Query query, String work) {
    return query.source().equals("work1") && work.equals("work2");
  }

  /**
   * Makes detectors of a certain error.
   *
   * @param name the name of the detector
   * @param noise how far scores stray
   * @return their factory
   */
  public static DetectorFactory detector(String name, double noise) {
    return new DetectorFactory() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Set<Modality> modalities() {
        return Set.of(Modality.TEXT);
      }

      @Override
      public Detector create(Modality modality, long seed) {
        return new Noisy(noise, new Random(seed));
      }
    };
  }

  /** Makes a factory whose detector cannot be made. */
  static DetectorFactory brokenDetector(String name) {
    return new DetectorFactory() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Set<Modality> modalities() {
        return Set.of(Modality.TEXT);
      }

      @Override
      public Detector create(Modality modality, long seed) {
        throw new UnsatisfiedLinkError("no native library");
      }
    };
  }

  private static final class Noisy implements Detector {
    private final double noise;
    private final Random random;
    private final List<String> works = new ArrayList<>();

    Noisy(double noise, Random random) {
      this.noise = noise;
      this.random = random;
    }

    @Override
    public void register(String work, Path file) {
      works.add(work);
    }

    @Override
    public List<Detection> detect(Path suspect) throws IOException {
      String name = suspect.toString();
      if (name.equals("work3-3")) {
        throw new IOException("is damaged");
      }
      int strength = name.charAt(name.length() - 1) - '0';
      List<Detection> detections = new ArrayList<>();
      for (String work : works) {
        boolean copied = name.startsWith(work + "-");
        boolean alike = name.startsWith("work1-") && work.equals("work2");
        double score = (copied || alike ? 10 - 2 * strength : 0) + noise * random.nextGaussian();
        Segment part = new Segment(new TextRange(10, 100), new TextRange(0, 90), 1);
        detections.add(
            new Detection(work, score, Math.pow(10, -score), copied ? List.of(part) : List.of()));
      }
      return detections;
    }
  }
}
