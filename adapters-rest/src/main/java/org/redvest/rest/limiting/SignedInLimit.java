// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.limiting;

import io.github.bucket4j.TimeMeter;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import org.redvest.access.Account;
import org.redvest.access.Allowance;
import org.redvest.access.Caller;
import org.redvest.access.RequestAllowances;
import org.redvest.idempotency.Replayed;
import org.redvest.rest.caller.Callers;

/**
 * How often an account may ask, machines included: generously, and the same through all replicas
 * together. All requests count, commands a second time by themselves; a command that had been given
 * before, and did nothing now, does not count as one. What is left is told by the fields of the
 * IETF's draft-ietf-httpapi-ratelimit-headers-10. Filters are made before there is a database or a
 * setting, so this is made when it is first asked.
 */
@ApplicationScoped
class SignedInLimit {

  private static final Set<String> READINGS = Set.of("GET", "HEAD", "OPTIONS");

  private final Blocks requests;
  private final Blocks commands;
  private final Callers callers;
  private final String policy;

  @Inject
  SignedInLimit(SignedInSettings settings, RequestAllowances shared, Callers callers, Vertx vertx) {
    var workers = vertx.createSharedWorkerExecutor("redvest-allowances", 1);
    Executor beside =
        task -> {
          var _ =
              workers.executeBlocking(
                  () -> {
                    task.run();
                    return null;
                  },
                  false);
        };
    this.callers = callers;
    this.requests =
        blocks(
            Allowance.Kind.REQUESTS,
            settings.requests().burst(),
            settings.requests().perMinute(),
            shared,
            beside);
    this.commands =
        blocks(
            Allowance.Kind.COMMANDS,
            settings.commands().burst(),
            settings.commands().perMinute(),
            shared,
            beside);
    this.policy = policy(requests) + ", " + policy(commands);
  }

  private static Blocks blocks(
      Allowance.Kind kind, int burst, int perMinute, RequestAllowances shared, Executor beside) {
    return new Blocks(
        new Allowance(kind, burst, perMinute), shared, beside, TimeMeter.SYSTEM_NANOTIME);
  }

  /**
   * Takes one request of the account, and says in the answer's head what is left.
   *
   * @return 0, or after how many seconds it may ask again
   */
  int secondsUntilAnswered(Account account, String method, MultiMap answer) {
    var ofAll = requests.take(account);
    answer.set("RateLimit-Policy", policy);
    if (READINGS.contains(method) || ofAll.waitSeconds() > 0) {
      answer.set("RateLimit", item(requests, ofAll));
      return ofAll.waitSeconds();
    }
    var ofCommands = commands.take(account);
    answer.set("RateLimit", item(requests, ofAll) + ", " + item(commands, ofCommands));
    return ofCommands.waitSeconds();
  }

  /** While the request is still at hand. */
  void replayed(@Observes Replayed replayed) {
    if (callers.current().identity() instanceof Caller.SignedIn signedIn) {
      commands.giveBack(signedIn.account());
    }
  }

  private static String policy(Blocks blocks) {
    var allowance = blocks.allowance();
    return "%s;q=%d;w=%d"
        .formatted(
            name(blocks),
            allowance.burst(),
            allowance.each().multipliedBy(allowance.burst()).toSeconds());
  }

  private static String item(Blocks blocks, Blocks.Left left) {
    return "%s;r=%d;t=%d"
        .formatted(
            name(blocks),
            left.requests(),
            left.waitSeconds() > 0 ? left.waitSeconds() : left.secondsUntilFull());
  }

  private static String name(Blocks blocks) {
    return '"' + blocks.allowance().kind().name().toLowerCase(Locale.ROOT) + '"';
  }
}
