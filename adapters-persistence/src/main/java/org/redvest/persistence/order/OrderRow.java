// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.order.StageName;
import org.redvest.order.model.Channel;
import org.redvest.order.model.Duty;
import org.redvest.order.model.OrderKind;
import org.redvest.order.model.Outcome;
import org.redvest.order.model.RejectionReason;
import org.redvest.persistence.shared.CityKey;
import org.redvest.persistence.shared.Table;

/** A row of {@code orders}. */
class OrderRow {

  static final Table<OrderRow> TABLE = Table.of("orders", OrderRow.class, 2);

  int city;
  UUID id;
  long version;
  String number;

  Instant placedAt;

  OrderKind kind;

  Channel channel;

  String category;

  @Nullable UUID menuItem;

  @Nullable UUID menuTeam;

  UUID station;
  @Nullable String cell;

  @Nullable Instant wantedFrom;

  @Nullable Instant wantedTo;

  int headcount;
  @Nullable UUID requester;

  @Nullable UUID placedBy;

  @Nullable UUID partner;

  byte @Nullable [] referenceHash;

  @Nullable UUID partOf;

  /** Sealed. */
  byte[] asked;

  /** Whether the requester deleted his account, so that {@link #asked} is a blank. */
  boolean erased;

  StageName stage;

  Instant since;
  UUID holder;

  @Nullable UUID escalatedFrom;

  int round;

  int roundsHere;

  @Nullable UUID team;

  @Nullable Instant windowFrom;

  @Nullable Instant windowTo;

  @Nullable UUID inCharge;

  @Nullable Outcome outcome;

  @Nullable RejectionReason rejection;

  @Nullable UUID duplicateOf;

  @Nullable Boolean byRequester;

  /** How many objections there are, so that most loads need not ask. */
  int objections;

  /** Sealed. */
  byte[] words;

  @Nullable Duty dueWhat;

  @Nullable Instant dueAt;

  @Nullable Instant firesAt;

  @Nullable LocalDate nudgeDay;

  int nudgeCount;

  UUID[] involved;

  /** Over what never changes of what was asked. */
  byte[] mac;

  @SuppressWarnings("NullAway.Init") // filled by the table or by OrderRows
  OrderRow() {}

  CityKey key() {
    return new CityKey(city, id);
  }
}
