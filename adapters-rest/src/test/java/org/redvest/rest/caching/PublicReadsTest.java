// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.caching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicReadsTest {

  private static final String TAG = "\"abc\"";

  @ParameterizedTest
  @ValueSource(strings = {"\"abc\"", "W/\"abc\"", "\"x\", \"abc\"", "\"x\",W/\"abc\"", "*"})
  void who_has_it_is_told_so(String ifNoneMatch) {
    assertThat(PublicReads.isKnown(ifNoneMatch, TAG)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "\"ab\"", "\"ABC\"", ",", "W/", "\"x\", \"y\""})
  void who_has_another_gets_this_one(String ifNoneMatch) {
    assertThat(PublicReads.isKnown(ifNoneMatch, TAG)).isFalse();
  }

  @Test
  void who_says_nothing_gets_it() {
    assertThat(PublicReads.isKnown(null, TAG)).isFalse();
  }
}
