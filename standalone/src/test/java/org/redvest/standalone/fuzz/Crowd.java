// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.fuzz;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redvest.standalone.authority.Specimens;
import org.redvest.standalone.badinput.Operation;
import org.redvest.standalone.endtoend.Person;

/** Everybody of the demo, the partner's machine, nobody, and passers-by who do not mind to go. */
final class Crowd {

  private static final double SOMEBODY_WHO_MAY = 0.6;

  /** What those who are needed on never do. */
  static final String DELETION = "deleteMe";

  /** Who may would keep out those who are needed on, so others try. */
  private static final String BLOCKING = "blockAccount";

  private final List<Person> people = Specimens.everybody();
  private final List<Person> passersBy =
      Stream.generate(() -> Person.fresh("passer-by")).limit(3).toList();
  private final Map<String, List<Person>> mayPerhaps;

  Crowd(Specimens specimens, List<Operation> operations) {
    Function<Operation, List<Person>> whoMay =
        operation -> {
          var may = Specimens.whoMayPerhaps(operation.id());
          return may.isEmpty() ? List.of(specimens.another(operation.id())) : may;
        };
    mayPerhaps = operations.stream().collect(Collectors.toMap(Operation::id, whoMay));
  }

  boolean mayPerhaps(Person person, Operation operation) {
    return operation.id().equals(DELETION)
        ? passersBy.contains(person)
        : mayPerhaps.getOrDefault(operation.id(), people).contains(person);
  }

  List<String> accounts() {
    return people.stream().map(Person::username).filter(name -> !name.isEmpty()).toList();
  }

  Person anybody(Dice dice) {
    return dice.oneOf(people);
  }

  /** Somebody for the operation. */
  Person oneFor(Operation operation, Dice dice) {
    if (operation.id().equals(DELETION) || operation.id().equals(BLOCKING)) {
      return dice.oneOf(passersBy);
    }
    return dice.oneOf(
        dice.rolls(SOMEBODY_WHO_MAY)
            ? mayPerhaps.getOrDefault(operation.id(), people)
            : dice.rolls(0.1) ? passersBy : people);
  }
}
