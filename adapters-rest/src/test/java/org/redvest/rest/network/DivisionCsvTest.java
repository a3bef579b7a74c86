// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.redvest.shared.City;

class DivisionCsvTest {

  private static final String FILE =
      "name,parent_code,code,level\n墟沟,x,,TOWN\n\"连云,区\",320700,320703,COUNTY\n";

  @Test
  void the_city_is_that_of_the_first_row_with_a_code_whatever_the_encoding() {
    for (var charset : new Charset[] {UTF_8, Charset.forName("GB18030")}) {
      var content = FILE.getBytes(charset);
      assertThat(DivisionCsv.city(content)).contains(new City(320700));
      assertThat(DivisionCsv.city(content)).isEqualTo(whole(content));
    }
    assertThat(DivisionCsv.city(("\uFEFF" + FILE).getBytes(UTF_8))).contains(new City(320700));
  }

  @Test
  void a_file_that_names_none_has_none() {
    for (var text : new String[] {"", "\n", "code\n320703\n", "name,code\n", "\"", "\uFEFF"}) {
      assertThat(DivisionCsv.city(text.getBytes(UTF_8))).as(text).isEmpty();
    }
    assertThat(DivisionCsv.city("code,name,parent_code,level\nx,y,,CITY\n".getBytes(UTF_8)))
        .isEmpty();
  }

  private static java.util.Optional<City> whole(byte[] content) {
    return DivisionCsv.read(DecodedText.of(content)).city();
  }
}
