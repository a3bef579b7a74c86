// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.fuzz;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redvest.standalone.authority.Specimens;
import org.redvest.standalone.badinput.Answers;
import org.redvest.standalone.badinput.Operation;
import org.redvest.standalone.endtoend.Answer;
import org.redvest.standalone.endtoend.Api;
import org.redvest.standalone.endtoend.SandboxTime;
import org.redvest.standalone.endtoend.Service;
import org.redvest.standalone.fuzz.Harvest.Told;

/** One run against the service that runs, in two cities of its own. */
final class Run {

  /** A run that goes wrong throughout need not go on to its end. */
  private static final int ENOUGH = 20;

  /** After so many requests little is left of what makes requests good. */
  private static final int SEASON = 4_000;

  private static final int LOOKERS = 3;
  private static final double CONCERNED = 0.8;

  private final Harvest harvest;
  private final Seeds seeds = new Seeds();
  private final Invention invention;
  private final Dice dice;
  private final Crowd crowd;
  private final List<Operation> operations = Operation.all();
  private final List<String> secrets = new ArrayList<>();
  private final Tally tally = new Tally();
  private final List<String> findings = new ArrayList<>();
  private final Set<String> found = new HashSet<>();
  private long nanos;
  private int refusalsShown;
  private int settled;

  Run(long seed) {
    dice = new Dice(seed);
    harvest = new Harvest(dice);
    crowd = new Crowd(settle(), operations);
    crowd.accounts().forEach(account -> harvest.keep("accounts", account));
    var guesses = new Guesses(dice, harvest, SandboxTime.now());
    invention = new Invention(dice, harvest, guesses, seeds, operations, crowd);
  }

  /** Two more cities, in one of which people have something to do. */
  private Specimens settle() {
    var specimens = Specimens.settle();
    specimens.abroad().forEach(harvest::keep);
    specimens.here().forEach(harvest::keep);
    for (var order : specimens.ordersAbroad()) {
      harvest.keep(Harvest.ORDERS_ABROAD, order.id());
      secrets.addAll(order.secrets());
    }
    seeds.sow(specimens, operations, dice);
    return specimens;
  }

  /** Sends until there were that many in all, and tells what must not be. */
  List<String> send(int requests) throws SQLException {
    long begun = System.nanoTime();
    try (var database = Service.running().database()) {
      var refusals = new Refusals(database, this::again);
      while (tally.all() < requests && findings.size() < ENOUGH) {
        if (tally.all() / SEASON > settled) {
          settled++;
          settle();
        }
        var sending = invention.next();
        var answer = one(sending);
        tally.count(sending, answer);
        if (answer.status() >= 400) {
          findings.addAll(refusals.add(sending));
        }
      }
      findings.addAll(refusals.look());
      refusalsShown += refusals.shown();
    }
    nanos += System.nanoTime() - begun;
    return findings;
  }

  private int again(Sending sending) {
    var answer = one(sending);
    tally.countAgain(answer);
    return answer.status();
  }

  private Answer one(Sending sending) {
    var language = dice.rolls(0.5) ? "en" : "zh-CN";
    var given = sending.call().headers().containsKey("Accept-Language");
    var call = given ? sending.call() : sending.call().with("Accept-Language", language);
    var answer = Api.as(sending.by()).badly().answerTo(call);
    Answers.fault(answer.answer(), given ? "zh-CN" : language)
        .ifPresentOrElse(
            fault -> find(fault, sending, answer.answer().body()),
            () ->
                answer.breach().ifPresent(breach -> find("breaks the contract", sending, breach)));
    secrets.stream()
        .filter(answer.answer().body()::contains)
        .forEach(secret -> find("shows what is another city's", sending, secret));
    harvest.gather(sending, answer.answer());
    if (answer.answer().status() < 300 && !sending.operation().reads()) {
      spread(answer.answer());
    }
    return answer.answer();
  }

  /** An order that goes on concerns others too: some of them look. */
  private void spread(Answer answer) {
    if (answer.json().hasNonNull("stage")) {
      for (int i = 0; i < LOOKERS; i++) {
        var looker = dice.rolls(CONCERNED) ? harvest.anyTold("orders") : Optional.<Told>empty();
        harvest.offer(
            looker.map(Told::who).orElseGet(() -> crowd.anybody(dice)),
            "GET",
            "/v1/orders/" + answer.id());
      }
    }
  }

  /** The first of its kind at each operation; the others tell nothing more. */
  private void find(String what, Sending sending, String proof) {
    if (found.add(what + sending.operation().id())) {
      findings.add(what + ": " + sending + "\n  " + proof);
    }
  }

  long reached() {
    return tally.reached();
  }

  String report() {
    return tally + summary();
  }

  String summary() {
    var time = Duration.ofNanos(nanos);
    return "%d requests in %d.%03d s, %.0f a second; %d operations done at least once (never: %s); %d refusals shown to write nothing"
        .formatted(
            tally.all(),
            time.toSeconds(),
            time.toMillisPart(),
            tally.all() / Math.max(1e-9, nanos / 1e9),
            tally.reached(),
            tally.missed(),
            refusalsShown);
  }
}
