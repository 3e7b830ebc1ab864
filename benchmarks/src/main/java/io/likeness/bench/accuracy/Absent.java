package io.likeness.bench.accuracy;

/**
 * A detector that could not be made, so that nothing is known of it.
 *
 * @param detector its name
 * @param reason why not
 */
public record Absent(String detector, String reason) implements Outcome {}
