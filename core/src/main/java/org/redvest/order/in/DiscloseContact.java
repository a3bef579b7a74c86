package org.redvest.order.in;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.redvest.access.Caller;
import org.redvest.access.PersonId;
import org.redvest.order.OrderId;
import org.redvest.order.model.Ask.Contact;
import org.redvest.order.model.Ask.Place;

/**
 * Gives contact and exact place to those who need them to serve: the team from TAKEN until some
 * days after SERVED, and keepers over the holder. Each look leaves a row that the person can see
 * (PIPL art. 6, 44).
 */
public interface DiscloseContact {

  /** What it is needed for. */
  enum Purpose {
    ARRANGE_VISIT,
    VERIFY_REQUEST,
    FIND_THE_PLACE,
    EMERGENCY
  }

  record Request(OrderId order, Caller caller, Supplier<Purpose> purpose) {}

  record Disclosed(Contact contact, Place place) {}

  /** One look, as the person concerned is shown it. */
  record Look(PersonId by, Purpose purpose, Instant at) {}

  Disclosed disclose(Request request);

  /** Reads the looks at an order's contact. */
  interface History {

    /** The latest first; for the requester and for keepers over the holder. */
    List<Look> of(OrderId order, Caller caller);
  }
}
