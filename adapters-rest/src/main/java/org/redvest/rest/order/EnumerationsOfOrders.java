// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.order;

import java.util.List;
import org.redvest.rest.action.FieldJson;

/** The enumerations that exist in the requests and answers of orders alone, and not in core. */
public final class EnumerationsOfOrders {

  public static final List<Class<? extends Enum<?>>> ALL =
      List.of(ClosingRequests.LinkWay.class, FieldJson.Type.class);

  private EnumerationsOfOrders() {}
}
