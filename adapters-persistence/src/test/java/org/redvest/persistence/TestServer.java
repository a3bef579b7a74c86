// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** The server behind {@link TestPostgres}, started by the first test that wants it. */
interface TestServer {

  String USER = "postgres";
  TestServer RUNNING = start();

  String url(String database);

  private static TestServer start() {
    var wanted = System.getProperty("redvest.test.postgres", "embedded").toLowerCase(Locale.ROOT);
    return wanted.equals("embedded") ? embedded() : DistributionServer.start(wanted);
  }

  private static TestServer embedded() {
    try {
      var server = EmbeddedPostgres.builder().start();
      return database -> server.getJdbcUrl(USER, database);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
