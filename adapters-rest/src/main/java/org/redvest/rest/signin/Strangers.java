// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.signin;

import org.jspecify.annotations.Nullable;
import org.redvest.access.ClientAddress;

/**
 * Counts what is refused before anybody knows who sent it, by where it comes from: a word in a
 * header lets nobody ask more often than without it.
 */
public interface Strangers {

  /**
   * After how many seconds a token from there may be verified; 0 where it may be now. From where so
   * many were refused that verifying yet another is work for a stranger.
   */
  int secondsUntilVerified(@Nullable ClientAddress from);

  /**
   * Notes that a token was refused.
   *
   * @return after how many seconds another request from there may be answered; 0 where now
   */
  int refused(@Nullable ClientAddress from);

  /** After how many seconds a token from there that has expired may be verified; 0 where now. */
  int secondsUntilExpired(@Nullable ClientAddress from);

  /**
   * Notes that a token had expired. The issuer did sign it, and whoever sends it must be told to
   * get another: so they are counted apart, and no other refused token makes that he is not.
   *
   * @return after how many seconds another one from there may be answered; 0 where now
   */
  int expired(@Nullable ClientAddress from);

  /**
   * Notes a request that failed before its token was looked at.
   *
   * @return after how many seconds another request from there may be answered; 0 where now
   */
  int failed(@Nullable ClientAddress from);
}
