// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.launch;

/** Says which Java is needed, or hands over to the standalone. */
public final class Launch {

  private static final int NEEDED = 25;

  private Launch() {}

  public static void main(String[] args) throws ReflectiveOperationException {
    String version = System.getProperty("java.specification.version");
    int major = version.startsWith("1.") ? 8 : Integer.parseInt(version);
    if (major < NEEDED) {
      System.err.println(
          "redvest: Java 25 or later is needed and this is Java "
              + version
              + "; install a JDK 25 (for example Eclipse Temurin) and start it with that");
      System.exit(1);
    }
    Class.forName("org.redvest.standalone.Standalone")
        .getMethod("main", String[].class)
        .invoke(null, (Object) args);
  }
}
