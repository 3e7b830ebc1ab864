package io.likeness.cli.report;

import io.likeness.core.Modality;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Keeps the most significant findings of each modality, so that many findings of one kind do not
 * crowd out those of another. Memory is bounded by the limit. For one thread.
 */
final class TopFindings {

  private final int limit;
  private final Map<Modality, PriorityQueue<Finding>> kept = new EnumMap<>(Modality.class);

  /** Keeps at most {@code limit} findings of each modality. */
  TopFindings(int limit) {
    this.limit = limit;
  }

  void add(Finding finding) {
    PriorityQueue<Finding> queue =
        kept.computeIfAbsent(
            finding.facts().modality(),
            modality -> new PriorityQueue<>(Finding.BY_SIGNIFICANCE.reversed()));
    queue.add(finding);
    if (queue.size() > limit) {
      queue.remove();
    }
  }

  /** Returns the findings of a modality that were kept, the most significant first. */
  List<Finding> of(Modality modality) {
    List<Finding> findings = new ArrayList<>();
    PriorityQueue<Finding> queue = kept.get(modality);
    if (queue != null) {
      findings.addAll(queue);
      findings.sort(Finding.BY_SIGNIFICANCE);
    }
    return findings;
  }
}
