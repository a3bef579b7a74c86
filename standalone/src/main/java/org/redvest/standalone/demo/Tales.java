// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.demo;

import static org.redvest.standalone.issuer.DemoPerson.KEEPER;
import static org.redvest.standalone.issuer.DemoPerson.RESIDENT;
import static org.redvest.standalone.issuer.DemoPerson.RESIDENT_2;

import java.util.List;
import java.util.Map;
import org.redvest.standalone.issuer.Credentials;
import org.redvest.standalone.issuer.DemoPerson;

/** What people of the demo city ask for. Nobody of them is real, nor are their telephones. */
final class Tales {

  private final String station;

  Tales(String station) {
    this.station = station;
  }

  List<Tale> all(String haircut) {
    return List.of(
        own(RESIDENT, "HOME_REPAIR", "厨房水龙头一直滴水，自己拧不紧。", "PLACED", 0),
        own(RESIDENT_2, "CHILD_CARE", "孩子想要一套《昆虫记》，家里一时买不起。", "VERIFIED", 1, "kind", "WISH"),
        tale(
            KEEPER.username(),
            "OFFERED",
            0,
            Map.of("kind", "REQUEST", "channel", "VISIT", "category", "ELDERLY_CARE"),
            "need",
            "想有人陪着去医院复查眼睛，老伴走不动。",
            "contact",
            Map.of("name", "孙玉珍", "phone", "13900000003")),
        own(RESIDENT, "DIGITAL_HELP", "新手机不会用医保码，请教一教。", "TAKEN", 0),
        tale(
            RESIDENT_2.username(),
            "SCHEDULED",
            1,
            Map.of("kind", "MENU", "channel", "ONLINE", "menuItem", haircut),
            "need",
            "母亲卧床，想请人上门理发。",
            "contact",
            contact(RESIDENT_2)),
        own(RESIDENT, "ELDERLY_CARE", "阳台的灯泡坏了，年纪大了不敢爬高。", "CLOSED", 0),
        own(RESIDENT_2, "ERRANDS", "请志愿者替我去单位排队领工资。", "REJECTED", 0),
        tale(
            Credentials.PARTNER,
            "PLACED",
            0,
            Map.of("kind", "REQUEST", "channel", "PARTNER", "category", "HARDSHIP_RELIEF"),
            "need",
            "低保户王某家中缺过冬棉被两床，请上门了解。",
            "externalReference",
            "MZ-2026-000117",
            "contact",
            Map.of("name", "民政窗口", "phone", "0518-85000001")));
  }

  /** A need of one's own, in one's own words. */
  private Tale own(
      DemoPerson who, String category, String need, String stage, int team, Object... more) {
    var asked =
        Bodies.with(Map.of("kind", "REQUEST", "channel", "ONLINE", "category", category), more);
    return tale(who.username(), stage, team, asked, "need", need, "contact", contact(who));
  }

  private Tale tale(String by, String stage, int team, Map<String, ?> asked, Object... more) {
    var placed = Bodies.with(asked, more);
    return new Tale(
        by, Bodies.with(placed, "position", station, "address", "西门社区 3 号楼 2 单元 501"), stage, team);
  }

  /** Whom to call about somebody's own order. */
  static Map<String, String> contact(DemoPerson who) {
    return who == RESIDENT
        ? Map.of("name", "周文静", "phone", "13900000001")
        : Map.of("name", "何建国", "phone", "13900000002");
  }
}
