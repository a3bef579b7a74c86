// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bench.doors;

import java.time.Instant;
import java.util.UUID;

/** What a row becomes. */
public record Item(
    int city,
    UUID id,
    long version,
    UUID teamId,
    UUID positionId,
    String title,
    String description,
    String category,
    boolean brand,
    Integer minutes,
    String preparation,
    Status status,
    Instant since,
    byte[] words) {

  public enum Status {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
  }

  static Item fresh(UUID id) {
    return new Item(
        320_700,
        id,
        1,
        Doors.TEAM,
        null,
        "水电维修",
        "换水龙头、修灯、通下水，自带工具。",
        "HOME_REPAIR",
        true,
        60,
        null,
        Status.PUBLISHED,
        Instant.parse("2026-11-23T01:02:03.000004Z"),
        new byte[80]);
  }

  Item withdrawn() {
    return new Item(
        city,
        id,
        version + 1,
        teamId,
        positionId,
        title,
        description,
        category,
        brand,
        minutes,
        preparation,
        Status.WITHDRAWN,
        since,
        words);
  }
}
