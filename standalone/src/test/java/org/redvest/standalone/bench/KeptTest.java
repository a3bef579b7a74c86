// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeptTest {

  private static final String BEFORE =
      """
       num     #instances         #bytes  class name (module)
      -------------------------------------------------------
         1:        100000        3200000  java.lang.String (java.base@25)
         2:          5000         160000  java.util.concurrent.ConcurrentHashMap$Node (java.base@25)
         3:            10            320  org.redvest.order.OrderNumber
         4:             1             16  org.redvest.order.Some$$Lambda/0x00007f01a4001000
      Total        105011        3360336
      """;

  @Test
  void a_class_that_grew_by_more_than_noise_is_named() {
    var after =
        BEFORE
            .replace("          5000 ", "          6001 ")
            .replace("            10 ", "          1011 ");

    assertThat(kept(after).tooMany())
        .containsExactly(
            "java.util.concurrent.ConcurrentHashMap$Node", "org.redvest.order.OrderNumber");
  }

  @Test
  void as_many_more_as_noise_are_let_pass() {
    assertThat(kept(BEFORE.replace("          5000 ", "          6000 ")).tooMany()).isEmpty();
  }

  @Test
  void a_class_that_was_not_there_before_is_named() {
    var after = BEFORE + "   5:          2000          64000  com.example.Entry\n";

    assertThat(kept(after).tooMany()).containsExactly("com.example.Entry");
  }

  @Test
  void of_a_large_class_a_twentieth_is_noise() {
    assertThat(kept(BEFORE.replace("100000 ", "105000 ")).tooMany()).isEmpty();
    assertThat(kept(BEFORE.replace("100000 ", "105001 ")).tooMany())
        .containsExactly("java.lang.String");
  }

  @Test
  void what_the_machine_makes_is_counted_by_the_name_of_who_had_it_made() {
    var histogram =
        Histogram.parse(
            BEFORE
                + "   5:             2             32  org.redvest.order.Some$$Lambda/0x00007f\n");

    assertThat(histogram.of("org.redvest.order.Some$$Lambda").instances()).isEqualTo(3);
  }

  @Test
  void the_classes_that_grew_most_come_first() {
    var after = BEFORE.replace("100000 ", "100002 ").replace("          5000 ", "          5009 ");

    assertThat(kept(after).most(1)).containsExactly("java.util.concurrent.ConcurrentHashMap$Node");
  }

  private static Kept kept(String after) {
    return new Kept(Histogram.parse(BEFORE), Histogram.parse(after));
  }
}
