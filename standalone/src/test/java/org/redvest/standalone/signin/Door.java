// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.signin;

import org.redvest.standalone.endtoend.Answer;
import org.redvest.standalone.endtoend.Api;
import org.redvest.standalone.endtoend.Replica;

/** Where whoever is signed in sees his own orders, and nobody else anything. */
final class Door {

  static final String PATH = "/v1/orders";

  private final Replica replica;

  Door(Replica replica) {
    this.replica = replica;
  }

  Answer tryWith(String token) {
    return Api.asNobody()
        .through(replica)
        .with("Authorization", "Bearer " + token)
        .with("Accept-Language", "en")
        .get(PATH);
  }

  void opens(String token) {
    tryWith(token).expect(200);
  }

  void staysShut(String token) {
    tryWith(token).refused(401, "UNAUTHENTICATED");
  }

  /** Opens when the replica has learned of a key. */
  void comesToOpen(String token) throws InterruptedException {
    await(token, true);
    opens(token);
  }

  /** Shuts when the replica has learned that a key is gone. */
  void comesToShut(String token) throws InterruptedException {
    await(token, false);
    staysShut(token);
  }

  private void await(String token, boolean open) throws InterruptedException {
    for (var attempt = 0; attempt < 100 && (tryWith(token).status() == 200) != open; attempt++) {
      Thread.sleep(50);
    }
  }
}
