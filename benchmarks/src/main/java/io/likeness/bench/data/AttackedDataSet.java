package io.likeness.bench.data;

import io.likeness.bench.api.Attack;
import io.likeness.bench.api.Attacked;
import io.likeness.bench.api.DataSet;
import io.likeness.bench.api.Query;
import io.likeness.bench.api.Truth;
import io.likeness.core.Modality;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A folder of works with disguised copies of them.
 *
 * <p>Every registered work is shown unchanged and under every attack, every unregistered file
 * unchanged and under some attacks, which are drawn, as far as they suit it. Where an attack shows
 * several works in one copy, the others are drawn too: registered ones beside a registered work, so
 * that the copy is one of each of them, and unregistered ones beside an unregistered file. The
 * copies lie in a work folder and are used again by later runs.
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
    SeededHash hash = new SeededHash(plan.seed());
    Maker maker = new Maker(new CopyStore(copies, plan.seed(), folder.hosts()), hash);
    for (Map.Entry<String, Path> work : drawn(folder.works(), plan.works(), hash)) {
      maker.show(work, suited(attacks, work.getValue()), folder.works(), true);
    }
    for (Map.Entry<String, Path> work : folder.unregistered().entrySet()) {
      List<Attack> drawn =
          drawn(suited(attacks, work.getValue()), work.getKey(), plan.negativeAttacks(), hash);
      maker.show(work, drawn, folder.unregistered(), false);
    }
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
    private final SeededHash hash;
    private final List<Query> queries = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();

    Maker(CopyStore store, SeededHash hash) {
      this.store = store;
      this.hash = hash;
    }

    /** Shows a work, together with others of the company where an attack takes several. */
    void show(
        Map.Entry<String, Path> work,
        List<Attack> attacks,
        Map<String, Path> company,
        boolean registered) {
      List<Truth> whole = registered ? List.of(new Truth(work.getKey(), List.of())) : List.of();
      queries.add(FolderDataSet.unchanged(work.getKey(), work.getValue(), whole));
      for (Attack attack : attacks) {
        try {
          List<Map.Entry<String, Path>> shown = together(work, attack, company);
          Attacked copy = store.copy(shown, attack);
          boolean copies = registered && attack.mustMatch();
          queries.add(query(work.getKey(), attack, copy, copies ? truths(shown, copy) : List.of()));
        } catch (Exception e) {
          skipped.add(new Skipped(work.getKey(), attack.label(), String.valueOf(e.getMessage())));
        }
      }
    }

    /** Draws the other works that a copy shows. */
    private List<Map.Entry<String, Path>> together(
        Map.Entry<String, Path> work, Attack attack, Map<String, Path> company) {
      List<Map.Entry<String, Path>> shown = new ArrayList<>(List.of(work));
      if (attack.works() > 1) {
        String drawnFor = "with/" + attack.label() + "/" + work.getKey() + "/";
        company.entrySet().stream()
            .filter(other -> !other.getKey().equals(work.getKey()))
            .filter(other -> attack.suits(other.getValue()))
            .sorted(Comparator.comparingDouble(other -> hash.share(drawnFor + other.getKey())))
            .limit(attack.works() - 1L)
            .forEach(shown::add);
      }
      if (shown.size() < attack.works()) {
        throw new IllegalStateException("there are only " + shown.size() + " works for it");
      }
      return shown;
    }

    private static Query query(String work, Attack attack, Attacked copy, List<Truth> truths) {
      return new Query(
          attack.label() + "/" + work,
          copy.file(),
          work,
          attack.name(),
          attack.label(),
          attack.strength(),
          truths,
          copy.host());
    }

    private static List<Truth> truths(List<Map.Entry<String, Path>> shown, Attacked copy) {
      return IntStream.range(0, shown.size())
          .mapToObj(i -> new Truth(shown.get(i).getKey(), copy.expected().get(i)))
          .toList();
    }
  }
}
