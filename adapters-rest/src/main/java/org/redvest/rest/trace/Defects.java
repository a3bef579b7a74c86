// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.trace;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Failures of ours, in the log under the trace of the request: whoever met one has read it in the
 * answer, and nothing else of what was inside.
 */
public final class Defects {

  private static final Logger LOG = Logger.getLogger(Defects.class);

  private Defects() {}

  public static void log(String trace, @Nullable Throwable failure) {
    LOG.errorf(failure, "request %s failed", trace);
  }
}
