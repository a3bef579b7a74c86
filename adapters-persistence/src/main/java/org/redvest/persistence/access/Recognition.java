// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Account;
import org.redvest.access.Caller;
import org.redvest.access.NotEnrolled;
import org.redvest.persistence.shared.PlainSql.Step;
import org.redvest.shared.City;

/**
 * Whom the caller of the running use case was found to be before its transaction began. It is bound
 * to that use case and to nothing else, so that the next one asks again.
 */
public final class Recognition {

  private static final ScopedValue<Recognition> CURRENT = ScopedValue.newInstance();

  private record Ahead(City city, Rights rights) {}

  private final Account account;
  private @Nullable Enrolment enrolment;
  private @Nullable Ahead ahead;
  private @Nullable NotEnrolled rehearsed;

  /**
   * @param enrolment null for a stranger
   */
  Recognition(Account account, @Nullable Enrolment enrolment) {
    this.account = account;
    this.enrolment = enrolment;
  }

  <T> T during(Supplier<T> useCase) {
    return ScopedValue.where(CURRENT, this).call(useCase::get);
  }

  Optional<Enrolment> enrolment() {
    return Optional.ofNullable(enrolment);
  }

  /** Of this account; empty where somebody else or nobody was looked up. */
  static Optional<Recognition> of(Account account) {
    return CURRENT.isBound() && CURRENT.get().account.equals(account)
        ? Optional.of(CURRENT.get())
        : Optional.empty();
  }

  /**
   * Somebody had to be linked for the running use case, whose end is only rehearsed from here on:
   * so it is known whether it will be refused before there is a link that stays.
   *
   * @return whether a use case is running that can be begun again
   */
  static boolean rehearse(Account account, City city) {
    if (CURRENT.isBound() && CURRENT.get().rehearsed == null) {
      CURRENT.get().rehearsed = new NotEnrolled(account, city);
    }
    return CURRENT.isBound();
  }

  /** What the rehearsal has made of the caller himself. */
  static void renew(Account account, Enrolment made) {
    of(account).ifPresent(caller -> caller.enrolment = made);
  }

  static void requireLinked() {
    var needed = CURRENT.isBound() ? CURRENT.get().rehearsed : null;
    if (needed != null) {
      throw needed;
    }
  }

  /** As {@link #of(Account)}, where it is known who that is. */
  public static Optional<Recognition> of(Caller.Identity caller) {
    return caller instanceof Caller.SignedIn signedIn
        ? of(signedIn.account()).filter(known -> known.enrolment != null)
        : Optional.empty();
  }

  /**
   * The reading of his rights for whoever makes something in a city, to travel with the first
   * message of the transaction: he needs them next, and holds nothing before that another waits
   * for.
   */
  public Step rights(City city, Instant at) {
    return Rights.held(enrolment().orElseThrow().person(), city, at);
  }

  /** Keeps what {@link #rights} found for the one who asks first. */
  public void expect(City city, List<Rights.Given> rows) {
    ahead = new Ahead(city, Rights.of(rows));
  }

  /** What was read ahead, once: it may change by what is done next. */
  Optional<Rights> takeRights(City city) {
    var taken = ahead;
    ahead = null;
    return taken == null || !taken.city().equals(city)
        ? Optional.empty()
        : Optional.of(taken.rights());
  }
}
