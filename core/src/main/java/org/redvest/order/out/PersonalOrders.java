// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.out;

import java.util.List;
import org.redvest.access.PersonId;
import org.redvest.order.OrderId;
import org.redvest.order.OrderNumber;
import org.redvest.person.model.PersonalCopy;
import org.redvest.shared.City;

/** Orders as somebody's own. */
public interface PersonalOrders {

  /** Those that he asked for and that still hold his words and contact, by id. */
  List<OrderId> notErased(PersonId requester, City city);

  /** Those that he asked for, with his words in clear, the first first. */
  List<PersonalCopy.OwnOrder> askedBy(PersonId requester, City city);

  /** Those that he typed in for somebody else, the first first. */
  List<PersonalCopy.TypedOrder> typedBy(PersonId person, City city);

  /** What he wrote about others' orders in office. */
  List<PersonalCopy.Written> writtenBy(PersonId person, City city);

  /** Those planned for which he is the one who comes. */
  List<OrderNumber> inChargeOf(PersonId person, City city);
}
