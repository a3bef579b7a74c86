// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.out;

import java.util.List;
import org.redvest.order.OrderId;
import org.redvest.order.in.Disclosure.Look;

/** Who looked at whose contact, when and for what. */
public interface Disclosures {

  void add(OrderId order, Look look);

  /** The latest first, 200 at most. */
  List<Look> of(OrderId order);
}
