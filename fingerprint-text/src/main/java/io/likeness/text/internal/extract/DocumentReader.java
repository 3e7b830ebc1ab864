package io.likeness.text.internal.extract;

import io.likeness.core.MediaSource;
import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.SecureContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads the text of documents through Apache Tika.
 *
 * <p>A parser runs in a thread of its own, so that one that loops, recurses or fills the memory is
 * given up: it is told to stop at the next character that it brings and at the next byte that it
 * reads.
 */
final class DocumentReader {

  private static final int BLOCK = 1 << 14;

  private final ExtractionLimits limits;
  private final ZipGuard zipGuard;

  DocumentReader(ExtractionLimits limits) {
    this.limits = limits;
    this.zipGuard = new ZipGuard(limits);
  }

  void read(MediaSource source, Format format, TextSink sink)
      throws UnreadableMediaException, IOException {
    TextCollector collector = new TextCollector(limits.characters());
    try (TikaInputStream stream = open(source)) {
      if (format.isZipped()) {
        zipGuard.check(source.name(), stream.getPath());
      }
      run(source.name(), format, () -> parse(stream, format, collector), collector);
    }
    StringBuilder text = collector.text();
    if (text.chars().allMatch(Character::isWhitespace)) {
      throw new UnreadableMediaException(source.name(), "is a document without text");
    }
    char[] block = new char[BLOCK];
    for (int from = 0; from < text.length() && !sink.isFull(); from += BLOCK) {
      int to = Math.min(from + BLOCK, text.length());
      text.getChars(from, to, block, 0);
      sink.accept(block, 0, to - from);
    }
  }

  private static TikaInputStream open(MediaSource source) throws IOException {
    Optional<Path> path = source.path();
    return path.isPresent() ? TikaInputStream.get(path.get()) : TikaInputStream.get(source.open());
  }

  /** What a parser thread does. */
  @FunctionalInterface
  private interface Work {
    void run() throws IOException, SAXException, TikaException;
  }

  private void run(String name, Format format, Work work, TextCollector collector)
      throws UnreadableMediaException {
    FutureTask<Boolean> task =
        new FutureTask<>(
            () -> {
              work.run();
              return true;
            });
    Thread thread = new Thread(task, "likeness-text " + name);
    thread.setDaemon(true);
    thread.start();
    try {
      task.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new UnreadableMediaException(
          name, "took longer than %d seconds to read".formatted(limits.time().toSeconds()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreadableMediaException(name, "was not read: interrupted", e);
    } catch (ExecutionException e) {
      throw new UnreadableMediaException(name, reason(format, e), e);
    } finally {
      collector.stop();
      task.cancel(true);
    }
  }

  private void parse(TikaInputStream stream, Format format, TextCollector collector)
      throws IOException, SAXException, TikaException {
    SecureContentHandler secure =
        new SecureContentHandler(new BodyContentHandler(collector), stream);
    secure.setMaximumDepth(limits.depth());
    ParseContext context = DocumentParsers.context();
    try {
      DocumentParsers.of(format).parse(stream, secure, new Metadata(), context);
    } catch (SAXException e) {
      secure.throwIfCauseOf(e);
      throw e;
    }
  }

  private String reason(Format format, Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof EncryptedDocumentException) {
        return "is an encrypted " + format.noun();
      }
      if (t instanceof TextCollector.TooLongException) {
        return "has more than %d characters".formatted(limits.characters());
      }
      if (t instanceof StackOverflowError) {
        return "is nested too deeply";
      }
      if (t instanceof OutOfMemoryError) {
        return "needs too much memory";
      }
      if (isSuspectedBomb(t)) {
        return "unpacks or nests beyond measure";
      }
    }
    return "is a damaged " + format.noun();
  }

  /** Tika, Apache POI and the JDK's XML parser have limits of their own, told by their messages. */
  private static boolean isSuspectedBomb(Throwable t) {
    String message = String.valueOf(t.getMessage());
    return message.contains("zip bomb")
        || message.startsWith("Zip bomb")
        || message.contains("jdk.xml.max")
        || message.contains("jdk.xml.total")
        || message.contains("jdk.xml.entity");
  }
}
