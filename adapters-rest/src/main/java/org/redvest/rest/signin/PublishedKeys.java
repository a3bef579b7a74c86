// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.signin;

import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The keys that the issuer published last, read along whenever the framework reads them. */
@ApplicationScoped
@OidcEndpoint(OidcEndpoint.Type.JWKS)
class PublishedKeys implements OidcResponseFilter, KnownKeys {

  private volatile Map<String, SigningKey> byId = Map.of();
  private volatile boolean any;

  @Override
  public Uni<Void> filter(OidcResponseFilterContext answer) {
    if (answer.statusCode() == 200) {
      published(answer.responseBody().toJsonObject());
    }
    return Uni.createFrom().voidItem();
  }

  @Override
  public boolean areThere() {
    return any;
  }

  void published(JsonObject keySet) {
    any = !keySet.getJsonArray("keys", new JsonArray()).isEmpty();
    byId =
        keySet.getJsonArray("keys", new JsonArray()).stream()
            .map(JsonObject.class::cast)
            .filter(key -> key.getString("kid") != null)
            .map(key -> new SigningKey(key.getString("kid"), key.encode()))
            // A name given twice vouches for neither of the two.
            .collect(Collectors.groupingBy(SigningKey::id))
            .values()
            .stream()
            .filter(keys -> keys.size() == 1)
            .map(java.util.List::getFirst)
            .collect(Collectors.toUnmodifiableMap(SigningKey::id, Function.identity()));
  }

  Optional<SigningKey> named(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Whether the issuer stands by this key, also if its set was read anew since. */
  boolean stillHave(SigningKey key) {
    return key.equals(byId.get(key.id()));
  }
}
