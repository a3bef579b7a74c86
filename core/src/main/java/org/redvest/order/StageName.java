// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order;

/** The stages of an order by name; what holds in each is told by its record in the model. */
public enum StageName {
  PLACED,
  VERIFIED,
  REJECTED,
  REFERRED,
  OFFERED,
  TAKEN,
  SCHEDULED,
  SERVED,
  CLOSED,
  CANCELLED,
  UNMET
}
