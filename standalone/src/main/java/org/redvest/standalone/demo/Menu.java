// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.demo;

import static org.redvest.standalone.issuer.DemoPerson.KEEPER;
import static org.redvest.standalone.issuer.DemoPerson.LEADER_A;
import static org.redvest.standalone.issuer.DemoPerson.LEADER_B;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redvest.standalone.demo.Scenery.Crew;
import org.redvest.standalone.demo.Scenery.Dish;
import org.redvest.standalone.demo.Scenery.Place;
import org.redvest.standalone.issuer.DemoPerson;

/** What can be ordered at the station. */
final class Menu {

  static final String HAIRCUT = "上门理发";

  private final Api api;
  private final Place station;
  private final Map<String, String> published = new HashMap<>();

  Menu(Api api, Place station) {
    this.api = api;
    this.station = station;
  }

  List<Dish> published(List<Crew> teams) {
    var path = "/v1/positions/" + station.id() + "/menu?limit=200";
    api.get(KEEPER.username(), path)
        .require(200)
        .items()
        .forEach(one -> published.put(one.path("title").asText(), one.path("id").asText()));
    var a = Map.of("team", teams.getFirst().id());
    var b = Map.of("team", teams.getLast().id());
    var own = Map.of("position", station.id());
    return List.of(
        dish(LEADER_A, a, "小家电维修", "HOME_REPAIR", "电饭煲、电风扇、台灯等小家电，上门检修，配件按成本价。"),
        dish(LEADER_A, a, "陪同就医", "ELDERLY_CARE", "陪独居老人挂号、取药、回家，提前两天预约。"),
        dish(LEADER_A, a, "教老人用手机", "DIGITAL_HELP", "视频通话、医保码、防诈骗，一对一教到会。"),
        dish(LEADER_B, b, HAIRCUT, "HAIRCUT", "为行动不便的居民上门理发，自带工具。"),
        dish(LEADER_B, b, "四点半课堂", "TUTORING", "放学后在社区陪小学生写作业，到家长下班。"),
        dish(KEEPER, own, "爱心雨伞", "ERRANDS", "站里备有雨伞和打气筒，随借随还。"));
  }

  private Dish dish(
      DemoPerson by, Map<String, String> publisher, String title, String category, String text) {
    var id =
        published.computeIfAbsent(
            title,
            _ -> {
              var body =
                  Bodies.with(publisher, "title", title, "category", category, "description", text);
              return api.post(by.username(), "/v1/menu-items", body).require(201).text("id");
            });
    return new Dish(id, title);
  }
}
