package org.redvest.standalone;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The key that wraps the keys of what is sealed: beside the database, never in it. */
final class MasterKeyFile {

  private static final int BYTES = 32;

  private MasterKeyFile() {}

  /** The file of this folder, made at the first start. */
  static Path in(DataFolder folder) {
    var path = folder.file("master-key");
    var file = new PrivateFile(path);
    if (!file.exists()) {
      var key = new byte[BYTES];
      new SecureRandom().nextBytes(key);
      file.write(Base64.getEncoder().encodeToString(key));
    }
    return path;
  }
}
