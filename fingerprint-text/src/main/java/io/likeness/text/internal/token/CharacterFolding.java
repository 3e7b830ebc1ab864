package io.likeness.text.internal.token;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The table of all characters as {@link FoldedCharacter}s.
 *
 * <p>A character is folded by itself, whatever stands beside it: compatibility decomposition and
 * full case folding (NFKC_Casefold of Unicode, taken apart again), then without diacritics. Digits
 * of all scripts become ASCII. Letters that look like an ASCII letter or digit (UTS #39) carry it
 * along, for {@link WordBuffer} to use in words of mixed script.
 *
 * <p>Unicode data is that of the ICU4J release, not of the JDK, so that tokens are the same on
 * every machine. Pages of 256 characters are made at first use and kept. Safe for many threads.
 */
public final class CharacterFolding {

  private static final int PAGE_BITS = 8;
  private static final int PAGE_SIZE = 1 << PAGE_BITS;

  private final AtomicReferenceArray<FoldedCharacter[]> pages =
      new AtomicReferenceArray<>((UCharacter.MAX_VALUE >> PAGE_BITS) + 1);
  private final AtomicReferenceArray<long[]> plainPages =
      new AtomicReferenceArray<>((Character.MAX_VALUE >> PAGE_BITS) + 1);
  private final Normalizer2 caseFolding = Normalizer2.getNFKCCasefoldInstance();
  private final Normalizer2 decomposition = Normalizer2.getNFKDInstance();
  private final Normalizer2 composition = Normalizer2.getNFCInstance();
  private final SpoofChecker lookAlikes = new SpoofChecker.Builder().build();

  /** Makes an empty table. */
  public CharacterFolding() {}

  FoldedCharacter of(int codePoint) {
    FoldedCharacter[] page = pages.getAcquire(codePoint >> PAGE_BITS);
    return (page != null ? page : page(codePoint >> PAGE_BITS))[codePoint & (PAGE_SIZE - 1)];
  }

  /** Returns a {@link PlainCharacter}; of half a surrogate pair, one that needs a closer look. */
  long plain(char c) {
    long[] page = plainPages.getAcquire(c >> PAGE_BITS);
    return (page != null ? page : plainPage(c >> PAGE_BITS))[c & (PAGE_SIZE - 1)];
  }

  private long[] plainPage(int index) {
    long[] page = new long[PAGE_SIZE];
    for (int i = 0; i < PAGE_SIZE; i++) {
      char c = (char) ((index << PAGE_BITS) + i);
      page[i] = Character.isSurrogate(c) ? 0 : PlainCharacter.of(of(c));
    }
    plainPages.setRelease(index, page);
    return page;
  }

  /** Several threads may make one page at once; they make the same. */
  private FoldedCharacter[] page(int index) {
    FoldedCharacter[] page = new FoldedCharacter[PAGE_SIZE];
    for (int i = 0; i < PAGE_SIZE; i++) {
      page[i] = fold((index << PAGE_BITS) + i);
    }
    pages.setRelease(index, page);
    return page;
  }

  private FoldedCharacter fold(int codePoint) {
    Kind kind = CharacterClasses.kind(codePoint);
    return switch (kind) {
      case SEPARATOR -> foldSymbol(codePoint);
      case LETTER -> foldLetter(codePoint);
      case MARK -> foldMark(codePoint);
      case IDEOGRAPH, SYLLABIC -> foldUnspaced(kind, codePoint);
      default -> FoldedCharacter.of(kind, "");
    };
  }

  /** A symbol that stands for a letter, such as a circled one, is a letter. */
  private FoldedCharacter foldSymbol(int codePoint) {
    String folded = caseFold(codePoint);
    if (!folded.isEmpty()) {
      Kind kind = CharacterClasses.kind(folded.codePointAt(0));
      if (kind == Kind.LETTER) {
        return foldLetter(codePoint);
      }
      if (kind == Kind.IDEOGRAPH) {
        return FoldedCharacter.of(kind, folded);
      }
    }
    return FoldedCharacter.of(Kind.SEPARATOR, "");
  }

  private FoldedCharacter foldLetter(int codePoint) {
    String folded = plainLatin(withoutDiacritics(caseFold(codePoint)));
    if (folded.isEmpty()) {
      return FoldedCharacter.of(Kind.IGNORED, "");
    }
    Alphabet alphabet = CharacterClasses.alphabet(folded.codePointAt(0));
    boolean foreign = alphabet != Alphabet.LATIN && alphabet != Alphabet.COMMON;
    return new FoldedCharacter(
        Kind.LETTER,
        folded,
        alphabet,
        foreign ? asciiLookAlike(codePoint) : 0,
        CharacterClasses.isDressedAscii(codePoint, folded));
  }

  private FoldedCharacter foldMark(int codePoint) {
    String folded = withoutDiacritics(caseFold(codePoint));
    return FoldedCharacter.of(folded.isEmpty() ? Kind.IGNORED : Kind.MARK, folded);
  }

  private FoldedCharacter foldUnspaced(Kind kind, int codePoint) {
    String folded = caseFold(codePoint);
    return FoldedCharacter.of(folded.isEmpty() ? Kind.IGNORED : kind, folded);
  }

  private String caseFold(int codePoint) {
    return caseFolding.normalize(UCharacter.toString(codePoint));
  }

  private String withoutDiacritics(String text) {
    StringBuilder kept = new StringBuilder();
    decomposition
        .normalize(text)
        .codePoints()
        .filter(c -> !CharacterClasses.isDiacritic(c))
        .map(CharacterFolding::asciiDigit)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static int asciiDigit(int codePoint) {
    int digit = UCharacter.digit(codePoint);
    return digit < 0 ? codePoint : '0' + digit;
  }

  /**
   * Writes Latin letters that look like ASCII ones, such as a dotless i or a script a, as those.
   */
  private String plainLatin(String folded) {
    if (folded.isEmpty()
        || folded.charAt(0) < 128
        || CharacterClasses.alphabet(folded.codePointAt(0)) != Alphabet.LATIN) {
      return folded;
    }
    String skeleton = caseFolding.normalize(lookAlikes.getSkeleton(folded));
    String plain = withoutDiacritics(skeleton);
    boolean ascii = !plain.isEmpty() && plain.chars().allMatch(CharacterFolding::isAsciiWord);
    return ascii ? plain : folded;
  }

  private static boolean isAsciiWord(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private char asciiLookAlike(int codePoint) {
    String skeleton = lookAlikes.getSkeleton(UCharacter.toString(codePoint));
    if (skeleton.equals("rn")) {
      return 'm';
    }
    // UTS #39 writes capital I as small l; a capital was meant as I.
    boolean capitalI = skeleton.equals("l") && UCharacter.isUUppercase(codePoint);
    int letter = capitalI ? 'i' : UCharacter.toLowerCase(skeleton.codePointAt(0));
    return skeleton.length() == 1 && isAsciiWord(letter) ? (char) letter : 0;
  }

  /** Composes a Kana with a voicing mark, or returns it as it is where there is no such Kana. */
  int voiced(int kana, int mark) {
    boolean half = mark == 0x309A || mark == 0x309C || mark == 0xFF9F;
    int composed = composition.composePair(kana, half ? 0x309A : 0x3099);
    return composed < 0 ? kana : composed;
  }
}
