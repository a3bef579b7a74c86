// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.person.out;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.redvest.access.PersonId;
import org.redvest.person.model.PersonalCopy;
import org.redvest.person.out.KeeperOfPersonalData.Duty;
import org.redvest.shared.City;

/** Everybody who keeps something of people, each in his turn. */
public record KeepersOfPersonalData(List<KeeperOfPersonalData> all) {

  /** Something of a person, and who keeps it. */
  public record Held(KeeperOfPersonalData keeper, UUID what) {}

  private interface InCity<T> {
    T of(KeeperOfPersonalData keeper, City city);
  }

  public KeepersOfPersonalData {
    all = all.stream().sorted(Comparator.comparing(KeeperOfPersonalData::turn)).toList();
  }

  /** The parts of a copy put together. */
  public PersonalCopy copyOf(PersonId person, Set<City> cities) {
    return each(cities, (keeper, city) -> keeper.copyOf(person, city))
        .reduce(PersonalCopy.NOTHING, PersonalCopy::and);
  }

  public List<Duty> duties(PersonId person, Set<City> cities, Instant at) {
    return each(cities, (keeper, city) -> keeper.duties(person, city, at))
        .flatMap(List::stream)
        .toList();
  }

  /** What has to be let go of, in the order in which it is locked. */
  public List<Held> heldOf(PersonId person, Set<City> cities) {
    return each(
            cities,
            (keeper, city) ->
                keeper.heldOf(person, city).stream().map(what -> new Held(keeper, what)))
        .flatMap(held -> held)
        .toList();
  }

  private <T> Stream<T> each(Set<City> cities, InCity<T> question) {
    return all.stream().flatMap(keeper -> cities.stream().map(city -> question.of(keeper, city)));
  }
}
