package io.likeness.cli.report;

import java.time.Instant;

/**
 * What a report says of the scan as a whole.
 *
 * @param version the version of the command
 * @param dump the file or folder that was scanned
 * @param index the index that it was compared with
 * @param started when the scan began
 * @param command the command line, as it was typed
 */
public record Header(String version, String dump, String index, Instant started, String command) {}
