// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.problem;

import java.util.List;
import java.util.Map;
import org.redvest.shared.Refusal;
import org.redvest.shared.SharedRefusal;

/** A request whose form is wrong, with every fault of it. */
public final class MalformedRequest extends Refusal {

  private final transient List<Fault> faults;

  public MalformedRequest(List<Fault> faults) {
    super(SharedRefusal.MALFORMED_REQUEST, Map.of());
    this.faults = List.copyOf(faults);
  }

  public MalformedRequest(Fault fault) {
    this(List.of(fault));
  }

  public List<Fault> faults() {
    return faults;
  }
}
