// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Who was here lately. Thousands may share one address with a stranger who sends rubbish from it:
 * their next tokens are verified all the same. Names alone are kept, and those of one day.
 */
@ApplicationScoped
class KnownSubjects {

  private static final int MOST = 100_000;

  private final Cache<String, Boolean> seen =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(Duration.ofDays(1)).build();

  /** Notes whom a token named that was found good. */
  void add(String subject) {
    seen.put(subject, true);
  }

  /** Whether the token says that it is of one of them; nothing of it was verified yet. */
  boolean isNamedBy(TokenBody token) {
    return token.subject().filter(subject -> seen.getIfPresent(subject) != null).isPresent();
  }
}
