// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

import java.time.ZoneId;

/** Where days begin and end, everywhere in the country. */
public final class Shanghai {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Shanghai() {}
}
