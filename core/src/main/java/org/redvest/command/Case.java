// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.command;

import org.redvest.shared.Refusal;

/**
 * One thing under its lock, with what decides about it. {@link Commands} calls from top to bottom.
 *
 * @param <C> its commands
 * @param <S> what they change; the thing itself, or what they make at it
 * @param <V> what the caller is shown
 */
public interface Case<C, S extends Subject, V> {

  /** What is locked, and of which version the command may say that it was seen. */
  Subject subject();

  /** Refuses as unknown or forbidden; otherwise says what a command makes of the thing. */
  Deed<C, S> authorise(Moment moment);

  void keep(S after, Moment moment);

  V show(Done<S> done, Moment moment);

  /** How a command that the thing is not ready for is refused. */
  default Refusal refused(Refusal reason, Moment moment) {
    return reason;
  }
}
