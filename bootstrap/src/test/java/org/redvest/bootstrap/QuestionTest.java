// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class QuestionTest {

  /** A folder that hangs keeps its carrier, of which there are as many as processors. */
  @Test
  void whatHangsInTheSystemHangsOnAThreadOfTheSystem() {
    var asked = new Question<>(Thread::currentThread).answer().await().indefinitely();

    assertThat(asked.isVirtual()).isFalse();
    assertThat(asked.isDaemon()).isTrue();
  }

  @Test
  void whoCannotWaitIsToldWhatWasFoundOutLast() throws Exception {
    var found = new CountDownLatch(1);
    var question =
        new Question<>(() -> {
          found.await();
          return 1;
        });
    assertThat(question.known()).isEmpty();
    found.countDown();
    question.answer().await().indefinitely();

    assertThat(question.known()).isPresent();
  }

  @Test
  void whatIsNeverFoundOutHoldsUpNobody() {
    var never = new CountDownLatch(1);
    var question =
        new Question<>(() -> {
          never.await();
          return 1;
        });

    assertThat(question.known()).isEmpty();
    assertThatThrownBy(() -> question.answer().await().indefinitely()).isInstanceOf(NoAnswer.class);
    assertThat(question.known()).isEmpty();
    never.countDown();
  }
}
