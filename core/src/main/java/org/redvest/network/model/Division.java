// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.model;

import org.jspecify.annotations.Nullable;
import org.redvest.network.Level;
import org.redvest.shared.DivisionCode;

/** What is said of an administrative division (区划); from when to when is kept with it. */
public record Division(
    DivisionCode code, PositionName name, @Nullable DivisionCode parent, DivisionLevel level) {

  /** The division that a position of this level stands for. */
  public static Division of(Position position, @Nullable DivisionCode parent) {
    return new Division(
        position.division(), position.name(), parent, DivisionLevel.of(position.level()));
  }

  /** Whose list the code stands on. */
  public enum Kind {
    /** 中华人民共和国行政区划代码. */
    GB_T_2260,
    /** 统计用区划代码: towns, villages, and zones that are no county by law, as 320771. */
    STATISTICS,
    /** Made up by a place for itself. */
    LOCAL
  }

  /** County codes from 71 to 79 are given to development zones, for statistics only. */
  public Kind kind() {
    var text = code.value();
    return text.length() > 6 || (text.charAt(4) == '7' && text.charAt(5) != '0')
        ? Kind.STATISTICS
        : Kind.GB_T_2260;
  }

  /** The levels of administrative divisions. */
  public enum DivisionLevel {
    PROVINCE(Level.PROVINCE),
    CITY(Level.CITY),
    COUNTY(Level.CENTRE),
    TOWN(Level.INSTITUTE),
    VILLAGE(Level.STATION);

    private final Level position;

    DivisionLevel(Level position) {
      this.position = position;
    }

    /** The level of the division's own position. */
    public Level position() {
      return position;
    }

    static DivisionLevel of(Level level) {
      for (var each : values()) {
        if (each.position == level) {
          return each;
        }
      }
      throw new IllegalArgumentException("a " + level + " has no division of its own");
    }
  }
}
