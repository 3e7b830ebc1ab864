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

  Outcome of(DetectorFactory factory) {
    Detector made;
    try {
      made = factory.create(dataSet.modality(), seed);
    } catch (Exception | LinkageError e) {
      Absent absent = new Absent(factory.name(), reason(e));
      progress.absent(absent);
      return absent;
    }
    try (Detector detector = made) {
      return interrogate(factory.name(), detector);
    }
  }

  private Answers interrogate(String name, Detector detector) {
    List<Failure> failures = new ArrayList<>();
    List<Answer> answers = new ArrayList<>();
    long start = System.nanoTime();
    for (Map.Entry<String, Path> work : dataSet.works().entrySet()) {
      register(detector, work.getKey(), work.getValue(), failures);
    }
    long registered = System.nanoTime();
    for (Query query : dataSet.queries()) {
      answers.add(ask(detector, query, failures));
      progress.asked(name, answers.size(), dataSet.queries().size());
    }
    return new Answers(
        name,
        answers,
        failures,
        (registered - start) / 1e9,
        (System.nanoTime() - registered) / 1e9);
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

  private static String reason(Throwable e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
