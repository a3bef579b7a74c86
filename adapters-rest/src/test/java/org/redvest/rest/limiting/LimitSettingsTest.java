// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.limiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidator;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.Map;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.rest.connection.ConnectionSettings;
import org.redvest.rest.signin.SignInSettings;

/** A limit that would answer nobody stops the start, and is named. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitSettingsTest {

  /** Where the service's own file has the defaults, and not the mapping. */
  private static final Map<String, String> AS_SHIPPED =
      Map.of(
          "redvest.sign-in.audience", "redvest",
          "redvest.connections", "4000",
          "redvest.connections.per-address", "500",
          "redvest.connections.head-time", "PT10S",
          "redvest.connections.idle-time", "PT75S",
          "redvest.connections.unread-time", "PT20S");

  private final ValidatorFactory factory =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory();

  @AfterAll
  void close() {
    factory.close();
  }

  @ParameterizedTest
  @CsvSource({
    "redvest.signed-in.requests.burst,       -1",
    "redvest.signed-in.requests.per-minute,  0",
    "redvest.signed-in.commands.burst,       0",
    "redvest.signed-in.commands.per-minute,  0",
    "redvest.signed-in.commands.per-minute,  60000001",
    "redvest.anonymous.burst,                0",
    "redvest.anonymous.per-minute,           -5",
    "redvest.connections,                    0",
    "redvest.connections.per-address,        0",
    "redvest.connections.head-time,          PT0S",
    "redvest.connections.idle-time,          -PT1S",
    "redvest.connections.unread-time,        PT0S",
    "redvest.sign-in.remembered-tokens,      -1",
    "redvest.sign-in.remembered-for,         PT0S",
    "redvest.sign-in.keys-read-every,        PT0S",
    "redvest.sign-in.algorithms,             RS-256",
    "redvest.sign-in.algorithms,             'RS256,none'",
    "redvest.sign-in.audience,               ''",
    "redvest.sign-in.audience,               any",
  })
  void what_lets_nobody_ask_is_refused_by_its_name(String name, String value) {
    assertThatThrownBy(() -> read(Map.of(name, value))).hasMessageContaining(name);
  }

  @Test
  void the_least_is_one() {
    var config = read(Map.of("redvest.anonymous.burst", "1", "redvest.anonymous.per-minute", "1"));
    assertThat(config.getConfigMapping(AnonymousSettings.class).burst()).isEqualTo(1);
    assertThat(config.getConfigMapping(SignedInSettings.class).requests().burst()).isEqualTo(2400);
  }

  private SmallRyeConfig read(Map<String, String> settings) {
    BeanValidationConfigValidator validator = factory::getValidator;
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withDefaultValues(AS_SHIPPED)
        .withDefaultValues(settings)
        .withMapping(SignedInSettings.class)
        .withMapping(AnonymousSettings.class)
        .withMapping(ConnectionSettings.class)
        .withMapping(SignInSettings.class)
        .withValidator(validator)
        .build();
  }
}
