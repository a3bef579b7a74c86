// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The key that wraps the keys of what is sealed: beside the database, never in it. */
final class MasterKeyFile {

  private static final int BYTES = 32;

  private MasterKeyFile() {}

  /**
   * The file of this folder, made at the first start, before there is a database: a new key over
   * data that an old one sealed would open nothing of them.
   */
  static Path in(DataFolder folder) {
    var path = folder.file("master-key");
    var file = new PrivateFile(path);
    if (file.exists()) {
      requireWhole(path, file.read());
    } else if (Files.exists(folder.file("postgres"))) {
      throw Unstartable.because(
          "%s is missing, without which the data beside it stay sealed: restore it, or choose another folder with --data"
              .formatted(path));
    } else {
      var key = new byte[BYTES];
      new SecureRandom().nextBytes(key);
      file.write(Base64.getEncoder().encodeToString(key));
    }
    return path;
  }

  private static void requireWhole(Path path, String text) {
    try {
      if (Base64.getDecoder().decode(text.strip()).length == BYTES) {
        return;
      }
    } catch (IllegalArgumentException notBase64) {
      // said below; the cause would quote a character of the key
    }
    throw Unstartable.because(path + " is not 32 bytes in base64: restore it");
  }
}
