// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.redvest.access.Allowance;
import org.redvest.access.RequestAllowances;
import org.redvest.access.RequestAllowancesContract;
import org.redvest.persistence.ServedDatabase;
import org.redvest.persistence.sealing.TestSealing;

/** As the role that serves. */
class SqlRequestAllowancesTest extends RequestAllowancesContract {

  private static final ServedDatabase DATABASE = ServedDatabase.create();

  private final RequestAllowances allowances =
      new SqlRequestAllowances(DATABASE.service().dataSource(), TestSealing.intl());

  @Override
  protected RequestAllowances allowances() {
    return allowances;
  }

  @Test
  void replicas_that_take_at_once_are_granted_no_more_than_there_is() throws Exception {
    var account = someone();
    var allowance = new Allowance(Allowance.Kind.COMMANDS, 100, 1);
    var now = Instant.parse("2026-11-20T02:00:00Z");
    Callable<Integer> replica =
        () -> {
          int granted = 0;
          for (int i = 0; i < 10; i++) {
            granted += allowances.lease(account, allowance, 7, now).granted();
          }
          return granted;
        };
    try (var replicas = Executors.newFixedThreadPool(4)) {
      var running = new ArrayList<java.util.concurrent.Future<Integer>>();
      for (int i = 0; i < 4; i++) {
        running.add(replicas.submit(replica));
      }
      int granted = 0;
      for (var one : running) {
        granted += one.get();
      }
      assertThat(granted).isEqualTo(100);
    }
  }

  @Test
  void nothing_of_an_account_is_kept_but_its_hash() throws Exception {
    var account = someone();
    var allowance = new Allowance(Allowance.Kind.COMMANDS, 100, 1);
    allowances.lease(account, allowance, 7, Instant.parse("2026-11-20T02:00:00Z"));
    var rows =
        ServedDatabase.lines(DATABASE.service(), "select held::text from request_allowance held");
    assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(account.subject()));
  }
}
