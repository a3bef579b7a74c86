// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.order;

import org.redvest.access.Account;
import org.redvest.access.Caller;
import org.redvest.access.PersonId;
import org.redvest.access.RequestKey;

/** Somebody in town who can sign in. */
record Citizen(String name, PersonId id) {

  static final String ISSUER = "test";
  static final String TRACE = "0".repeat(31) + "1";

  Caller caller() {
    return caller(name);
  }

  static Caller caller(String name) {
    var account = new Account(ISSUER, name);
    return new Caller(new Caller.SignedIn(account, false), TRACE)
        .naming(new RequestKey("key", "request"));
  }
}
