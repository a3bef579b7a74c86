package org.redvest.person.usecase;

import java.util.List;
import java.util.Set;
import org.redvest.access.Caller;
import org.redvest.person.in.ShowMe;
import org.redvest.person.out.People;

/** Shows the caller to himself; a stranger stays one. */
final class Showing implements ShowMe {

  private final PersonUseCases.Outside outside;

  Showing(PersonUseCases.Outside outside) {
    this.outside = outside;
  }

  @Override
  public Me show(Caller caller) {
    var account = Selves.account(caller);
    var bootstrap = caller.identity() instanceof Caller.SignedIn(var _, var may) && may;
    return outside
        .people()
        .find(account)
        .map(known -> known(known, bootstrap))
        .orElseGet(() -> new Me(null, null, Set.of(), List.of(), List.of(), List.of(), bootstrap));
  }

  private Me known(People.Known known, boolean bootstrap) {
    var standing = outside.standings().of(known, outside.clock().instant());
    return new Me(
        known.id(),
        known.home(),
        known.cities(),
        standing.roles(),
        standing.teams(),
        outside.consents().of(known.id()).current(),
        bootstrap);
  }
}
