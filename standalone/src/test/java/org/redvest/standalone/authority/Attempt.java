package org.redvest.standalone.authority;

import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;
import org.redvest.standalone.endtoend.Answer;
import org.redvest.standalone.endtoend.Api;

/**
 * One request on one fresh subject, ready to be sent by anybody.
 *
 * @param writes whether a second success would meet another stage than the first
 * @param version of the subject, as somebody else sees it; always 0 where it has none yet
 */
record Attempt(Sending sending, boolean writes, LongSupplier version) {

  /** The request itself. */
  @FunctionalInterface
  interface Sending {
    Answer by(Api api);
  }

  static Attempt get(String path) {
    return new Attempt(api -> api.get(path), false, () -> 0);
  }

  static Attempt post(String path, Object body) {
    return new Attempt(api -> api.post(path, body), true, () -> 0);
  }

  static Attempt put(String path, Object body) {
    return new Attempt(api -> api.put(path, body), true, () -> 0);
  }

  static Attempt csv(String body) {
    return new Attempt(
        api -> api.post("/v1/position-imports", body.getBytes(StandardCharsets.UTF_8), "text/csv"),
        true,
        () -> 0);
  }

  Attempt watching(LongSupplier subject) {
    return new Attempt(sending, writes, subject);
  }

  Answer by(Api api) {
    return sending.by(api);
  }
}
