// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.demo;

import static org.redvest.standalone.issuer.DemoPerson.KEEPER_ELSEWHERE;
import static org.redvest.standalone.issuer.DemoPerson.RESIDENT;
import static org.redvest.standalone.issuer.DemoPerson.RESIDENT_2;

import java.util.List;
import java.util.Map;
import org.redvest.standalone.demo.Route.Title;
import org.redvest.standalone.demo.Scenery.Crew;

/** The story of the walk: what becomes of four needs. */
final class Chapters {

  private final Route route;
  private final Scenery scenery;
  private final Crew a;
  private final Crew b;

  Chapters(Route route, Scenery scenery) {
    this.route = route;
    this.scenery = scenery;
    this.a = scenery.teams().getFirst();
    this.b = scenery.teams().getLast();
  }

  /** All of it; the orders in the sequence in which they were placed. */
  List<Walked> walk() {
    route.teller().chapter("一、水龙头：从点单到评单", "1. A dripping tap, from the order to its rating");
    var tap = Walked.placed(route, RESIDENT, scenery, "HOME_REPAIR", "厨房水龙头漏水，关不紧。");
    tap.verified();
    tap.offeredTo(a);
    tap.acceptedBy(a);
    disclosed(tap);
    tap.plannedBy(a);
    var again = duplicate(tap);
    route.teller().chapter("　　水龙头，续", "   The tap again");
    tap.servedBy(a, "换了阀芯，试水不漏。");
    tap.ratedSolved();
    var stairs = declined();
    var pipe = notSolved();
    refused(pipe);
    return List.of(tap, again, stairs, pipe);
  }

  private void disclosed(Walked order) {
    var title = new Title("查看联系方式，留痕", "the team looks at the contact, which is written down");
    var body = Map.of("purpose", "ARRANGE_VISIT");
    var path = order.path() + "/disclosures";
    route.teller().shown(route.answered(200, title, a.leader(), path, body).body());
  }

  private Walked duplicate(Walked first) {
    route.teller().chapter("二、同一件事又点了一单", "2. The same need, placed again");
    var again = Walked.placed(route, RESIDENT, scenery, "HOME_REPAIR", "水龙头还在漏，什么时候来？");
    again.rejectedAsDuplicateOf(first);
    var title = new Title("居民看到原单的进展", "the resident sees how far the first one is");
    route
        .teller()
        .shown(route.read(title, RESIDENT.username(), again.path()).body().path("ending"));
    return again;
  }

  private Walked declined() {
    route.teller().chapter("三、一队谢绝，另一队接单", "3. One team declines, another takes it");
    var stairs = Walked.placed(route, RESIDENT_2, scenery, "ELDERLY_CARE", "老人下楼晒太阳，需要人搀扶。");
    stairs.verified();
    stairs.offeredTo(a);
    stairs.declinedBy(a);
    stairs.offeredTo(b);
    finishedBy(b, stairs, "陪老人下楼坐了半小时，送回家。");
    return stairs;
  }

  private Walked notSolved() {
    route.teller().chapter("四、没解决，第二轮", "4. Not solved: a second round");
    var pipe = Walked.placed(route, RESIDENT_2, scenery, "HOME_REPAIR", "洗衣机下水管漏水。");
    pipe.verified();
    pipe.offeredTo(a);
    pipe.acceptedBy(a);
    pipe.plannedBy(a);
    pipe.servedBy(a, "重新接了下水管。");
    pipe.ratedNotSolved();
    pipe.offeredTo(b);
    finishedBy(b, pipe, "换了整根下水管和接头。");
    return pipe;
  }

  private static void finishedBy(Crew team, Walked order, String done) {
    order.acceptedBy(team);
    order.plannedBy(team);
    order.servedBy(team, done);
    order.ratedSolved();
  }

  /** The answer is the same as for an order that does not exist. */
  private void refused(Walked order) {
    route.teller().chapter("五、别处的站长", "5. A keeper from elsewhere");
    var title = new Title("无权知道这一单", "he may not even know of the order");
    var body = Map.of("method", "PHONE", "risk", "LOW");
    var path = order.path() + "/verification";
    route
        .teller()
        .shown(route.answered(404, title, KEEPER_ELSEWHERE.username(), path, body).body());
  }
}
