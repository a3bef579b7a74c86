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

  /** Waits for what the replica learns on its schedule. */
  void shutsOn(String token) throws InterruptedException {
    for (var attempt = 0; attempt < 100 && tryWith(token).status() == 200; attempt++) {
      Thread.sleep(50);
    }
    staysShut(token);
  }
}
