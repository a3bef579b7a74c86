// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import org.junit.jupiter.api.Test;

class ReplicaIT {

  @Test
  void what_was_placed_through_one_replica_is_seen_through_the_other() throws Exception {
    var world = World.here();
    var resident = Person.fresh("resident");
    try (var replica = Replica.beside(Service.running())) {
      var there = Api.as(resident).through(replica);
      var placed = there.post("/v1/orders", Placement.at(world).body()).expect(201).id();
      Api.as(resident).get("/v1/orders/" + placed).expect(200);
    }
  }
}
