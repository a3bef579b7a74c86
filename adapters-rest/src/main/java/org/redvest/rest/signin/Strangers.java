package org.redvest.rest.signin;

import org.jspecify.annotations.Nullable;
import org.redvest.access.ClientAddress;

/**
 * Counts the tokens that are refused, by where they come from: a word in a header lets nobody ask
 * more often than without it.
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
}
