package org.redvest.standalone;

/** Why the standalone cannot start, in one line for whoever typed the command. */
public final class Unstartable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What shells expect after a command line that was not understood. */
  static final int USAGE = 2;

  private final int exitCode;

  private Unstartable(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  public static Unstartable because(String message) {
    return new Unstartable(1, message);
  }

  static Unstartable usage(String message) {
    return new Unstartable(USAGE, message + " (--help lists the arguments)");
  }

  int exitCode() {
    return exitCode;
  }
}
