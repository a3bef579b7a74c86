// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Passwords and keys of one data folder: made when first asked for, the same ever after. */
public final class Secrets {

  /** Without look-alikes, because people read these from a screen and type them. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  /** 31 letters to the power of 20 are 99 bits. */
  private static final int LENGTH = 20;

  private final PrivateFile file;
  private final Map<String, String> values = new TreeMap<>();
  private final SecureRandom random = new SecureRandom();

  Secrets(PrivateFile file) {
    this.file = file;
    if (file.exists()) {
      var stored = new Properties();
      try {
        stored.load(new StringReader(file.read()));
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
      stored.stringPropertyNames().forEach(name -> values.put(name, stored.getProperty(name)));
    }
  }

  /** Those of a data folder. Lost ones are not made anew over a database that knows the old. */
  static Secrets in(Path folder) {
    var path = folder.resolve("secrets.properties");
    var secrets = new Secrets(new PrivateFile(path));
    if (Files.exists(folder.resolve("postgres"))
        && !secrets.values.containsKey("database.postgres")) {
      throw Unstartable.because(
          "%s has lost the passwords of the database beside it: restore it, or choose another folder with --data"
              .formatted(path));
    }
    return secrets;
  }

  /** The secret of this name; a new one is kept before anybody can use it. */
  public synchronized String of(String name) {
    var known = values.get(name);
    if (known != null) {
      return known;
    }
    var made = generate();
    values.put(name, made);
    file.write(
        values.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
            .collect(Collectors.joining()));
    return made;
  }

  private String generate() {
    return random
        .ints(LENGTH, 0, LETTERS.length())
        .mapToObj(index -> LETTERS.substring(index, index + 1))
        .collect(Collectors.joining());
  }
}
