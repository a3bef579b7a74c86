// SPDX-License-Identifier: MulanPSL-2.0
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

  /** What is at the bottom of it, in one line: what wraps it says only that something failed. */
  static String reason(Throwable failure) {
    var root = failure;
    for (var cause = root.getCause(); cause != null; cause = root.getCause()) {
      root = cause;
    }
    var ours = root instanceof IllegalStateException && root.getMessage() != null;
    return (ours ? String.valueOf(root.getMessage()) : root.toString()).replaceAll("\\R+", " ");
  }

  int exitCode() {
    return exitCode;
  }
}
