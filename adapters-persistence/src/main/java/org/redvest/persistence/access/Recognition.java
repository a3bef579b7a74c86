package org.redvest.persistence.access;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Account;

/**
 * Whom the caller of the running use case was found to be before its transaction began. It is bound
 * to that use case and to nothing else, so that the next one asks again.
 *
 * @param enrolment null for a stranger
 */
record Recognition(Account account, @Nullable Enrolment enrolment) {

  private static final ScopedValue<Recognition> CURRENT = ScopedValue.newInstance();

  <T> T during(Supplier<T> useCase) {
    return ScopedValue.where(CURRENT, this).call(useCase::get);
  }

  /** Of this account; empty where somebody else or nobody was looked up. */
  static Optional<Recognition> of(Account account) {
    return CURRENT.isBound() && CURRENT.get().account().equals(account)
        ? Optional.of(CURRENT.get())
        : Optional.empty();
  }
}
