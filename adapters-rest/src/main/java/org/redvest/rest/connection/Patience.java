// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.connection;

import io.netty.channel.Channel;
import java.time.Duration;

/** How long a connection has been at what it does. Its event loop alone looks and writes here. */
final class Patience {

  private final Limits limits;
  private long quietSince = System.nanoTime();
  private boolean inHead;
  private long headSince;
  private long unreadSince;
  private long unread;

  Patience(Limits limits) {
    this.limits = limits;
  }

  /** Something came, or an answer went. */
  void stirred() {
    quietSince = System.nanoTime();
  }

  /** Whether the head of a request has begun and not ended. */
  void head(boolean begun) {
    if (begun && !inHead) {
      headSince = System.nanoTime();
    }
    inHead = begun;
  }

  /** What it took so far was not the other side's doing. */
  void headBeginsAnew() {
    headSince = System.nanoTime();
  }

  boolean isInHead() {
    return inHead;
  }

  boolean isHeadLate() {
    return inHead && isOver(headSince, limits.head());
  }

  boolean isIdle() {
    return isQuietFor(limits.idle());
  }

  boolean isQuietFor(Duration time) {
    return isOver(quietSince, time);
  }

  /** Whether what is to be sent has not become less for too long. */
  boolean isUnread(Channel channel) {
    var outbound = channel.unsafe().outboundBuffer();
    var pending = outbound == null ? 0 : outbound.totalPendingWriteBytes();
    var left = pending == 0 ? 0 : pending - outbound.currentProgress();
    if (pending == 0 || left != unread) {
      unread = left;
      unreadSince = System.nanoTime();
    }
    return pending > 0 && isOver(unreadSince, limits.unread());
  }

  private static boolean isOver(long since, Duration time) {
    return System.nanoTime() - since > time.toNanos();
  }
}
