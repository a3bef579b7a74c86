// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.standalone.Secrets;

/** Who may have a token, and what he must know for it. */
public final class Credentials {

  /** A public client: apps that ask a person for his password. */
  public static final String APP = "redvest-app";

  /** The demo partner, a machine. */
  public static final String PARTNER = "demo-partner";

  private final Secrets secrets;

  public Credentials(Secrets secrets) {
    this.secrets = secrets;
  }

  public String passwordOf(DemoPerson person) {
    return secrets.of("person." + person.username());
  }

  public String secretOfPartner() {
    return secrets.of("client." + PARTNER);
  }

  Optional<Identity> person(@Nullable String username, @Nullable String password) {
    return Arrays.stream(DemoPerson.values())
        .filter(person -> person.username().equals(username))
        .filter(person -> same(passwordOf(person), password))
        .map(person -> new Identity(person.username(), person.groups()))
        .findFirst();
  }

  boolean isPartner(@Nullable String client, @Nullable String secret) {
    return PARTNER.equals(client) && same(secretOfPartner(), secret);
  }

  static boolean same(String expected, @Nullable String given) {
    return given != null && MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
  }
}
