package io.likeness.engine;

/**
 * A match that is no finding, as the copy is known and allowed.
 *
 * @param match the match
 * @param reason why it is allowed, in the words of the {@link AllowList}
 */
public record AllowedMatch(Match match, String reason) {}
