// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Path and a good body of each action, as a client reads them in the contract. */
public final class Commands {

  private Commands() {}

  /** Below which subject an action is posted, and the last part of its path. */
  public static String path(String action) {
    return switch (action) {
      case "VERIFY" -> "orders/%s/verification";
      case "REJECT" -> "orders/%s/rejection";
      case "REFER" -> "orders/%s/referral";
      case "ANSWER_REFERRAL" -> "orders/%s/referral-answer";
      case "ESCALATE" -> "orders/%s/escalation";
      case "OBJECT" -> "orders/%s/escalation-objection";
      case "DISPATCH" -> "orders/%s/dispatch";
      case "WITHDRAW" -> "orders/%s/withdrawal";
      case "ACCEPT" -> "offers/%s/acceptance";
      case "DECLINE" -> "offers/%s/decline";
      case "PLAN" -> "orders/%s/plan";
      case "HAND_BACK" -> "orders/%s/hand-back";
      case "RECALL" -> "orders/%s/recall";
      case "REPORT" -> "orders/%s/service-report";
      case "RATE" -> "orders/%s/rating";
      case "LINK_RATING" -> "orders/%s/rating-links";
      case "CANCEL" -> "orders/%s/cancellation";
      case "NUDGE" -> "orders/%s/nudges";
      case "CALL_BACK" -> "orders/%s/call-back";
      case "DECIDE_OBJECTION" -> "objections/%s/decision";
      case "DISCLOSE" -> "orders/%s/disclosures";
      default -> throw new AssertionError("nobody can post " + action);
    };
  }

  /** A body that is right wherever the action is; a dispatch goes to this team alone. */
  public static Map<String, Object> body(String action, UUID team) {
    return switch (action) {
      case "VERIFY" -> Map.of("method", "PHONE", "risk", "LOW", "note", Marks.text("电话核实"));
      case "REJECT" -> Map.of("reason", "NOT_TRUE");
      case "REFER" -> Map.of("office", Marks.text("供水公司"));
      case "ANSWER_REFERRAL" -> Map.of("answer", Marks.text("已派工"));
      case "ESCALATE" -> Map.of("reason", "NO_TEAM_HERE");
      case "OBJECT" -> Map.of("reason", Marks.text("不属本站"));
      case "DISPATCH" -> Map.of("mode", "DIRECT", "teams", List.of(team));
      case "WITHDRAW" -> Map.of("reason", "NEED_CHANGED");
      case "PLAN" -> plan(SandboxTime.now());
      case "HAND_BACK" -> Map.of("reason", "NO_PEOPLE");
      case "RECALL" -> Map.of("reason", "TEAM_UNABLE");
      case "REPORT" -> Map.of("done", Marks.text("更换水管"), "peopleServed", 1, "minutes", 45);
      case "RATE" -> Map.of("score", 5, "solved", true, "words", Marks.text("修好了"));
      case "LINK_RATING" -> Map.of("way", "LINK");
      case "CANCEL" -> Map.of("reason", "NO_LONGER_NEEDED");
      case "CALL_BACK" -> Map.of("solved", true, "note", Marks.text("回访满意"));
      case "DECIDE_OBJECTION" -> Map.of("upheld", false);
      case "DISCLOSE" -> Map.of("purpose", "ARRANGE_VISIT");
      case "ACCEPT", "DECLINE", "NUDGE" -> Map.of();
      default -> throw new AssertionError("nobody can post " + action);
    };
  }

  /** An hour that began a little while ago, so that it can be reported at once. */
  private static Map<String, Object> plan(Instant now) {
    return Map.of(
        "from", now.minus(Duration.ofHours(1)).toString(),
        "to", now.minus(Duration.ofMinutes(1)).toString());
  }
}
