package io.likeness.bench.detector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A running command that is asked by lines of JSON on its standard input, each of which it answers
 * by one line on its standard output, in UTF-8. {@code {"error": "why"}} is the answer to what it
 * cannot do. What it writes to its standard error is shown. For one thread.
 */
public final class Conversation implements AutoCloseable {

  private static final int GRACE_SECONDS = 5;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String command;
  private final Process process;
  private final BufferedWriter questions;
  private final BufferedReader answers;

  /**
   * Starts a command.
   *
   * @param command the program and its arguments
   * @throws IOException if it cannot be started
   */
  public Conversation(List<String> command) throws IOException {
    this.command = String.join(" ", command);
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    questions = process.outputWriter(StandardCharsets.UTF_8);
    answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Asks, and waits for the answer.
   *
   * @param question what to ask
   * @return the answer
   * @throws IOException if the answer is an error, or there is none
   */
  public JsonNode ask(ObjectNode question) throws IOException {
    questions.write(JSON.writeValueAsString(question));
    questions.newLine();
    questions.flush();
    String line = answers.readLine();
    if (line == null) {
      throw new IOException("ended without an answer: " + command);
    }
    JsonNode answer = JSON.readTree(line);
    if (answer.hasNonNull("error")) {
      throw new IOException(command + ": " + answer.path("error").asText());
    }
    return answer;
  }

  /** Closes the command's input, at which it ends, and waits for no more than a while. */
  @Override
  public void close() {
    try (questions;
        answers) {
      questions.close();
      if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
