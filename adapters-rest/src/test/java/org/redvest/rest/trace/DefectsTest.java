// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class DefectsTest {

  private static final Logger LOG = Logger.getLogger(Defects.class.getName());

  private final List<LogRecord> lines = new ArrayList<>();

  @Test
  void stand_in_the_log_under_the_name_that_the_answer_tells() {
    var handler = keeping();
    LOG.addHandler(handler);
    LOG.setUseParentHandlers(false);
    try {
      Defects.log("0af7651916cd43dd8448eb211c80319c", new IllegalStateException("inside"));
    } finally {
      LOG.removeHandler(handler);
      LOG.setUseParentHandlers(true);
    }

    assertThat(lines)
        .singleElement()
        .satisfies(line -> {
          assertThat(line.getMessage()).contains("0af7651916cd43dd8448eb211c80319c");
          assertThat(line.getThrown()).hasMessage("inside");
        });
  }

  private Handler keeping() {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        lines.add(line);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
