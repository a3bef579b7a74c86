// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.in;

import java.time.Instant;
import org.redvest.access.PersonId;
import org.redvest.order.model.Ask.Contact;
import org.redvest.order.model.Ask.Place;

/** Contact and exact place, in clear. */
public record Disclosure(Contact contact, Place place) {

  /** What it is needed for. */
  public enum Purpose {
    ARRANGE_VISIT,
    VERIFY_REQUEST,
    FIND_THE_PLACE,
    EMERGENCY
  }

  /** One look, as the person concerned is shown it. */
  public record Look(PersonId by, Purpose purpose, Instant at) {}
}
