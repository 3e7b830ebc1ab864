package io.likeness.bench.data;

import io.likeness.bench.api.Attack;
import io.likeness.bench.api.Attacked;
import io.likeness.bench.api.DataSet;
import io.likeness.bench.api.Query;
import io.likeness.bench.api.Truth;
import io.likeness.core.Modality;
import io.likeness.core.Segment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A folder of works with disguised copies of them.
 *
 * <p>Every registered work is shown unchanged and under every attack, every unregistered file
 * unchanged and under some attacks, which are drawn, as far as they suit it. The copies lie in a
 * work folder and are used again by later runs.
 */
public final class AttackedDataSet implements DataSet {

  private final FolderDataSet folder;
  private final List<Query> queries;
  private final List<Skipped> skipped;

  private AttackedDataSet(FolderDataSet folder, List<Query> queries, List<Skipped> skipped) {
    this.folder = folder;
    this.queries = List.copyOf(queries);
    this.skipped = List.copyOf(skipped);
  }

  /**
   * A copy that could not be made.
   *
   * @param work the work
   * @param attack the label of the attack
   * @param reason why not
   */
  public record Skipped(String work, String attack, String reason) {}

  /**
   * How many copies to make.
   *
   * @param seed what to draw from
   * @param works how many of the registered works to show, 1 or greater
   * @param negativeAttacks how many attacks each unregistered file is shown under, 0 or greater
   */
  public record Plan(long seed, int works, int negativeAttacks) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Plan {
      if (works < 1 || negativeAttacks < 0) {
        throw new IllegalArgumentException(
            "too few: works " + works + ", negativeAttacks " + negativeAttacks);
      }
    }
  }

  /**
   * Makes the copies.
   *
   * @param folder the works
   * @param attacks how to disguise them
   * @param plan how many copies to make
   * @param copies the folder where copies are kept
   * @return the data set; what could not be copied is listed in {@link #skipped()}
   */
  public static AttackedDataSet of(
      FolderDataSet folder, List<Attack> attacks, Plan plan, Path copies) {
    Maker maker = new Maker(new CopyStore(copies, plan.seed(), folder.hosts()));
    SeededHash hash = new SeededHash(plan.seed());
    drawn(folder.works(), plan.works(), hash)
        .forEach(
            work ->
                maker.show(work.getKey(), work.getValue(), suited(attacks, work.getValue()), true));
    folder
        .unregistered()
        .forEach(
            (work, file) ->
                maker.show(
                    work,
                    file,
                    drawn(suited(attacks, file), work, plan.negativeAttacks(), hash),
                    false));
    return new AttackedDataSet(folder, maker.queries, maker.skipped);
  }

  private static List<Attack> suited(List<Attack> attacks, Path file) {
    return attacks.stream().filter(attack -> attack.suits(file)).toList();
  }

  private static List<Map.Entry<String, Path>> drawn(
      Map<String, Path> works, int most, SeededHash hash) {
    return works.entrySet().stream()
        .sorted(Comparator.comparingDouble(work -> hash.share("shown/" + work.getKey())))
        .limit(most)
        .sorted(Map.Entry.comparingByKey())
        .toList();
  }

  private static List<Attack> drawn(List<Attack> attacks, String work, int most, SeededHash hash) {
    return attacks.stream()
        .sorted(Comparator.comparingDouble(attack -> hash.share(attack.label() + "/" + work)))
        .limit(most)
        .toList();
  }

  @Override
  public String name() {
    return folder.name();
  }

  @Override
  public Modality modality() {
    return folder.modality();
  }

  @Override
  public Map<String, Path> works() {
    return folder.works();
  }

  @Override
  public List<Query> queries() {
    return queries;
  }

  /**
   * Returns the copies that could not be made.
   *
   * @return an entry for each work and attack
   */
  public List<Skipped> skipped() {
    return skipped;
  }

  @Override
  public boolean ambiguous(Query query, String work) {
    return folder.ambiguous(query, work);
  }

  /** Collects queries. */
  private static final class Maker {
    private final CopyStore store;
    private final List<Query> queries = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();

    Maker(CopyStore store) {
      this.store = store;
    }

    void show(String work, Path file, List<Attack> attacks, boolean registered) {
      queries.add(FolderDataSet.unchanged(work, file, truths(work, registered, List.of())));
      for (Attack attack : attacks) {
        try {
          queries.add(query(work, attack, store.copy(work, file, attack), registered));
        } catch (Exception e) {
          skipped.add(new Skipped(work, attack.label(), String.valueOf(e.getMessage())));
        }
      }
    }

    private static Query query(String work, Attack attack, Attacked copy, boolean registered) {
      return new Query(
          attack.label() + "/" + work,
          copy.file(),
          work,
          attack.name(),
          attack.label(),
          attack.strength(),
          truths(work, registered && attack.mustMatch(), copy.expected()));
    }

    private static List<Truth> truths(String work, boolean copied, List<Segment> expected) {
      return copied ? List.of(new Truth(work, expected)) : List.of();
    }
  }
}
