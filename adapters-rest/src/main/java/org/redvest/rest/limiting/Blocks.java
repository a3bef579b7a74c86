// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.limiting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.redvest.access.Account;
import org.redvest.access.Allowance;
import org.redvest.access.RequestAllowances;

/**
 * The blocks of one kind of requests, by account. They are topped up beside the requests, one after
 * the other; where that fails, nobody tries again for a while, and each replica goes by its own
 * count.
 */
final class Blocks {

  private static final Logger LOG = Logger.getLogger(Blocks.class);

  /** Accounts that were not heard of for longest are forgotten first, to their advantage. */
  private static final int MOST_ACCOUNTS = 50_000;

  private static final long RECOVERY_NANOS = Duration.ofSeconds(5).toNanos();

  private final Allowance allowance;
  private final RequestAllowances shared;
  private final Executor beside;
  private final TimeMeter time;
  private final Cache<Account, Block> blocks;
  private final AtomicLong awayUntil;

  Blocks(Allowance allowance, RequestAllowances shared, Executor beside, TimeMeter time) {
    this.allowance = allowance;
    this.shared = shared;
    this.beside = beside;
    this.time = time;
    this.awayUntil = new AtomicLong(time.currentTimeNanos());
    this.blocks =
        Caffeine.newBuilder()
            .maximumSize(MOST_ACCOUNTS)
            .expireAfterAccess(Duration.ofSeconds(Block.secondsUntilFull(allowance)))
            .build();
  }

  Allowance allowance() {
    return allowance;
  }

  /**
   * What is left to the account.
   *
   * @param waitSeconds 0 where the request goes through
   */
  record Left(int waitSeconds, int requests, long secondsUntilFull) {}

  Left take(Account account) {
    var block = blocks.get(account, unknown -> new Block(allowance, time));
    var taken = block.take();
    if (taken.wanted() > 0) {
      topUp(account, block, taken.wanted());
    }
    return new Left(taken.waitSeconds(), taken.left(), block.secondsUntilFull());
  }

  void giveBack(Account account) {
    var block = blocks.getIfPresent(account);
    if (block != null) {
      block.giveBack();
    }
  }

  private void topUp(Account account, Block block, int wanted) {
    if (isAway()) {
      block.unanswered(wanted);
    } else {
      beside.execute(() -> lease(account, block, wanted));
    }
  }

  private void lease(Account account, Block block, int wanted) {
    if (isAway()) {
      block.unanswered(wanted);
      return;
    }
    try {
      block.granted(
          wanted, shared.lease(account, allowance, wanted, InstantSource.system().instant()));
    } catch (RuntimeException failed) {
      awayUntil.set(time.currentTimeNanos() + RECOVERY_NANOS);
      block.unanswered(wanted);
      LOG.warnf("accounts are limited by each replica alone for now: %s", failed.getMessage());
    }
  }

  private boolean isAway() {
    return time.currentTimeNanos() - awayUntil.get() < 0;
  }
}
