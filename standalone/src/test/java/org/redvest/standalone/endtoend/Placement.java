// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import java.util.HashMap;
import java.util.Map;

/** The body of placing an order: good as it comes, with personal values that bear the mark. */
public final class Placement {

  private final Map<String, Object> fields = new HashMap<>();

  private Placement() {}

  /** A resident asks online for a repair at the station. */
  public static Placement at(World world) {
    return new Placement()
        .with("kind", "REQUEST")
        .with("channel", "ONLINE")
        .with("category", "HOME_REPAIR")
        .with("need", Marks.text("厨房水管漏水"))
        .with("risks", Marks.text("家中有一只狗"))
        .with("position", world.station())
        .with("address", Marks.text("海棠社区三号楼"))
        .with(
            "point", Map.of("lat", Marks.near(39.93), "lng", Marks.near(119.59), "datum", "GCJ02"))
        .with("contact", Map.of("name", Marks.text("王"), "phone", Marks.phone()));
  }

  public Placement with(String field, Object value) {
    fields.put(field, value);
    return this;
  }

  public Placement without(String field) {
    fields.remove(field);
    return this;
  }

  public Map<String, Object> body() {
    return fields;
  }
}
