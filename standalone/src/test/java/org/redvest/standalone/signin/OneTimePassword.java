// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What the app on somebody's phone shows (RFC 6238, six digits, thirty seconds, HMAC-SHA-1). */
final class OneTimePassword {

  private OneTimePassword() {}

  static String now(String secret) {
    return at(secret, Instant.now().getEpochSecond() / 30);
  }

  /** The one after the present one: a code serves once, and the next is taken too. */
  static String next(String secret) {
    return at(secret, Instant.now().getEpochSecond() / 30 + 1);
  }

  private static String at(String secret, long step) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA1"));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      var offset = hash[hash.length - 1] & 0xf;
      var number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
