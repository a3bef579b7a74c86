// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.rulebook.Rulebook;
import org.redvest.shared.Personal;

/**
 * How far an order has come: everything about it that changes.
 *
 * @param roundsHere how many rounds the present level has tried, this one included
 * @param rounds every round, the present one last
 * @param offers every offer of every round, the oldest first
 * @param publicText for a WISH the words that the public reads, without the person
 * @param involved everybody who kept, dispatched or served it, or typed it in for another
 */
public record Progress(
    Stage stage,
    Holding holding,
    int roundsHere,
    List<Round> rounds,
    List<Offer> offers,
    List<Objection> objections,
    @Nullable Deadline deadline,
    Nudges nudges,
    @Nullable Personal publicText,
    Set<PersonId> involved) {

  public Progress {
    rounds = List.copyOf(rounds);
    offers = List.copyOf(offers);
    objections = List.copyOf(objections);
    involved = Set.copyOf(involved);
    if (rounds.isEmpty() || rounds.getLast().number() != rounds.size()) {
      throw new IllegalArgumentException("rounds are numbered from 1 without gaps");
    }
  }

  public Round round() {
    return rounds.getLast();
  }

  /** When a service was reported last; no end as long as there is none. */
  Instant lastServed() {
    return rounds.stream()
        .flatMap(round -> Stream.ofNullable(round.service()))
        .map(service -> service.report().reportedAt())
        .max(Comparator.naturalOrder())
        .orElse(Instant.MAX);
  }

  /** Whether the present level has tried often enough: the next round is the next level's. */
  boolean isSpent(Rulebook rules) {
    return roundsHere >= rules.roundsPerLevel();
  }

  /** Who would hold the next round; nobody when none is left. */
  public Optional<PositionId> nextHolder(Rulebook rules) {
    return isSpent(rules) ? holding.above() : Optional.of(holding.position());
  }

  Progress to(Stage next, @Nullable Deadline until) {
    return new Progress(
        next, holding, roundsHere, rounds, offers, objections, until, nudges, publicText, involved);
  }

  Progress heldBy(Holding next, int tried) {
    return new Progress(
        stage, next, tried, rounds, offers, objections, deadline, nudges, publicText, involved);
  }

  Progress withRound(UnaryOperator<Round> change) {
    var changed = new ArrayList<>(rounds);
    changed.set(changed.size() - 1, change.apply(round()));
    return withRounds(changed);
  }

  Progress withNextRound() {
    var longer = new ArrayList<>(rounds);
    longer.add(Round.open(rounds.size() + 1));
    return withRounds(longer);
  }

  boolean isUnreadable() {
    return Round.isLost(publicText)
        || rounds.stream().anyMatch(Round::isUnreadable)
        || objections.stream().map(Objection::reason).anyMatch(Round::isLost);
  }

  Progress withoutPersonal() {
    var blank = withRounds(rounds.stream().map(Round::withoutPersonal).toList());
    return stage instanceof Stage.Served served
        ? blank.to(served.amended(served.report().withoutEvidence()), deadline)
        : blank;
  }

  private Progress withRounds(List<Round> changed) {
    return new Progress(
        stage,
        holding,
        roundsHere,
        changed,
        offers,
        objections,
        deadline,
        nudges,
        publicText,
        involved);
  }

  Progress withOffers(List<Offer> made) {
    var longer = new ArrayList<>(offers);
    longer.addAll(made);
    return offers(longer);
  }

  Progress withEachOffer(UnaryOperator<Offer> change) {
    return offers(offers.stream().map(change).toList());
  }

  private Progress offers(List<Offer> changed) {
    return new Progress(
        stage,
        holding,
        roundsHere,
        rounds,
        changed,
        objections,
        deadline,
        nudges,
        publicText,
        involved);
  }

  Progress withObjection(Objection raised) {
    var longer = new ArrayList<>(objections);
    longer.add(raised);
    return objections(longer);
  }

  Progress withEachObjection(UnaryOperator<Objection> change) {
    return objections(objections.stream().map(change).toList());
  }

  private Progress objections(List<Objection> changed) {
    return new Progress(
        stage,
        holding,
        roundsHere,
        rounds,
        offers,
        changed,
        deadline,
        nudges,
        publicText,
        involved);
  }

  Progress with(Nudges changed) {
    return new Progress(
        stage,
        holding,
        roundsHere,
        rounds,
        offers,
        objections,
        deadline,
        changed,
        publicText,
        involved);
  }

  Progress published(@Nullable Personal words) {
    return new Progress(
        stage, holding, roundsHere, rounds, offers, objections, deadline, nudges, words, involved);
  }

  Progress involving(@Nullable PersonId person) {
    if (person == null || involved.contains(person)) {
      return this;
    }
    var more = new HashSet<>(involved);
    more.add(person);
    return new Progress(
        stage, holding, roundsHere, rounds, offers, objections, deadline, nudges, publicText, more);
  }
}
