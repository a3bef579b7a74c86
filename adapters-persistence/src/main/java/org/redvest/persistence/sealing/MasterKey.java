// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.sealing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/** A master key of 32 bytes that the operator keeps: in a file, or in the environment. */
final class MasterKey implements KeyProvider {

  private static final int LENGTH = 32;

  private final Algorithms algorithms = Suite.INTL.algorithms();
  private final byte[] key;

  private MasterKey(byte[] key) {
    this.key = key;
  }

  /** The key as configured; exactly one of the two must be there. */
  static MasterKey from(Optional<String> base64, Optional<Path> file) {
    if (base64.isPresent() == file.isPresent()) {
      throw new IllegalStateException(
          "set either redvest.master-key or redvest.master-key-file: 32 random bytes in base64,"
              + " as `openssl rand -base64 32` prints them");
    }
    return base64
        .map(text -> decoded(text, "redvest.master-key"))
        .or(() -> file.map(path -> decoded(read(path), path.toString())))
        .orElseThrow();
  }

  @Override
  public byte[] wrap(byte[] dataKey, byte[] context) throws GeneralSecurityException {
    return algorithms.encrypt(key, dataKey, context);
  }

  @Override
  public byte[] unwrap(byte[] wrapped, byte[] context) throws GeneralSecurityException {
    return algorithms.decrypt(key, wrapped, context);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException("the master key cannot be read from " + file, e);
    }
  }

  private static MasterKey decoded(String base64, String source) {
    try {
      byte[] key = Base64.getDecoder().decode(base64.strip());
      if (key.length == LENGTH) {
        return new MasterKey(key);
      }
    } catch (IllegalArgumentException notBase64) {
      // said below; the cause would quote a character of the key
    }
    throw new IllegalStateException("the master key in " + source + " is not 32 bytes in base64");
  }
}
