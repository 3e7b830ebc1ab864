package io.likeness.bench.accuracy;

import io.likeness.bench.accuracy.Answers.Failure;
import io.likeness.bench.api.DataSet;
import io.likeness.bench.api.Detection;
import io.likeness.bench.api.Detector;
import io.likeness.bench.api.DetectorFactory;
import io.likeness.bench.api.Query;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shows a data set to one detector. */
final class Interrogation {

  private final DataSet dataSet;
  private final long seed;
  private final Progress progress;

  Interrogation(DataSet dataSet, long seed, Progress progress) {
    this.dataSet = dataSet;
    this.seed = seed;
    this.progress = progress;
  }

  Answers of(DetectorFactory factory) throws Exception {
    List<Failure> failures = new ArrayList<>();
    List<Answer> answers = new ArrayList<>();
    try (Detector detector = factory.create(dataSet.modality(), seed)) {
      long start = System.nanoTime();
      for (Map.Entry<String, Path> work : dataSet.works().entrySet()) {
        register(detector, work.getKey(), work.getValue(), failures);
      }
      long registered = System.nanoTime();
      for (Query query : dataSet.queries()) {
        answers.add(ask(detector, query, failures));
        progress.asked(factory.name(), answers.size(), dataSet.queries().size());
      }
      return new Answers(
          factory.name(),
          answers,
          failures,
          (registered - start) / 1e9,
          (System.nanoTime() - registered) / 1e9);
    }
  }

  private static void register(Detector detector, String work, Path file, List<Failure> failures) {
    try {
      detector.register(work, file);
    } catch (Exception e) {
      failures.add(new Failure(work, reason(e)));
    }
  }

  private Answer ask(Detector detector, Query query, List<Failure> failures) {
    try {
      return new Answer(query, judged(query, detector.detect(query.file())));
    } catch (Exception e) {
      failures.add(new Failure(query.id(), reason(e)));
      return new Answer(query, List.of());
    }
  }

  private List<Detection> judged(Query query, List<Detection> detections) {
    Set<String> seen = new HashSet<>();
    return detections.stream()
        .sorted(
            Comparator.comparingDouble(Detection::score)
                .reversed()
                .thenComparing(detection -> query.copies(detection.work()))
                .thenComparing(Detection::work))
        .filter(detection -> seen.add(detection.work()))
        .filter(detection -> !dataSet.ambiguous(query, detection.work()))
        .toList();
  }

  private static String reason(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
