package io.likeness.cli.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Changes that people make to texts to pass them off as their own. */
final class TextDisguise {

  private static final Map<Character, Character> CYRILLIC =
      Map.of('a', 'а', 'c', 'с', 'e', 'е', 'o', 'о', 'p', 'р', 'x', 'х', 'y', 'у', 'i', 'і');

  private static final String ZERO_WIDTH_SPACE = "\u200b";

  private static final List<String> FILLERS =
      List.of(
          "indeed", "truly", "large", "often", "quiet", "simple", "certain", "another", "nearly",
          "seldom", "plain", "early", "perhaps", "gently", "further", "modest");

  private TextDisguise() {}

  /** Replaces, leaves out or adds a word in {@code share} of all places. */
  static String reworded(String text, double share, long seed) {
    Random random = new Random(seed ^ text.hashCode());
    StringBuilder out = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      boolean change = random.nextDouble() < share;
      int how = change ? random.nextInt(3) : -1;
      String filler = FILLERS.get(random.nextInt(FILLERS.size()));
      switch (how) {
        case 0 -> out.append(filler).append(' ');
        case 1 -> out.append(word).append(' ').append(filler).append(' ');
        case 2 -> {}
        default -> out.append(word).append(' ');
      }
    }
    return out.toString().strip();
  }

  /** Replaces half of the letters that have a Cyrillic twin, and hides breaks within words. */
  static String lookAlike(String text, long seed) {
    Random random = new Random(seed ^ text.hashCode());
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      out.append(random.nextBoolean() ? CYRILLIC.getOrDefault(letter, letter) : letter);
      if (Character.isLetter(letter) && random.nextInt(9) == 0) {
        out.append(ZERO_WIDTH_SPACE);
      }
    }
    return out.toString();
  }

  /** Writes in capitals, with gaps of several kinds of space and breaks in the lines. */
  static String shouted(String text, long seed) {
    Random random = new Random(seed ^ text.hashCode());
    List<String> gaps = List.of(" ", "  ", "   ", "\n", " \u00a0", "\u2003");
    StringBuilder out = new StringBuilder();
    for (String word : text.toUpperCase(Locale.ROOT).split(" ", -1)) {
      out.append(word).append(gaps.get(random.nextInt(gaps.size())));
    }
    return out.toString().strip();
  }

  /** Wraps a piece into the page of some web site, with markup between and inside the words. */
  static String webPage(Prose prose, long seed) {
    Random random = new Random(seed);
    String article =
        prose.paragraphs().stream()
            .map(
                p ->
                    "<div class=\"c-"
                        + random.nextInt(999)
                        + "\"><p>"
                        + marked(p, random)
                        + "</p></div>")
            .collect(Collectors.joining("\n<hr>\n"));
    return """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Our blog | Post 118</title>
        <style>.c { color: #333 } nav { float: right }</style>
        <script>window.page = {"id": 118};</script></head>
        <body><nav><a href="/">Home</a> <a href="/about">About</a> <a href="/shop">Shop</a></nav>
        <h2>Thoughts of the week</h2>
        %s
        <footer>Share this post &middot; Subscribe &middot; Imprint</footer></body></html>
        """
        .formatted(article);
  }

  private static String marked(String paragraph, Random random) {
    StringBuilder out = new StringBuilder();
    for (String word : paragraph.split(" ", -1)) {
      String safe = Prose.escaped(word);
      out.append(
          switch (random.nextInt(14)) {
            case 0 -> "<b>" + safe + "</b> ";
            case 1 -> "<a href=\"/tag/" + random.nextInt(99) + "\">" + safe + "</a> ";
            case 2 -> safe.charAt(0) == '&' ? safe + " " : spanned(safe) + " ";
            default -> safe + " ";
          });
    }
    return out.toString().strip();
  }

  /** Sets the first letter apart. */
  private static String spanned(String word) {
    return "<span>" + word.charAt(0) + "</span>" + word.substring(1);
  }
}
