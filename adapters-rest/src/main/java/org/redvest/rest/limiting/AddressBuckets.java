// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.limiting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One bucket of requests per address, in this process. Only so many addresses are remembered: those
 * that were not heard of for longest are forgotten first, which is to their advantage.
 */
final class AddressBuckets {

  private static final int MOST_ADDRESSES = 100_000;

  private final Cache<String, Bucket> buckets;
  private final Bandwidth limit;
  private final TimeMeter time;

  AddressBuckets(int burst, int perMinute, TimeMeter time) {
    this.limit =
        Bandwidth.builder().capacity(burst).refillGreedy(perMinute, Duration.ofMinutes(1)).build();
    this.time = time;
    // after this long a bucket is full again, and a new one is the same
    var full = Duration.ofMinutes(burst / perMinute + 1L);
    this.buckets =
        Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).expireAfterAccess(full).build();
  }

  /** Takes one request from the address; 0, or after how many seconds there is one again. */
  int secondsUntilAllowed(String address) {
    var bucket = buckets.get(network(address), unknown -> fresh());
    var probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed() ? 0 : seconds(probe.getNanosToWaitForRefill());
  }

  /** As {@link #secondsUntilAllowed}, and takes nothing. */
  int secondsUntilOneIsLeft(String address) {
    var bucket = buckets.getIfPresent(network(address));
    return bucket == null
        ? 0
        : seconds(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
  }

  /** Whole ones, so that who waits as long does not come too early. */
  static int seconds(long nanos) {
    return Math.toIntExact(TimeUnit.NANOSECONDS.toSeconds(nanos + 999_999_999));
  }

  private Bucket fresh() {
    return Bucket.builder().addLimit(limit).withCustomTimePrecision(time).build();
  }

  /**
   * The network that one customer gets: an IPv4 address, or the first half of an IPv6 address, of
   * which anybody has more addresses than could be counted.
   */
  static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      var bytes = java.net.Inet6Address.ofLiteral(address).getAddress();
      return bytes.length == 4
          ? address
          : IntStream.range(0, 8)
              .mapToObj(i -> "%02x".formatted(bytes[i]))
              .collect(Collectors.joining());
    } catch (IllegalArgumentException notAnAddress) {
      return address;
    }
  }
}
