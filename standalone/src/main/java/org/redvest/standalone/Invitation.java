// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.redvest.standalone.Surroundings.Running;
import org.redvest.standalone.demo.Scenery;
import org.redvest.standalone.demo.Scenery.Crew;
import org.redvest.standalone.demo.Scenery.Place;
import org.redvest.standalone.issuer.Credentials;
import org.redvest.standalone.issuer.DemoPerson;

/**
 * All that a client needs to begin: written as standalone.json for programs, printed for people.
 * The file's presence says that everything is ready.
 */
record Invitation(
    String api,
    String management,
    String issuer,
    String tokenEndpoint,
    String clientId,
    List<Person> people,
    List<Client> clients,
    Database database,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Scenery demo) {

  /**
   * Somebody who can sign in.
   *
   * @param position where he is appointed
   * @param team which one he leads or helps to lead
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Person(
      String username,
      String password,
      String description,
      @Nullable String position,
      @Nullable String team) {

    Person at(Place place) {
      return new Person(username, password, description + ": " + place.name(), place.id(), null);
    }

    Person in(Crew crew) {
      return new Person(username, password, description + ": " + crew.name(), null, crew.id());
    }
  }

  record Client(String id, String secret, String description) {}

  /** For looking at what is stored; the application uses another role. */
  record Database(String url, String username, String password) {}

  static Invitation to(String api, String management, Running running, Secrets secrets) {
    var credentials = new Credentials(secrets);
    return new Invitation(
        api,
        management,
        running.issuer().address(),
        running.issuer().tokenEndpoint(),
        Credentials.APP,
        Arrays.stream(DemoPerson.values())
            .map(one -> {
              var password = credentials.passwordOf(one);
              return new Person(one.username(), password, one.description(), null, null);
            })
            .toList(),
        List.of(
            new Client(
                Credentials.PARTNER, credentials.secretOfPartner(), "a partner's machine client")),
        new Database(running.postgres().url(), "postgres", secrets.of("database.postgres")),
        null);
  }

  /** The same with what the demo city has, and where in it everybody is. */
  Invitation with(Scenery scenery) {
    return new Invitation(
        api,
        management,
        issuer,
        tokenEndpoint,
        clientId,
        people.stream().map(one -> placed(one, scenery)).toList(),
        clients,
        database,
        scenery);
  }

  private static Person placed(Person person, Scenery scenery) {
    var name = person.username().replace('-', '_').toUpperCase(Locale.ROOT);
    return switch (DemoPerson.valueOf(name)) {
      case ADMINISTRATOR, SYSTEM_ADMIN, SECURITY_ADMIN, AUDITOR -> person.at(scenery.city());
      case DISPATCHER, SECRETARY, SUPERVISOR -> person.at(scenery.centre());
      case KEEPER -> person.at(scenery.station());
      case KEEPER_ELSEWHERE -> person.at(scenery.otherStation());
      case LEADER_A, DEPUTY_A -> person.in(scenery.teams().getFirst());
      case LEADER_B -> person.in(scenery.teams().getLast());
      case BOOTSTRAP, RESIDENT, RESIDENT_2 -> person;
    };
  }

  JsonNode tree() {
    return JsonMapper.builder().build().valueToTree(this);
  }

  String json() {
    try {
      return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(this)
          + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What to do next. */
  String text(Path file) {
    var resident =
        people.stream().filter(one -> one.username().equals("resident")).findFirst().orElseThrow();
    return """

    红马甲已启动 RedVest is running: %s
      接口文档 API document   %s/q/swagger-ui
      人员密码 people         %s
      运行状况 health         %s/q/health
      取令牌 get a token      curl -s %s -d grant_type=password -d client_id=%s -d username=%s -d password=%s
      走一单 walk one order   bin/demo --data %s
      停止 stop               Ctrl-C
    """
        .formatted(
            api,
            api,
            file,
            management,
            tokenEndpoint,
            clientId,
            resident.username(),
            resident.password(),
            file.getParent());
  }
}
