// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.limiting;

import io.github.bucket4j.TimeMeter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.redvest.access.ClientAddress;
import org.redvest.rest.signin.Strangers;

/**
 * How often one address may ask without being anybody, in this process: without a token, or with
 * one that is refused, of both together. Refused tokens are counted a second time by themselves:
 * they alone, and not the many who read without a token behind the same address, make that the next
 * unknown token is not even verified.
 */
@Singleton
class StrangersLimit implements Strangers {

  private final AddressBuckets asked;
  private final AddressBuckets refused;
  private final AddressBuckets expired;

  @Inject
  StrangersLimit(AnonymousSettings settings) {
    this(settings.burst(), settings.perMinute());
  }

  StrangersLimit(int burst, int perMinute) {
    this.asked = new AddressBuckets(burst, perMinute, TimeMeter.SYSTEM_MILLISECONDS);
    this.refused = new AddressBuckets(burst, perMinute, TimeMeter.SYSTEM_MILLISECONDS);
    this.expired = new AddressBuckets(burst, perMinute, TimeMeter.SYSTEM_MILLISECONDS);
  }

  /** Takes one request from the address; 0, or after how many seconds there is one again. */
  int secondsUntilAnswered(String address) {
    return asked.secondsUntilAllowed(address);
  }

  @Override
  public int secondsUntilVerified(@Nullable ClientAddress from) {
    return refused.secondsUntilOneIsLeft(text(from));
  }

  @Override
  public int refused(@Nullable ClientAddress from) {
    refused.secondsUntilAllowed(text(from));
    return asked.secondsUntilAllowed(text(from));
  }

  @Override
  public int secondsUntilExpired(@Nullable ClientAddress from) {
    return expired.secondsUntilOneIsLeft(text(from));
  }

  @Override
  public int expired(@Nullable ClientAddress from) {
    asked.secondsUntilAllowed(text(from));
    return expired.secondsUntilAllowed(text(from));
  }

  @Override
  public int failed(@Nullable ClientAddress from) {
    return asked.secondsUntilAllowed(text(from));
  }

  /** What a proxy forwarded may be no address; then it is one nobody among others. */
  private static String text(@Nullable ClientAddress from) {
    return from == null ? "" : from.text();
  }
}
