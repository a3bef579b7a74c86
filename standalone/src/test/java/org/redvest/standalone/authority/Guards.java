// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.authority;

import static org.redvest.standalone.authority.People.as;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.redvest.standalone.authority.Land.Ground;
import org.redvest.standalone.endtoend.Person;

/**
 * The guards of the system (三员), whom no column of the table stands for: each does what nobody else
 * may, and nothing else.
 */
final class Guards {

  private static final Map<String, String> ROLES =
      Map.of(
          "listAuditEntries", "AUDITOR",
          "getAccount", "SYSTEM_ADMIN",
          "searchAccount", "SYSTEM_ADMIN",
          "blockAccount", "SYSTEM_ADMIN",
          "unblockAccount", "SYSTEM_ADMIN");

  private static final Map<List<?>, Person> APPOINTED = new ConcurrentHashMap<>();

  private Guards() {}

  static boolean guard(String operation) {
    return ROLES.containsKey(operation);
  }

  /** Who may do this in the first city of the ground; appointed when first wanted. */
  static Person of(String operation, Ground ground) {
    var role = ROLES.get(operation);
    if (role == null) {
      throw new AssertionError("nobody may " + operation);
    }
    return APPOINTED.computeIfAbsent(List.of(role, ground.city()), _ -> appointed(role, ground));
  }

  private static Person appointed(String role, Ground ground) {
    var guard = Person.fresh("guard");
    as(People.ADMINISTRATOR)
        .post(Land.appointments(ground.city()), Land.appointment(guard, role))
        .expect(201);
    return guard;
  }
}
