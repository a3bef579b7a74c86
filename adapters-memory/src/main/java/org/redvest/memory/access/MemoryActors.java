// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.access;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.redvest.access.Account;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.PersonId;
import org.redvest.access.out.Actors;
import org.redvest.shared.City;
import org.redvest.shared.Ids;
import org.redvest.shared.SharedRefusal;

/** Accounts in a map; what each was given is asked of those who give it. */
public final class MemoryActors implements Actors {

  /** Whoever knows what a person was given: the appointments of a test, or a fixed answer. */
  public interface Grants {
    Set<Actor.Grant> of(PersonId person, City city, Instant at);
  }

  /** Which person an account is, and the cities in which he left something. */
  public record Link(PersonId person, City home, Set<City> cities) {}

  private final Map<Account, Link> links = new HashMap<>();
  private final Set<PersonId> blocked = new HashSet<>();
  private final Map<PersonId, Set<Actor.Membership>> memberships = new HashMap<>();
  private final Map<PersonId, Set<Actor.PastMembership>> past = new HashMap<>();
  private final Grants grants;
  private final Ids ids;

  public MemoryActors(Grants grants, Ids ids) {
    this.grants = grants;
    this.ids = ids;
  }

  /** Puts a person into a team. */
  public void join(PersonId person, Actor.Membership membership) {
    memberships.computeIfAbsent(person, _ -> new HashSet<>()).add(membership);
  }

  /** Takes a person out of a team. */
  public void leave(PersonId person, Actor.PastMembership stay) {
    past.computeIfAbsent(person, _ -> new HashSet<>()).add(stay);
    memberships
        .getOrDefault(person, new HashSet<>())
        .removeIf(membership -> membership.team().equals(stay.team()));
  }

  /** Keeps a person out, or lets him in again. */
  public void block(PersonId person, boolean out) {
    if (out) {
      blocked.add(person);
    } else {
      blocked.remove(person);
    }
  }

  /** The account's link, unless it is blocked. */
  public synchronized Optional<Link> letIn(Account account) {
    var link = link(account);
    if (link.filter(known -> blocked.contains(known.person())).isPresent()) {
      throw SharedRefusal.ACCOUNT_BLOCKED.refusal();
    }
    return link;
  }

  @Override
  public Actor of(Caller caller, City city, Instant at) {
    return switch (caller.identity()) {
      case Caller.Anonymous _ -> new Actor.Nobody();
      case Caller.Clockwork _ -> new Actor.Clock();
      case Caller.Link link -> new Actor.LinkBearer(link.subject(), link.issuedBy());
      case Caller.SignedIn signedIn -> person(signedIn, city, at);
    };
  }

  @Override
  public Actor acting(Caller caller, City city, Instant at) {
    return of(caller, city, at);
  }

  private Actor person(Caller.SignedIn signedIn, City city, Instant at) {
    var link = letIn(signedIn.account()).orElse(null);
    if (link == null) {
      return new Actor.Person(
          null, null, signedIn.account(), Set.of(), Set.of(), Set.of(), signedIn.bootstrap());
    }
    return new Actor.Person(
        link.person(),
        link.home(),
        signedIn.account(),
        grants.of(link.person(), city, at),
        memberships.getOrDefault(link.person(), Set.of()).stream()
            .filter(membership -> membership.team().city().equals(city))
            .collect(Collectors.toSet()),
        past.getOrDefault(link.person(), Set.of()).stream()
            .filter(membership -> membership.team().city().equals(city))
            .collect(Collectors.toSet()),
        signedIn.bootstrap());
  }

  @Override
  public synchronized PersonId enrol(Account account, City city) {
    return links
        .merge(
            account,
            new Link(new PersonId(ids.next(city)), city, Set.of(city)),
            MemoryActors::withCitiesOf)
        .person();
  }

  private static Link withCitiesOf(Link known, Link fresh) {
    var cities = new HashSet<>(known.cities());
    cities.addAll(fresh.cities());
    return new Link(known.person(), known.home(), cities);
  }

  public synchronized Optional<Link> link(Account account) {
    return Optional.ofNullable(links.get(account));
  }

  public synchronized boolean isLinked(PersonId person) {
    return links.values().stream().anyMatch(link -> link.person().equals(person));
  }

  /** Makes strangers of the person's accounts again. */
  public synchronized boolean unlink(PersonId person) {
    return links.values().removeIf(link -> link.person().equals(person));
  }
}
