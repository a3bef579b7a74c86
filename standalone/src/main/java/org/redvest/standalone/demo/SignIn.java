// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.util.StringJoiner;

/** The forms with which the people and the partner of standalone.json ask for their tokens. */
record SignIn(JsonNode invitation) {

  String endpoint() {
    return invitation.path("tokenEndpoint").asText();
  }

  /** The form of a person by his username, or of a machine client by its id. */
  String formOf(String who) {
    for (var client : invitation.path("clients")) {
      if (client.path("id").asText().equals(who)) {
        return form(
            "grant_type",
            "client_credentials",
            "client_id",
            who,
            "client_secret",
            client.path("secret").asText());
      }
    }
    for (var person : invitation.path("people")) {
      if (person.path("username").asText().equals(who)) {
        return form(
            "grant_type",
            "password",
            "client_id",
            invitation.path("clientId").asText(),
            "username",
            who,
            "password",
            person.path("password").asText());
      }
    }
    throw new Unexpected("standalone.json knows nobody called " + who);
  }

  private static String form(String... namesAndValues) {
    var form = new StringJoiner("&");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      form.add(namesAndValues[i] + "=" + URLEncoder.encode(namesAndValues[i + 1], UTF_8));
    }
    return form.toString();
  }
}
