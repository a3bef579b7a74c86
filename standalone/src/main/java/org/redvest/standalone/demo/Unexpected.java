// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.demo;

/** The service did not answer as the demonstration needs it to. */
final class Unexpected extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Unexpected(String message) {
    super(message);
  }

  Unexpected(Answer answer, String expected) {
    super(
        "%s %s as %s answered %d instead of %s: %s"
            .formatted(
                answer.method(),
                answer.path(),
                answer.who(),
                answer.status(),
                expected,
                answer.body()));
  }
}
