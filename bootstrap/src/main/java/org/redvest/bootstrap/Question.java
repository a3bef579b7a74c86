// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * What may take for ever to find out. It is asked apart, once at a time however many want to know,
 * and nobody waits longer than he may. It is asked on a thread of the system's own: a virtual one
 * that hangs in a file system keeps the processor's only carrier, and two such stop them all.
 */
final class Question<T> {

  /** Health is told within two seconds. */
  static final Duration LONGEST = Duration.ofMillis(1500);

  private final Callable<T> asking;
  private @Nullable CompletableFuture<T> open;
  private volatile @Nullable T known;

  Question(Callable<T> asking) {
    this.asking = asking;
  }

  /** The answer, or a {@link NoAnswer} after a while; it keeps no thread busy. */
  Uni<T> answer() {
    return Uni.createFrom()
        .completionStage(this::ask)
        .ifNoItem()
        .after(LONGEST)
        .failWith(NoAnswer::new);
  }

  /** What was found out last, for who cannot wait at all; the next who asks gets what is so now. */
  Optional<T> known() {
    var _ = ask();
    return Optional.ofNullable(known);
  }

  /** Whether it is being asked, so that who comes now gets the answer to what was asked before. */
  synchronized boolean isOpen() {
    return open != null && !open.isDone();
  }

  /** A copy each, so that who gives up spoils it for nobody. */
  private synchronized CompletableFuture<T> ask() {
    var asked = open;
    if (asked == null || asked.isDone()) {
      asked = new CompletableFuture<>();
      var answer = asked;
      Thread.ofPlatform().daemon().name("redvest-question").start(() -> put(answer));
      open = asked;
    }
    return asked.copy();
  }

  private void put(CompletableFuture<T> answer) {
    try {
      var found = asking.call();
      known = found;
      answer.complete(found);
    } catch (Exception | Error failed) {
      answer.completeExceptionally(new CompletionException(failed));
    }
  }
}
