// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Lineage;
import org.redvest.access.PositionId;
import org.redvest.command.Subject;
import org.redvest.event.EventEntry;
import org.redvest.network.Level;
import org.redvest.network.NetworkRefusal;
import org.redvest.shared.City;
import org.redvest.shared.DivisionCode;
import org.redvest.shared.Point;
import org.redvest.shared.Version;

/**
 * A node of the network.
 *
 * @param division whose position it is; a POINT has that of its parent
 * @param lineage the position itself and all above it
 * @param successor who took over; null while it is active
 */
public record Position(
    PositionId id,
    Level level,
    DivisionCode division,
    PositionName name,
    Lineage lineage,
    @Nullable Point point,
    PositionStatus status,
    @Nullable PositionId successor,
    Version version)
    implements Subject {

  /** What a new position is, apart from its place in the tree. */
  public record Facts(
      PositionId id,
      Level level,
      DivisionCode division,
      PositionName name,
      @Nullable Point point) {}

  /** A position with nothing above it. */
  public static Position root(Facts facts) {
    if (!facts.level().isTop()) {
      throw NetworkRefusal.POSITION_LEVEL_INVALID.refusal(Map.of("level", facts.level()));
    }
    return create(facts, null, List.of());
  }

  /** A position under this one. */
  public Position below(Facts facts) {
    if (!facts.level().parents().contains(level)) {
      throw NetworkRefusal.POSITION_LEVEL_INVALID.refusal(Map.of("level", facts.level()));
    }
    return create(facts, division, lineage.rootFirst());
  }

  private static Position create(
      Facts facts, @Nullable DivisionCode parent, List<PositionId> above) {
    if (!facts.level().fits(facts.division(), parent)) {
      throw NetworkRefusal.POSITION_DIVISION_INVALID.refusal(
          Map.of("division", facts.division().value()));
    }
    var rootFirst = new ArrayList<>(above);
    rootFirst.add(facts.id());
    return new Position(
        facts.id(),
        facts.level(),
        facts.division(),
        facts.name(),
        new Lineage(rootFirst),
        facts.point(),
        PositionStatus.ACTIVE,
        null,
        Version.FIRST);
  }

  @Override
  public EventEntry.Kind kind() {
    return EventEntry.Kind.POSITION;
  }

  /** The city whose rights hold here. */
  public City city() {
    return id.city();
  }

  public @Nullable PositionId parent() {
    var rootFirst = lineage.rootFirst();
    return rootFirst.size() == 1 ? null : rootFirst.get(rootFirst.size() - 2);
  }

  public boolean isActive() {
    return status == PositionStatus.ACTIVE;
  }

  public void mustBeActive() {
    if (!isActive()) {
      throw NetworkRefusal.POSITION_CLOSED.refusal();
    }
  }

  /** The same position under another name, at another point, or both. */
  public Position described(PositionName newName, @Nullable Point newPoint) {
    return new Position(
        id, level, division, newName, lineage, newPoint, status, successor, version.next());
  }

  /** The same position, counted as changed because something below it was. */
  public Position touched() {
    return described(name, point);
  }

  /** Closed in favour of another of the same level and city. */
  public Position closedFor(Position other) {
    mustBeActive();
    return succeededBy(other.id);
  }

  /** The same once it was closed in favour of another. */
  public Position succeededBy(PositionId other) {
    return new Position(
        id, level, division, name, lineage, point, PositionStatus.CLOSED, other, version.next());
  }

  /** Whether the other may take over what this one leaves open. */
  public boolean maySucceed(Position closing) {
    return isActive()
        && !id.equals(closing.id)
        && level == closing.level
        && city().equals(closing.city());
  }
}
