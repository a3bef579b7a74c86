package org.redvest.network.usecase;

import java.time.ZoneId;

/** Where days begin and end (DESIGN: days are Asia/Shanghai). */
final class Shanghai {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Shanghai() {}
}
