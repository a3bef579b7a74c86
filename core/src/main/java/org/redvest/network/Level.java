// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.shared.DivisionCode;

/** How high a position stands. */
public enum Level {
  /** A province. */
  PROVINCE,
  /** 市级指导中心 of a prefecture-level city. */
  CITY,
  /** 中心 of a county. */
  CENTRE,
  /** 所 of a town. */
  INSTITUTE,
  /** 站 of a village or neighbourhood. */
  STATION,
  /** 点, 基地: a special place under one of the others. */
  POINT;

  /** Where such a position may be put; a few cities have towns and no counties (东莞). */
  public Set<Level> parents() {
    return switch (this) {
      case PROVINCE -> EnumSet.noneOf(Level.class);
      case CITY -> EnumSet.of(PROVINCE);
      case CENTRE -> EnumSet.of(CITY);
      case INSTITUTE -> EnumSet.of(CENTRE, CITY);
      case STATION -> EnumSet.of(INSTITUTE);
      case POINT -> EnumSet.of(CITY, CENTRE, INSTITUTE, STATION);
    };
  }

  /** Whether a tree may begin with it; then RedVest's operator appoints its first administrator. */
  public boolean isTop() {
    return this == PROVINCE || this == CITY;
  }

  /**
   * Whether a division of this code can have a position of this level, under that parent's code.
   */
  public boolean fits(DivisionCode code, @Nullable DivisionCode parent) {
    var text = code.value();
    var form =
        switch (this) {
          case PROVINCE -> text.length() == 6 && text.endsWith("0000");
          case CITY -> text.length() == 6 && text.endsWith("00") && !text.endsWith("0000");
          case CENTRE -> text.length() == 6 && !text.endsWith("00");
          case INSTITUTE -> text.length() == 9;
          case STATION -> text.length() == 12;
          case POINT -> code.equals(parent);
        };
    return form && (parent == null || text.startsWith(significant(parent)));
  }

  /** The digits that every code below begins with: 32 of 320000, 3207 of 320700. */
  private static String significant(DivisionCode code) {
    var text = code.value();
    if (text.length() == 6 && text.endsWith("0000")) {
      return text.substring(0, 2);
    }
    return text.length() == 6 && text.endsWith("00") ? text.substring(0, 4) : text;
  }
}
