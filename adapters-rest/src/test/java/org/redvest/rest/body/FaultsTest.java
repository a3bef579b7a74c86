// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.rest.problem.MalformedRequest;

/** What is wrong with a body, by the field's path as its sender sees it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {

  private final ValidatorFactory factory =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory();

  private final JsonBody json =
      new JsonBody(new ObjectMapper().registerModule(new JavaTimeModule()), factory.getValidator());

  record Inner(@NotNull @CodePoints(min = 2, max = 3) String name, @Nullable LocalTime from) {}

  record Everything(
      @Nullable @Min(1) @Max(5) Integer score,
      @Nullable Boolean yes,
      @Nullable Double lat,
      @Nullable UUID id,
      @Nullable OffsetDateTime at,
      @Nullable DayOfWeek day,
      @Nullable @Pattern(regexp = "[1-9][0-9]{3}00") @Schema(examples = "320700") String city,
      @Nullable @Valid Inner inner,
      @Nullable @Size(min = 1, max = 2) List<@NotNull @Valid Inner> list,
      @Nullable @Size(max = 2) List<@NotNull @CodePoints(max = 3) String> words,
      @Nullable List<@NotNull UUID> ids,
      @Nullable Integer count) {}

  @AfterAll
  void close() {
    factory.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"score":0}                               | score         | TOO_SMALL
          {"score":6}                               | score         | TOO_BIG
          {"score":"6"}                             | score         | WRONG_TYPE
          {"score":1.5}                             | score         | WRONG_TYPE
          {"score":99999999999}                     | score         | WRONG_TYPE
          {"score":[1]}                             | score         | WRONG_TYPE
          {"yes":1}                                 | yes           | WRONG_TYPE
          {"lat":"1"}                               | lat           | WRONG_TYPE
          {"id":"x"}                                | id            | NOT_A_UUID
          {"id":"1-1-1-1-1"}                        | id            | NOT_A_UUID
          {"id":"AAAAAAAAAAAAAAAAAAAAAA=="}         | id            | NOT_A_UUID
          {"id":5}                                  | id            | NOT_A_UUID
          {"at":"tomorrow"}                         | at            | NOT_A_TIME
          {"at":5}                                  | at            | NOT_A_TIME
          {"day":"DOOMSDAY"}                        | day           | UNKNOWN_VALUE
          {"day":1}                                 | day           | UNKNOWN_VALUE
          {"city":"320703"}                         | city          | WRONG_FORM
          {"inner":{}}                              | inner.name    | REQUIRED
          {"inner":{"name":null}}                   | inner.name    | REQUIRED
          {"inner":{"name":"一"}}                   | inner.name    | TOO_SHORT
          {"inner":{"name":"一二三四"}}             | inner.name    | TOO_LONG
          {"inner":{"name":"一二","from":"25:00"}}  | inner.from    | NOT_A_TIME_OF_DAY
          {"inner":[]}                              | inner         | WRONG_TYPE
          {"inner":{"name":"一二","more":1}}        | inner.more    | UNKNOWN_FIELD
          {"list":[]}                               | list          | TOO_FEW
          {"list":{}}                               | list          | WRONG_TYPE
          {"list":[null]}                           | list[0]       | REQUIRED
          {"list":[{"name":"一二"},{}]}             | list[1].name  | REQUIRED
          {"list":[{"name":7}]}                     | list[0].name  | WRONG_TYPE
          {"list":[{"name":"一二","name":"三四"}]}  | list[0].name  | DUPLICATE_KEY
          {"words":["一","二","三"]}                | words         | TOO_MANY
          {"words":["一","一二三四"]}               | words[1]      | TOO_LONG
          {"words":[null]}                          | words[0]      | REQUIRED
          {"ids":["x"]}                             | ids[0]        | NOT_A_UUID
          {"more":1}                                | more          | UNKNOWN_FIELD
          {"count":1,"count":2}                     | count         | DUPLICATE_KEY
          {                                         | ``            | NOT_JSON
          {} {}                                     | ``            | NOT_JSON
          []                                        | ``            | WRONG_TYPE
          null                                      | ``            | WRONG_TYPE
          """)
  void each_has_its_code_and_its_place(String body, String field, String code) {
    var fault = refused(body).faults().getFirst();

    assertThat(fault.field() + " " + fault.code()).isEqualTo(field + " " + code);
  }

  @Test
  void all_broken_limits_are_told_at_once_by_field() {
    var faults = refused("{\"score\":0,\"words\":[\"\",\"一二三四\"],\"inner\":{}}").faults();

    assertThat(faults)
        .extracting(fault -> fault.field() + " " + fault.code() + " " + fault.parameters())
        .containsExactly(
            "inner.name REQUIRED {}",
            "score TOO_SMALL {min=1}",
            "words[0] TOO_SHORT {min=1}",
            "words[1] TOO_LONG {max=3}");
  }

  @Test
  void a_wrong_form_is_told_with_the_example_of_the_contract() {
    assertThat(refused("{\"city\":\"x\"}").faults().getFirst().parameters())
        .isEqualTo(Map.of("example", "320700"));
  }

  @Test
  void a_rare_character_counts_once() {
    json.read("{\"inner\":{\"name\":\"𠮷𠮷𠮷\"}}".getBytes(UTF_8), Everything.class);
  }

  @Test
  void an_unknown_key_is_repeated_only_where_it_could_be_a_name() {
    assertThat(refused("{\"王桂兰 13812341234\":1}").faults().getFirst().field()).isEmpty();
  }

  private MalformedRequest refused(String body) {
    return catchThrowableOfType(
        MalformedRequest.class, () -> json.read(body.getBytes(UTF_8), Everything.class));
  }
}
