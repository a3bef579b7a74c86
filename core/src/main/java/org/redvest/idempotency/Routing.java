// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.idempotency;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.shared.City;
import org.redvest.shared.Id;

/**
 * Where a command does what it does, as far as its path or its body says so before anything is
 * looked up: its key is claimed there.
 */
@FunctionalInterface
public interface Routing {

  /** Of a command that concerns an account, and no city. */
  Routing NOWHERE = () -> Optional.of(new Place(null));

  /**
   * @param city null for none
   */
  record Place(@Nullable City city) {}

  /** Empty where the request does not say, and so is going to be refused. */
  Optional<Place> place();

  static Routing to(City city) {
    var place = new Place(city);
    return () -> Optional.of(place);
  }

  /** By an id; one that nobody ever gave away leads nowhere. */
  static Optional<City> cityOf(Id id) {
    return Id.isRouted(id.value()) ? Optional.of(id.city()) : Optional.empty();
  }

  /** By what the body says. A body that says it wrongly is refused by the use case, in its turn. */
  static <B> Routing by(Supplier<B> body, Function<B, Optional<City>> city) {
    return () -> {
      try {
        return city.apply(body.get()).map(Place::new);
      } catch (RuntimeException refused) {
        return Optional.empty();
      }
    };
  }

  /** A body that is read once, however often it is asked for; one that is refused is read again. */
  static <B> Supplier<B> once(Supplier<B> body) {
    return new Supplier<>() {
      private @Nullable B read;

      @Override
      public B get() {
        var known = read;
        if (known == null) {
          known = body.get();
          read = known;
        }
        return known;
      }
    };
  }
}
