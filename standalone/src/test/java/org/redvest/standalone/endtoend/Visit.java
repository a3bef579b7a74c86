// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Map;
import java.util.Set;

/**
 * Somebody who leaves something in every table that knows people, and goes for good. Whatever could
 * tell who he was bears the mark.
 */
final class Visit {

  /** Those tables. */
  static final Set<String> TABLES =
      Set.of(
          "audit_entry",
          "consent",
          "disclosure",
          "erasure",
          "event",
          "file",
          "idempotency",
          "known_person",
          "orders",
          "person_account",
          "sign_in_link",
          "team");

  private Visit() {}

  static void paidTo(World world) {
    var visitor = Person.fresh("visitor");
    var consent =
        Map.of(
            "kind",
            "LOCATION",
            "granted",
            true,
            "textVersion",
            "location-1",
            "language",
            "EN",
            "city",
            World.CITY);
    Api.as(visitor).post("/v1/me/consents", consent).expect(200);

    var order = world.order();
    var atTheCentre = Placement.at(world).with("position", world.centre());
    var key = Marks.text("key");
    Api.as(visitor).naming(key).post("/v1/orders", atTheCentre.body()).expect(201);
    Api.as(visitor).get("/v1/idempotency/" + key).expect(200);
    lookForTheNearest(Api.as(visitor));
    lookForTheNearest(Api.asNobody());

    order.takenBy(world.team());
    order.must(world.keeper, "DISCLOSE");
    order.must(order.team().leader(), "PLAN");
    Upload.of(("%PDF-1.7\n%" + Marks.text("家门") + "\nstartxref\n9\n%%EOF").getBytes(US_ASCII))
        .to(Api.as(order.team().leader()), "/v1/files?order=" + order.id())
        .expect(201);

    Api.as(visitor).get("/v1/audit-entries?city=" + World.CITY).expect(403);
    Api.asNobody().with("Authorization", "Bearer " + Marks.text("a.b.c")).get("/v1/me").expect(401);
    Api.as(visitor)
        .post("/v1/me/deletion", Map.of("confirmation", "DELETE_MY_ACCOUNT"))
        .expect(204);
  }

  private static void lookForTheNearest(Api api) {
    api.get(
            "/v1/positions/nearest?datum=GCJ02&lat=%.9f&lng=%.9f"
                .formatted(Marks.near(39.93), Marks.near(119.59)))
        .expect(200);
  }
}
