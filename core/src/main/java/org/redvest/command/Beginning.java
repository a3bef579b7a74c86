// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.command;

import java.util.function.Supplier;

/** One thing that is to be made. {@link Commands} calls from top to bottom. */
public interface Beginning<S extends Subject, V> {

  /** Refuses as unknown or forbidden; otherwise says how the thing is made. */
  Supplier<Change<S>> authorise(Moment moment);

  void keep(S made, Moment moment);

  V show(Done<S> done, Moment moment);
}
