// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.out;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Lineage;
import org.redvest.access.PositionId;
import org.redvest.network.Level;
import org.redvest.network.model.Position;
import org.redvest.shared.City;
import org.redvest.shared.DivisionCode;
import org.redvest.shared.Point;

/** The positions of the network. */
public interface Positions {

  Optional<Position> find(PositionId id);

  /**
   * The position, locked until the transaction ends. Whoever has just given it an order is waited
   * for, and nobody gives it another meanwhile.
   */
  Optional<Position> lock(PositionId id);

  /** The position with all above it, for questions of authority. */
  Optional<Lineage> lineage(PositionId id);

  /** Asks for the nearest active position of the level within reach of the place. */
  record Around(Level level, Point place, int withinMeters) {}

  /** What was asked for, as far as it exists. */
  record Held(List<Position> named, Optional<Position> nearest) {

    public Optional<Position> named(PositionId id) {
      return named.stream().filter(position -> position.id().equals(id)).findFirst();
    }
  }

  /**
   * The city's positions of these ids and its nearest around a place, by two statements. None of
   * them can be closed until the use case ends, and one that is just closing is waited for; two use
   * cases that hold the same position do not wait for each other.
   */
  Held hold(City city, List<PositionId> named, @Nullable Around around);

  /** Lets one command at a time change a city's tree, until the transaction ends. */
  void lockTree(City city);

  /**
   * Every position of the city that stands for a division, POINTs therefore left out; one statement
   * whatever the number.
   */
  List<Position> ofDivisions(City city);

  /** Whether an active position stands for the division. */
  boolean existsFor(DivisionCode division);

  /** Whether anything active stands directly under it. */
  boolean hasChildren(PositionId id);

  /** Adds all, parents first; the number of statements grows with thousands of positions only. */
  void addAll(List<Position> positions);

  /** Stores the new state of all; as cheap as {@link #addAll}. */
  void saveAll(List<Position> positions);
}
