// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.authority;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.redvest.standalone.endtoend.Api;
import org.redvest.standalone.endtoend.Person;

/** The people of the table's columns, who are those of the demo, and others who stay behind. */
final class People {

  static final Person RESIDENT = new Person("resident");
  static final Person KEEPER = new Person("keeper");
  static final Person KEEPER_ELSEWHERE = new Person("keeper-elsewhere");
  static final Person DISPATCHER = new Person("dispatcher");
  static final Person SECRETARY = new Person("secretary");
  static final Person SUPERVISOR = new Person("supervisor");
  static final Person ADMINISTRATOR = new Person("administrator");
  static final Person LEADER_A = new Person("leader-a");
  static final Person DEPUTY_A = new Person("deputy-a");
  static final Person LEADER_B = new Person("leader-b");

  private static final Map<String, Person> OTHERS = new ConcurrentHashMap<>();

  private People() {}

  /** Whom a column means. */
  static Person ofColumn(String name) {
    return switch (name) {
      case "nobody" -> Person.NOBODY;
      case "partner" -> Person.PARTNER;
      default -> new Person(name);
    };
  }

  /** Somebody of no column, the same for the same part. */
  static Person other(String part) {
    return OTHERS.computeIfAbsent(part, Person::fresh);
  }

  static Api as(Person person) {
    return Api.as(person);
  }
}
