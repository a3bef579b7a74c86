// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.badinput;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What a stranger asks without end: each time it may look different, and costs the service
 * something else.
 */
enum Stranger {
  /** Refused by a counter, once the allowance is used up. */
  ANONYMOUS {
    @Override
    String request(String token) {
      return ask("/v1/dictionaries", "");
    }
  },
  /** Taken for no token at a glance. */
  NO_TOKEN {
    @Override
    String request(String token) {
      return orders("a.b.c");
    }
  },
  /** Somebody who may ask, and asks the database each time. */
  VALID_TOKEN {
    @Override
    String request(String token) {
      return orders(token);
    }
  },
  /** A whole verification each time: nothing of it can be remembered. */
  RANDOM_SIGNATURE {
    @Override
    String request(String token) {
      return orders(token.substring(0, token.lastIndexOf('.') + 1) + random(SIGNATURE_BYTES));
    }
  },
  /** The issuer might have made a new key meanwhile. */
  UNKNOWN_KEY {
    @Override
    String request(String token) {
      var head = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + random(8) + "\"}";
      return orders(
          base64(head.getBytes(StandardCharsets.US_ASCII))
              + token.substring(token.indexOf('.'), token.lastIndexOf('.') + 1)
              + random(SIGNATURE_BYTES));
    }
  };

  private static final int SIGNATURE_BYTES = 256;

  /**
   * @param token a good one, to be used or spoiled
   */
  abstract String request(String token);

  private static String orders(String token) {
    return ask("/v1/orders", "Authorization: Bearer " + token + "\r\n");
  }

  private static String ask(String path, String header) {
    return "GET " + path + " HTTP/1.1\r\nHost: here\r\n" + header + "\r\n";
  }

  private static String random(int count) {
    var bytes = new byte[count];
    ThreadLocalRandom.current().nextBytes(bytes);
    return base64(bytes);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
