// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.authority;

import static java.util.Map.entry;
import static org.redvest.standalone.authority.People.as;

import java.util.Map;
import java.util.UUID;
import org.redvest.standalone.authority.Trial.Scene;

/** How the operations on teams and their menu are tried. */
final class TeamTrials {

  static final Map<String, Trial> ALL =
      Map.ofEntries(
          entry("registerTeam", TeamTrials::register),
          entry("listTeams", TeamTrials::list),
          entry("getTeam", scene -> Attempt.get("/v1/teams/" + team(scene))),
          entry("approveTeam", command("approval", Map.of())),
          entry("rejectTeam", command("rejection", Map.of("reason", "UNVERIFIABLE"))),
          entry("suspendTeam", command("suspension", Map.of("reason", "COMPLAINT"))),
          entry("reinstateTeam", command("reinstatement", Map.of())),
          entry("dissolveTeam", command("dissolution", Map.of())),
          entry("changeTeam", TeamTrials::change),
          entry("addTeamMember", TeamTrials::add),
          entry("removeTeamMember", TeamTrials::remove),
          entry("publishMenuItem", TeamTrials::publish),
          entry("withdrawMenuItem", TeamTrials::withdraw),
          entry("getMenuItem", TeamTrials::item),
          entry("listMenuItems", TeamTrials::items),
          entry(
              "getMenu",
              scene -> Attempt.get("/v1/positions/" + scene.place().station() + "/menu")));

  /** For a version: what was withdrawn is nobody's to see. */
  private static final long GONE = -1;

  private TeamTrials() {}

  private static Attempt register(Scene scene) {
    return Attempt.post("/v1/teams", Teams.registration(scene.place().station()));
  }

  private static Attempt list(Scene scene) {
    return Attempt.get(
        "/v1/teams?position=%s&status=%s".formatted(scene.place().station(), scene.subject()));
  }

  /** A fresh team in the row's state; a deputy and a member stand by the leader of team A's. */
  private static UUID team(Scene scene) {
    var home = scene.place().station();
    var by = scene.administrator();
    return switch (scene.subject()) {
      case "REGISTERED" -> Teams.registered(scene.leader(), home);
      case "LEADERLESS" -> Teams.leaderless(home, by);
      case "SUSPENDED" -> {
        var team = settled(scene);
        as(by).post(Teams.path(team, "suspension"), Map.of("reason", "COMPLAINT")).expect(200);
        yield team;
      }
      default -> settled(scene);
    };
  }

  private static UUID settled(Scene scene) {
    var home = scene.place().station();
    return scene.relation() == Relation.OWN
        ? Teams.complete(scene.leader(), home, scene.administrator())
        : Teams.approved(scene.leader(), home, scene.administrator());
  }

  private static Trial command(String command, Map<String, Object> body) {
    return scene -> {
      var team = team(scene);
      return watched(Attempt.post(Teams.path(team, command), body), team, scene);
    };
  }

  private static Attempt watched(Attempt attempt, UUID team, Scene scene) {
    return attempt.watching(
        () -> as(scene.administrator()).get("/v1/teams/" + team).expect(200).version());
  }

  private static Attempt change(Scene scene) {
    var team = team(scene);
    var profile = Teams.profile(scene.place().station());
    return watched(Attempt.put("/v1/teams/" + team, profile), team, scene);
  }

  private static Attempt add(Scene scene) {
    var team = team(scene);
    var member = Map.of("account", Land.anyAccount(), "role", "MEMBER");
    return watched(Attempt.post(Teams.path(team, "members"), member), team, scene);
  }

  private static Attempt remove(Scene scene) {
    var team = team(scene);
    var leader = scene.leader();
    var role = scene.subject();
    if (role.equals("MEMBER") && scene.relation() != Relation.OWN) {
      var member = Teams.member(People.other("member"), "MEMBER");
      as(leader).post(Teams.path(team, "members"), member).expect(200);
    }
    var person = Teams.only(as(leader).get("/v1/teams/" + team).expect(200), role);
    return watched(Attempt.post(Teams.leaving(team, person), Map.of()), team, scene);
  }

  private static Map<String, Object> publication(Scene scene) {
    var byTeam = !scene.subject().equals("POSITION");
    return Map.of(
        byTeam ? "team" : "position",
        byTeam ? OrderTrials.team(scene) : scene.place().station(),
        "title",
        "上门修灯",
        "description",
        "带上工具，上门修灯。",
        "category",
        Teams.CATEGORY);
  }

  private static Attempt publish(Scene scene) {
    return Attempt.post("/v1/menu-items", publication(scene));
  }

  /** An item that the team of a place has on the menu. */
  static UUID published(Land.Place place) {
    var publication =
        Map.of(
            "team",
            place.team(),
            "title",
            "上门理发",
            "description",
            "带上工具，上门理发。",
            "category",
            Teams.CATEGORY);
    return as(place.leader()).post("/v1/menu-items", publication).expect(201).id();
  }

  private static UUID published(Scene scene) {
    var publisher = scene.subject().equals("POSITION") ? scene.place().keeper() : scene.leader();
    return as(publisher).post("/v1/menu-items", publication(scene)).expect(201).id();
  }

  private static Attempt withdraw(Scene scene) {
    var path = "/v1/menu-items/" + published(scene);
    return Attempt.post(path + "/withdrawal", Map.of())
        .watching(() -> {
          var seen = as(People.RESIDENT).get(path);
          return seen.status() == 404 ? GONE : seen.expect(200).version();
        });
  }

  private static Attempt item(Scene scene) {
    var path = "/v1/menu-items/" + published(scene);
    if (scene.subject().equals("WITHDRAWN")) {
      as(scene.leader()).post(path + "/withdrawal", Map.of()).expect(200);
    }
    return Attempt.get(path);
  }

  private static Attempt items(Scene scene) {
    return Attempt.get("/v1/menu-items?team=" + OrderTrials.team(scene));
  }
}
