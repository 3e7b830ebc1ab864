package io.likeness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AttemptTest {

  @Test
  void keepsTheResult() throws IOException {
    assertThat(Attempt.of(() -> "found").result()).contains("found");
  }

  @Test
  void turnsWhatIsWrongWithAFileIntoAReasonToSkipIt() throws IOException {
    assertThat(reason(() -> throwing(new UnreadableMediaException("a.jpg", "is truncated"))))
        .isEqualTo("is truncated");
    assertThat(reason(() -> throwing(new IllegalStateException("oops"))))
        .isEqualTo("internal error: java.lang.IllegalStateException: oops");
    assertThat(
            reason(
                () -> {
                  throw new StackOverflowError();
                }))
        .isEqualTo("is nested too deeply");
    assertThat(
            reason(
                () -> {
                  throw new OutOfMemoryError();
                }))
        .isEqualTo("needs more memory than there is");
  }

  @Test
  void letsWhatIsWrongWithTheIndexEndTheRun() {
    assertThatThrownBy(() -> reason(() -> throwing(new IOException("no space left"))))
        .hasMessage("no space left");
  }

  private static String reason(Attempt.Task<Object> task) throws IOException {
    Attempt<Object> attempt = Attempt.of(task);
    assertThat(attempt.result()).isEmpty();
    return attempt.reason();
  }

  private static Object throwing(Exception e) throws UnreadableMediaException, IOException {
    if (e instanceof UnreadableMediaException unreadable) {
      throw unreadable;
    }
    if (e instanceof IOException io) {
      throw io;
    }
    throw (RuntimeException) e;
  }
}
