package io.likeness.bench.example;

import io.likeness.bench.api.Detection;
import io.likeness.bench.api.Detector;
import io.likeness.bench.api.DetectorFactory;
import io.likeness.core.Modality;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds files that are equal byte for byte: a whole detector of one's own, and its factory. */
public final class ExactCopies implements DetectorFactory {
  @Override
  public String name() {
    return "exact";
  }

  @Override
  public Set<Modality> modalities() {
    return EnumSet.allOf(Modality.class);
  }

  @Override
  public Detector create(Modality modality, long seed) {
    Map<String, Path> works = new TreeMap<>();
    return new Detector() {
      @Override
      public void register(String work, Path file) {
        works.put(work, file);
      }

      @Override
      public List<Detection> detect(Path suspect) throws Exception {
        for (Map.Entry<String, Path> work : works.entrySet()) {
          if (Files.mismatch(work.getValue(), suspect) < 0) {
            return List.of(Detection.of(work.getKey(), 1));
          }
        }
        return List.of();
      }
    };
  }
}
