// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.demo;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One call of the walk and what the service answered.
 *
 * @param step what it is for, in English
 * @param order the order it was about, with number, stage and event as they were answered
 * @param code the problem's, where it was refused
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Step(
    String step,
    String who,
    String method,
    String path,
    int status,
    String order,
    String number,
    String stage,
    String eventId,
    String code) {

  static Step of(String step, Answer answer) {
    return new Step(
        step,
        answer.who(),
        answer.method(),
        answer.path(),
        answer.status(),
        answer.text("stage").isEmpty() ? "" : answer.text("id"),
        answer.text("number"),
        answer.text("stage"),
        answer.text("eventId"),
        answer.text("code"));
  }
}
