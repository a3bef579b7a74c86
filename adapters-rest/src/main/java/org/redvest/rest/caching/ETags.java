// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.caching;

import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.redvest.rest.problem.Fault;
import org.redvest.rest.problem.MalformedRequest;
import org.redvest.shared.Version;

/** A subject's version as a strong entity tag (RFC 9110, sections 8.8.3 and 13.1.1). */
public final class ETags {

  private static final Pattern STRONG = Pattern.compile("\"([1-9][0-9]{0,17})\"");

  private ETags() {}

  /** The value of the header {@code ETag}. */
  public static String of(Version version) {
    return "\"" + version.number() + "\"";
  }

  /**
   * What {@code If-Match} expects; null where the header is missing or {@code *}. Only one of our
   * own tags is read: a list or a weak tag cannot match a strong one that we gave.
   */
  public static @Nullable Version expected(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return null;
    }
    var tag = STRONG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw new MalformedRequest(Fault.wrongForm("If-Match", "\"3\""));
    }
    return new Version(Long.parseLong(tag.group(1)));
  }

  /** A subject for its own reader: revalidated each time, different by caller and language. */
  public static <T> RestResponse<T> ok(T body, Version version) {
    return with(RestResponse.ResponseBuilder.<T>ok(body), version).build();
  }

  /** What was asked for is taken note of, and not done yet. */
  public static <T> RestResponse<T> accepted(T body, Version version) {
    return with(
            RestResponse.ResponseBuilder.<T>create(Response.Status.ACCEPTED.getStatusCode())
                .entity(body),
            version)
        .build();
  }

  /** A subject that was just made, with the address of it. */
  public static <T> RestResponse<T> created(String path, T body, Version version) {
    return with(
            RestResponse.ResponseBuilder.<T>create(Response.Status.CREATED.getStatusCode())
                .entity(body)
                .header("Location", path),
            version)
        .build();
  }

  private static <T> RestResponse.ResponseBuilder<T> with(
      RestResponse.ResponseBuilder<T> response, Version version) {
    return response
        .header("ETag", of(version))
        .header("Cache-Control", "private, no-cache")
        .header("Vary", "Authorization, Accept-Language");
  }
}
