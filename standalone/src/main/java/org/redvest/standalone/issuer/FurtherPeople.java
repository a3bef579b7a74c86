// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Accounts besides those of the demo people, for tests that need fresh ones by the hundred: lines
 * of {@code username=password} in the file {@code people} of the data folder, read at each sign-in.
 * Without the file, and so for everybody who just starts it, there are none. They have no token
 * role. Who can write there has the secrets of all others anyway.
 */
public final class FurtherPeople {

  private final Path file;

  public FurtherPeople(Path folder) {
    this.file = folder.resolve("people");
  }

  Optional<Identity> person(String username, String password) {
    var start = username + "=";
    try (var lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(start))
          .filter(line -> Credentials.same(line.substring(start.length()), password))
          .map(right -> new Identity(username, List.of()))
          .findFirst();
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
