// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.redvest.standalone.issuer.DemoPerson.DISPATCHER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The command line of bin/demo: walks orders through a running service and prints each answer. */
public final class Walk {

  private static final String USAGE =
      """
      Usage: bin/demo [--data DIR] [--json]

        --data DIR   数据目录 the data folder that bin/run was given (./redvest-data)
        --json       输出 JSON print one JSON document instead of the story
      """;

  private Walk() {}

  public static void main(String[] args) {
    // Whatever the terminal's locale: the story is half Chinese, and JSON is UTF-8.
    var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    var data = Path.of("redvest-data");
    var json = false;
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--data") && i + 1 < args.length) {
        data = Path.of(args[++i]);
      } else if (args[i].equals("--json")) {
        json = true;
      } else {
        out.print(USAGE);
        System.exit(args[i].equals("--help") || args[i].equals("-h") ? 0 : 2);
      }
    }
    System.exit(walk(data, json, out));
  }

  private static int walk(Path data, boolean json, PrintStream out) {
    try {
      var invitation = invitation(data);
      var api = new Api(invitation.path("api").asText(), invitation);
      var scenery = Api.JSON.treeToValue(invitation.path("demo"), Scenery.class);
      var silent = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
      var route = new Route(api, new Teller(json ? silent : out));
      var walked = new Chapters(route, scenery).walk();
      var orders =
          walked.stream()
              .map(one -> Proof.of(api, DISPATCHER.username(), one, route.steps()))
              .toList();
      if (json) {
        out.println(
            Api.JSON
                .valueToTree(Map.of("steps", route.steps(), "orders", orders))
                .toPrettyString());
      } else {
        end(route.teller(), orders, route.steps().size(), out);
      }
      return 0;
    } catch (UncheckedIOException unreachable) {
      return failed(
          "nobody answers at the addresses of "
              + data.resolve("standalone.json")
              + "; start the service with bin/run --data "
              + data);
    } catch (IOException | Unexpected reason) {
      return failed(String.valueOf(reason.getMessage()));
    }
  }

  private static void end(Teller teller, List<Proof> orders, int calls, PrintStream out) {
    var first = orders.getFirst();
    teller.chapter("第一单的时间线 " + first.number(), "The timeline of the first order");
    teller.timeline(first.events());
    out.printf(
        "%n完成：%d 次调用，%d 个订单，时间线与每次回答一致。%n"
            + "Done: %d calls, %d orders; every answer stands in the timelines with the same stage.%n",
        calls, orders.size(), calls, orders.size());
  }

  private static JsonNode invitation(Path data) throws IOException {
    var file = data.resolve("standalone.json");
    if (!Files.exists(file)) {
      throw new Unexpected(
          "there is no standalone.json in "
              + data
              + ": is the service running? Start it with bin/run --data "
              + data);
    }
    try {
      return Api.JSON.readTree(file.toFile());
    } catch (JsonProcessingException damaged) {
      throw new Unexpected(file + " is no JSON");
    }
  }

  private static int failed(String reason) {
    new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8)
        .println("redvest: " + reason);
    return 1;
  }
}
