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

/** A limit that would answer nobody stops the start, and is named. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitSettingsTest {

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
        .withDefaultValues(settings)
        .withMapping(SignedInSettings.class)
        .withMapping(AnonymousSettings.class)
        .withValidator(validator)
        .build();
  }
}
