// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.caching;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;

class AnswerHeadersTest {

  private final AnswerHeaders headers = new AnswerHeaders(false);
  private final MultiMap answer = MultiMap.caseInsensitiveMultiMap();

  @Test
  void what_says_nothing_is_kept_by_nobody_and_depends_on_who_asks_and_how() {
    headers.complete(answer);
    assertThat(answer.get("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.get("Vary")).isEqualTo("Authorization, Accept-Language");
  }

  @Test
  void what_an_answer_says_itself_stays() {
    answer.set("Cache-Control", "private, no-cache").set("Vary", "Authorization");
    headers.complete(answer);
    assertThat(answer.get("Cache-Control")).isEqualTo("private, no-cache");
    assertThat(answer.getAll("Vary")).containsExactly("Authorization");
  }

  @Test
  void what_everybody_may_keep_depends_on_how_it_was_compressed() {
    answer.set("Cache-Control", "public, max-age=60").set("Vary", "Accept-Language");
    headers.complete(answer);
    assertThat(answer.get("Vary")).isEqualTo("Accept-Language, Accept-Encoding");
  }

  @Test
  void what_is_left_to_one_account_is_not_told_to_everybody() {
    answer.set("Cache-Control", "public, max-age=60").set("RateLimit", "\"requests\";r=9;t=1");
    headers.complete(answer);
    assertThat(answer.contains("RateLimit")).isFalse();
  }

  @Test
  void what_is_left_to_an_account_is_told_to_it() {
    answer.set("Cache-Control", "private, no-cache").set("RateLimit", "\"requests\";r=9;t=1");
    headers.complete(answer);
    assertThat(answer.contains("RateLimit")).isTrue();
  }

  @Test
  void several_lines_become_one_and_say_nothing_twice() {
    answer.set("Cache-Control", "public, max-age=60");
    answer.add("Vary", "accept-encoding").add("Vary", "origin");
    new AnswerHeaders(true).complete(answer);
    assertThat(answer.getAll("Vary")).containsExactly("accept-encoding, origin");
  }

  @Test
  void what_the_check_of_origins_says_says_nothing_of_the_answer() {
    answer.set("Vary", "origin");
    new AnswerHeaders(true).complete(answer);
    assertThat(answer.get("Vary")).isEqualTo("origin, Authorization, Accept-Language");
  }

  @Test
  void where_other_origins_are_answered_it_depends_on_them() {
    new AnswerHeaders(true).complete(answer);
    assertThat(answer.get("Vary")).isEqualTo("Authorization, Accept-Language, Origin");
  }
}
