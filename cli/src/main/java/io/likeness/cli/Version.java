package io.likeness.cli;

import picocli.CommandLine.IVersionProvider;

/** Tells which version runs, and on what. */
final class Version implements IVersionProvider {

  /** Returns the version of the command, {@code development} where it runs from no jar. */
  static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "likeness " + number(),
      "Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name")
    };
  }
}
