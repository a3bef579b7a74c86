// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Remembers whom verified tokens name, by their digests: nothing here could be sent as a token.
 * What is remembered ends with the token, with the key that signed it, and with the ceiling,
 * whichever is first.
 */
@ApplicationScoped
class VerifiedTokens {

  private record Entry(SecurityIdentity identity, Instant until, SigningKey key) {}

  private final PublishedKeys keys;
  private final InstantSource clock;
  private final Cache<ByteBuffer, Entry> entries;

  @Inject
  VerifiedTokens(PublishedKeys keys, SignInSettings settings) {
    // Real time rules tokens, whatever clock a sandbox has.
    this(keys, InstantSource.system(), settings.rememberedTokens(), settings.rememberedFor());
  }

  VerifiedTokens(PublishedKeys keys, InstantSource clock, int size, Duration ceiling) {
    this.keys = keys;
    this.clock = clock;
    this.entries =
        Caffeine.newBuilder()
            .maximumSize(size)
            .expireAfterWrite(ceiling)
            // Who adds one too many throws one out himself, so the bound holds at every moment.
            .executor(Runnable::run)
            .build();
  }

  /** Whom the token names, if that is still known and still holds. */
  @Nullable SecurityIdentity find(String token) {
    var digest = digest(token);
    var entry = entries.getIfPresent(digest);
    if (entry == null) {
      return null;
    }
    if (clock.instant().isBefore(entry.until()) && keys.stillHave(entry.key())) {
      return entry.identity();
    }
    entries.invalidate(digest);
    return null;
  }

  /**
   * Keeps the outcome of a verification.
   *
   * @param key as it was published before the verification began; so a key that came in its place
   *     meanwhile does not vouch for what its predecessor signed
   */
  void remember(String token, SecurityIdentity identity, Instant until, SigningKey key) {
    entries.put(digest(token), new Entry(identity, until, key));
  }

  long size() {
    return entries.estimatedSize();
  }

  private static ByteBuffer digest(String token) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return ByteBuffer.wrap(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
