package io.likeness.text.internal.exempt;

import io.likeness.text.internal.exempt.ExemptRange.Kind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells by the words around a quotation whether its source is named.
 *
 * <p>A reference is a bracket with a number in it behind the quotation, {@code (Ames 1901, 7)} or
 * {@code [12]}; a footnote mark there; or a name with a year in brackets before it, {@code Ames
 * (1901) wrote}. An attribution is weaker: a verb of saying on either side, in some thirty
 * languages, or a dash and a name behind the quotation. Dialogue has these too.
 */
final class Citation {

  /** How many characters on either side are looked at. */
  static final int REACH = 64;

  private static final char FIRST_UNSPACED = 0x0E00;

  private static final String GAP = "[\\s.,;:!?。、，]{0,4}";

  private static final Pattern REFERENCE_BEHIND =
      Pattern.compile(
          GAP
              + "(?:[(\\[（［【〔][^)\\]）］】〕]{0,48}(?:\\p{Nd}|\\b[Ii]bid\\b|\\bop\\. ?cit)"
              + "|[²³¹⁰⁴-⁹†‡§]"
              + "|(?<!\\s)\\p{Nd}{1,3}(?!\\p{Nd}))");

  private static final Pattern NAME_AND_YEAR =
      Pattern.compile("\\p{L}[.,]? ?[(（]\\p{Nd}{4}\\p{L}?[^)）]{0,24}[)）]");

  private static final Pattern DASH_AND_NAME =
      Pattern.compile("\\s{0,6}(?:[‒-―]|--)\\s?[\\p{Lu}\\p{Lo}]");

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=\\p{L}{2})[.!?。](?=\\s|$)");

  /** Words of saying in scripts that do not part words. */
  private static final Pattern UNSPACED =
      Pattern.compile("曰|说：|說：|写道|寫道|指出|认为|認為|と述べ|と言|と書|と語|กล่าว|เขียน");

  private static final Set<String> VERBS =
      words(
          "said says saying wrote writes written argued argues stated states noted notes observed",
          "observes declared declares remarked remarks claimed claims explained explains concluded",
          "concludes asserted asserts quoted quotes quoting cited cites according words replied",
          "asked answered",
          // German, Dutch, Swedish, Danish
          "sagt sagte schreibt schrieb erklärte erklärt meinte meint behauptet zitiert zufolge laut",
          "betonte zegt zei schrijft schreef volgens säger sade skriver skrev enligt siger sagde",
          "ifølge",
          // French, Spanish, Portuguese, Italian, Romanian, Catalan
          "dit disait écrit écrivait écrivit selon déclare déclaré affirme dijo dice escribió",
          "escribe según afirma disse diz escreveu escreve segundo scrisse scrive secondo afferma",
          "spune scrie spus scris diu escriu segons",
          // Polish, Czech, Slovak, Croatian, Slovene
          "powiedział powiedziała napisał napisała pisze pisał według řekl řekla napsal napsala",
          "píše podle povedal napísal podľa rekao rekla napisao piše prema rekel zapisal",
          // Russian, Ukrainian, Bulgarian, Serbian
          "сказал сказала писал написал пишет словам согласно пише сказав написав каза рекао",
          // Finnish, Hungarian, Turkish, Greek, Indonesian, Vietnamese
          "sanoi kirjoitti mukaan mondta írta szerint dedi diyor yazdı göre είπε είπεν έγραψε",
          "γράφει kata menulis menurut viết nói",
          // Arabic, Persian, Hebrew, Hindi, Korean
          "قال كتب گفت نوشت אמר כתב कहा लिखा 말했다 썼다");

  private Citation() {}

  private static Set<String> words(String... lines) {
    return Arrays.stream(lines)
        .flatMap(line -> Arrays.stream(line.split(" ", -1)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Judges a quotation.
   *
   * @param before up to {@link #REACH} characters before its opening mark, of its paragraph
   * @param behind up to as many behind its closing mark
   * @return what it is
   */
  static Kind kind(CharSequence before, CharSequence behind) {
    if (REFERENCE_BEHIND.matcher(behind).lookingAt()
        || (hasBracket(before) && NAME_AND_YEAR.matcher(before).find())) {
      return Kind.CITED;
    }
    boolean attributed =
        saysSo(before)
            || DASH_AND_NAME.matcher(behind).lookingAt()
            || saysSo(behind.subSequence(0, endOfSentence(behind)));
    return attributed ? Kind.ATTRIBUTED : Kind.QUOTED;
  }

  private static boolean hasBracket(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '(' || text.charAt(i) == '\uFF08') {
        return true;
      }
    }
    return false;
  }

  private static int endOfSentence(CharSequence text) {
    Matcher end = SENTENCE_END.matcher(text);
    return end.find() ? end.start() : text.length();
  }

  private static boolean saysSo(CharSequence text) {
    int i = 0;
    boolean unspaced = false;
    while (i < text.length()) {
      unspaced |= text.charAt(i) >= FIRST_UNSPACED;
      int from = i;
      while (i < text.length() && Character.isLetter(text.charAt(i))) {
        unspaced |= text.charAt(i) >= FIRST_UNSPACED;
        i++;
      }
      if (i > from
          && VERBS.contains(text.subSequence(from, i).toString().toLowerCase(Locale.ROOT))) {
        return true;
      }
      i++;
    }
    return unspaced && UNSPACED.matcher(text).find();
  }
}
