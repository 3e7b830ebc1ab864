package io.likeness.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Copies that are known and allowed: licensed files, and works that quote one another. A match that
 * a rule covers is set apart from the findings, with the reason, and never lost.
 *
 * @param rules the rules; the first that covers a match gives the reason
 */
public record AllowList(List<Rule> rules) {

  /** Allows nothing. */
  public static final AllowList NONE = new AllowList(List.of());

  /** What a rule says of suspects or of works. */
  public sealed interface Party {

    /** All there are. */
    record Everything() implements Party {}

    /**
     * A suspect with these bytes.
     *
     * @param sha256 64 lower-case hexadecimal digits
     */
    record File(String sha256) implements Party {
      /**
       * Checks the hash.
       *
       * @throws IllegalArgumentException if it is not 64 lower-case hexadecimal digits
       */
      public File {
        if (!sha256.matches("[0-9a-f]{64}")) {
          throw new IllegalArgumentException("sha256 is not 64 lower-case hex digits: " + sha256);
        }
      }
    }

    /**
     * A registered work; as a suspect, what was found to be {@link Verdict#IDENTICAL} with it or a
     * {@link Verdict#NEAR_DUPLICATE} of it.
     *
     * @param id the id of the work
     */
    record WorkId(String id) implements Party {}

    /**
     * All works of an owner; as a suspect, what was found to be one of them.
     *
     * @param name the owner
     */
    record Owner(String name) implements Party {}
  }

  /**
   * Allows a suspect to copy a work.
   *
   * @param suspect which suspects
   * @param work which works, no {@link Party.File}
   * @param reason what to say of it, such as the number of a licence; may be empty
   */
  public record Rule(Party suspect, Party work, String reason) {
    /**
     * Checks the work.
     *
     * @throws IllegalArgumentException if the work is a file
     */
    public Rule {
      if (work instanceof Party.File) {
        throw new IllegalArgumentException("a work is named by its id or its owner: " + work);
      }
    }
  }

  /** Copies the rules. */
  public AllowList {
    rules = List.copyOf(rules);
  }

  /**
   * Sets apart the matches that a rule covers.
   *
   * @param result what was found of a suspect
   * @return the same with fewer matches, perhaps
   */
  public MatchResult apply(MatchResult result) {
    if (rules.isEmpty()) {
      return result;
    }
    Identity identity = Identity.of(result);
    List<Match> findings = new ArrayList<>();
    List<AllowedMatch> allowed = new ArrayList<>(result.allowed());
    for (Match match : result.matches()) {
      Optional<Rule> rule =
          rules.stream()
              .filter(r -> identity.is(r.suspect()) && covers(r.work(), match))
              .findFirst();
      if (rule.isPresent()) {
        allowed.add(new AllowedMatch(match, rule.get().reason()));
      } else {
        findings.add(match);
      }
    }
    return new MatchResult(
        result.suspect(),
        findings,
        result.filesSearched(),
        result.notes(),
        allowed,
        result.excluded());
  }

  private static boolean covers(Party work, Match match) {
    return switch (work) {
      case Party.Everything all -> true;
      case Party.WorkId id -> match.work().work().equals(id.id());
      case Party.Owner owner -> match.work().owner().equals(owner.name());
      case Party.File file -> false;
    };
  }

  /** What a suspect is: a file, and the works that it shows whole. */
  private record Identity(String sha256, Set<String> works, Set<String> owners) {

    static Identity of(MatchResult result) {
      Set<String> works = new TreeSet<>();
      Set<String> owners = new TreeSet<>();
      for (Match match : result.matches()) {
        if (match.verdict() == Verdict.IDENTICAL || match.verdict() == Verdict.NEAR_DUPLICATE) {
          works.add(match.work().work());
          owners.add(match.work().owner());
        }
      }
      return new Identity(result.suspect().sha256(), works, owners);
    }

    boolean is(Party suspect) {
      return switch (suspect) {
        case Party.Everything all -> true;
        case Party.File file -> file.sha256().equals(sha256);
        case Party.WorkId id -> works.contains(id.id());
        case Party.Owner owner -> owners.contains(owner.name());
      };
    }
  }
}
