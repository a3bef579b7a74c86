// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.badinput;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.redvest.standalone.badinput.Operation.Given;
import org.redvest.standalone.endtoend.Call;

/** What can be done to the address and the headers of a request. */
final class BadHeads {

  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  private final Operation operation;
  private final Call good;
  private final List<Spoiled> all = new ArrayList<>();

  private BadHeads(Operation operation, Call good) {
    this.operation = operation;
    this.good = good;
  }

  static List<Spoiled> of(Operation operation, Call good) {
    var heads = new BadHeads(operation, good);
    heads.paths();
    heads.query("surprise", "1", true);
    operation.in("query").forEach(heads::queries);
    operation.in("header").forEach(heads::headers);
    heads.languages();
    return heads.all;
  }

  private void add(String how, boolean refused, Call call) {
    all.add(new Spoiled(how, call, refused));
  }

  private void paths() {
    var parts = good.path().split("[?]", 2);
    var steps = parts[0].split("/", -1);
    var template = operation.path().split("/", -1);
    for (int i = 0; i < template.length; i++) {
      if (PARAMETER.matcher(template[i]).matches()) {
        for (var bad :
            List.of(
                "x",
                "00000000-0000-0000-0000-000000000000",
                "6f1a2b3c-4d5e-4f60-8a7b-9c0d1e2f3a4b",
                steps[i] + "0",
                steps[i] + "%20",
                "%00",
                "%ED%A0%80",
                "%E2%80%AE" + steps[i],
                "x".repeat(2_000))) {
          var path = steps.clone();
          path[i] = bad;
          add(template[i] + " " + bad, true, good.to(String.join("/", path)));
        }
      }
    }
  }

  private void queries(Given parameter) {
    var name = parameter.name();
    var shape = parameter.shape();
    if (parameter.required()) {
      add(name + " missing", true, good.to(without(name)));
    }
    query(name, "%00", true);
    query(name, "%ED%A0%80", !shape.isText());
    query(name, "x".repeat(2_000), !shape.isText());
    query(name, "", !shape.isText());
    query(name, "%E2%80%AE", !shape.isText());
    if (shape.type().matches("integer|number")) {
      for (var bad : List.of("abc", "NaN", "1e999", "%EF%BC%95", "99999999999999999999", "0x5")) {
        query(name, bad, true);
      }
      if (shape.least() != null) {
        query(name, shape.least().subtract(BigDecimal.ONE).toString(), true);
      }
      if (shape.most() != null) {
        query(name, shape.most().add(BigDecimal.ONE).toString(), true);
      }
    } else if (!shape.isText()) {
      query(name, "NO_SUCH", true);
    }
    if (name.equals("cursor")) {
      for (var bad : List.of("x", "AAAA", "!!!", "AQ", "-".repeat(500))) {
        query(name, bad, true);
      }
    }
    if (!shape.type().equals("array")) {
      var twice =
          good.path() + (good.path().contains("?") ? "&" : "?") + name + "=1&" + name + "=1";
      add(name + " twice", true, good.to(twice));
    }
  }

  private void query(String name, String value, boolean refused) {
    var without = without(name);
    var glue = without.contains("?") ? "&" : "?";
    add(name + "=" + value, refused, good.to(without + glue + name + "=" + value));
  }

  private String without(String name) {
    return good.path().replaceAll("(?<=[?&])" + name + "=[^&]*&?", "").replaceAll("[?&]$", "");
  }

  private void headers(Given header) {
    var name = header.name();
    if (header.required()) {
      add(name + " empty", true, good.with(name, ""));
    }
    if (name.equals("If-Match")) {
      for (var bad :
          List.of(
              "x", "W/\"1\"", "\"0\"", "\"1\", \"2\"", "\"99999999999999999999\"", "\"9999\"")) {
        add(name + " " + bad, true, good.with(name, bad));
      }
    }
    if (name.equals("Idempotency-Key")) {
      for (var bad : List.of("k".repeat(256), "a b", "k,é", "\"")) {
        add(name + " " + bad, true, good.with(name, bad));
      }
    }
  }

  /** Nobody is refused for his language; what he gets has words all the same. */
  private void languages() {
    for (var bad : List.of("*;q=zz", "-", "x".repeat(500), "zh-CN;q=", "\u00FF")) {
      add(
          "language " + bad,
          true,
          good.to(good.path() + (good.path().contains("?") ? "&" : "?") + "surprise=1")
              .with("Accept-Language", bad));
    }
  }
}
