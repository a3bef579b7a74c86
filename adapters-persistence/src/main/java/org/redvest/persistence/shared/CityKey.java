// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.redvest.shared.Id;

/** The primary key of every table of a city: the city first, so that a city lies on one shard. */
@Embeddable
public record CityKey(@Column(name = "city") int city, @Column(name = "id") UUID id) {

  public static CityKey of(Id id) {
    return new CityKey(id.city().code(), id.value());
  }
}
