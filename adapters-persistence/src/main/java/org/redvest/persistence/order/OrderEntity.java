package org.redvest.persistence.order;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.order.StageName;
import org.redvest.order.model.Channel;
import org.redvest.order.model.Duty;
import org.redvest.order.model.OrderKind;
import org.redvest.order.model.Outcome;
import org.redvest.order.model.RejectionReason;
import org.redvest.persistence.shared.CityKey;

/**
 * An order's row. The version is a plain column: the row lock settles races, and Hibernate would
 * ignore what we set.
 */
@Entity
@Table(name = "orders")
class OrderEntity {

  @EmbeddedId CityKey key;

  long version;
  String number;

  @Column(name = "placed_at")
  Instant placedAt;

  @Enumerated(EnumType.STRING)
  OrderKind kind;

  @Enumerated(EnumType.STRING)
  Channel channel;

  String category;

  @Column(name = "menu_item")
  @Nullable UUID menuItem;

  @Column(name = "menu_team")
  @Nullable UUID menuTeam;

  UUID station;
  @Nullable String cell;

  @Column(name = "wanted_from")
  @Nullable Instant wantedFrom;

  @Column(name = "wanted_to")
  @Nullable Instant wantedTo;

  int headcount;
  @Nullable UUID requester;

  @Column(name = "placed_by")
  @Nullable UUID placedBy;

  @Nullable UUID partner;

  @Column(name = "reference_hash")
  byte @Nullable [] referenceHash;

  @Column(name = "part_of")
  @Nullable UUID partOf;

  /** Sealed. */
  byte[] asked;

  /** Whether the requester deleted his account, so that {@link #asked} is a blank. */
  boolean erased;

  @Enumerated(EnumType.STRING)
  StageName stage;

  Instant since;
  UUID holder;

  @Column(name = "escalated_from")
  @Nullable UUID escalatedFrom;

  int round;

  @Column(name = "rounds_here")
  int roundsHere;

  @Nullable UUID team;

  @Column(name = "window_from")
  @Nullable Instant windowFrom;

  @Column(name = "window_to")
  @Nullable Instant windowTo;

  @Column(name = "in_charge")
  @Nullable UUID inCharge;

  @Enumerated(EnumType.STRING)
  @Nullable Outcome outcome;

  @Enumerated(EnumType.STRING)
  @Nullable RejectionReason rejection;

  @Column(name = "duplicate_of")
  @Nullable UUID duplicateOf;

  @Column(name = "by_requester")
  @Nullable Boolean byRequester;

  /** How many objections there are, so that most loads need not ask. */
  int objections;

  /** Sealed. */
  byte[] words;

  @Enumerated(EnumType.STRING)
  @Column(name = "due_what")
  @Nullable Duty dueWhat;

  @Column(name = "due_at")
  @Nullable Instant dueAt;

  @Column(name = "fires_at")
  @Nullable Instant firesAt;

  @Column(name = "nudge_day")
  @Nullable LocalDate nudgeDay;

  @Column(name = "nudge_count")
  int nudgeCount;

  UUID[] involved;

  /** Over what never changes of what was asked. */
  byte[] mac;

  /** The rows that came with it, so that saving knows old from new; null until asked for. */
  @Transient @Nullable Map<Object, Object> children;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate or by OrderRows
  OrderEntity() {}
}
