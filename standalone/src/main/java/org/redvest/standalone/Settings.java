// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone;

import java.nio.file.Path;
import java.util.Map;
import org.redvest.standalone.Surroundings.Running;

/**
 * Where the standalone differs from a deployment: the values that there come from the environment,
 * and what a person at a desk wants. System properties win over every other source.
 */
final class Settings {

  /** More than can be sent to one machine. */
  private static final String MANY = "1000000";

  private Settings() {}

  static void apply(
      Arguments arguments,
      int management,
      DataFolder folder,
      Running running,
      Secrets secrets,
      Path masterKey) {
    var settings =
        Map.ofEntries(
            Map.entry("quarkus.http.host", arguments.host()),
            Map.entry("quarkus.http.port", Integer.toString(arguments.port())),
            Map.entry("quarkus.management.host", arguments.host()),
            Map.entry("quarkus.management.port", Integer.toString(management)),
            Map.entry("quarkus.datasource.jdbc.url", running.postgres().url()),
            Map.entry("quarkus.datasource.username", "redvest_service"),
            Map.entry("quarkus.datasource.password", secrets.of("database.redvest_service")),
            Map.entry("quarkus.flyway.username", "redvest_owner"),
            Map.entry("quarkus.flyway.password", secrets.of("database.redvest_owner")),
            Map.entry("quarkus.oidc.auth-server-url", running.issuer().address()),
            Map.entry("quarkus.oidc.token.audience", "redvest"),
            Map.entry("redvest.issuer-name", "standalone"),
            Map.entry("redvest.master-key-file", masterKey.toString()),
            Map.entry("redvest.files.folder", folder.file("files").toString()),
            Map.entry("redvest.checkpoints.folder", folder.file("checkpoints").toString()),
            Map.entry("redvest.standalone.data", folder.path().toString()),
            // Nobody else distributes requests to it, and whoever presses Ctrl-C waits.
            Map.entry("redvest.stop.delay", "0S"),
            // A desk has one address, and whoever tries things there tries many.
            Map.entry("redvest.anonymous.burst", "10000"),
            Map.entry("redvest.anonymous.per-minute", "60000"),
            Map.entry("redvest.signed-in.requests.burst", MANY),
            Map.entry("redvest.signed-in.requests.per-minute", MANY),
            Map.entry("redvest.signed-in.commands.burst", MANY),
            Map.entry("redvest.signed-in.commands.per-minute", MANY),
            Map.entry("quarkus.banner.enabled", "false"),
            // The terminal is for what to do next; the whole story is in the file.
            Map.entry("quarkus.log.console.level", "WARN"),
            Map.entry("quarkus.log.file.enabled", "true"),
            Map.entry("quarkus.log.file.path", folder.file("redvest.log").toString()),
            // Says with a stack trace what DatabaseWatch says in a line: that an ended server
            // cannot be stopped.
            Map.entry("quarkus.log.category.\"io.zonky.test.db.postgres.embedded\".level", "OFF"),
            // What happened before a crash outlives the starts that follow it.
            Map.entry("quarkus.log.file.rotation.max-backup-index", "20"),
            // Front ends under development are served from ports of their own on this machine.
            Map.entry("quarkus.http.cors.enabled", "true"),
            Map.entry(
                "quarkus.http.cors.origins",
                "/https?:\\/\\/(localhost|127\\.0\\.0\\.1)(:[0-9]+)?/"),
            Map.entry(
                "quarkus.http.cors.exposed-headers",
                "ETag,Location,Retry-After,Idempotency-Replayed,RateLimit,RateLimit-Policy"));
    settings.forEach(System::setProperty);
  }
}
