// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.arrival;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.redvest.rest.body.JsonBody;

/**
 * A body arrives whole before anybody works on the request, so that whoever sends it byte by byte
 * keeps no thread busy; and it has a size and a time. One that says that it will be larger is
 * refused before a byte of it is read, one that turns out to be as soon as it does. Uploads in
 * parts are left to their resource, which counts them as they come.
 */
@ApplicationScoped
class Bodies {

  /** After the head's bounds, before authentication. */
  private static final int SECOND = 19_000;

  /** What a kind of body may be, and take. */
  private record Kind(int bytes, long millis, BodyHandler reader) {

    static Kind of(int bytes, Duration time) {
      return new Kind(bytes, time.toMillis(), BodyHandler.create(false).setBodyLimit(bytes));
    }
  }

  private static final Kind JSON = Kind.of(JsonBody.MOST_BYTES, Duration.ofSeconds(20));
  private static final Kind FILE = Kind.of(10 * 1024 * 1024, Duration.ofMinutes(2));

  /** Where tables are sent; anywhere else they are too large like anything else. */
  private static final String TABLES = "/v1/position-imports";

  private static final Semaphore TABLES_AT_ONCE = new Semaphore(8);

  /** There on a request whose body is on its way. */
  private static final String ARRIVING = "redvest.body-arriving";

  private static final int TIMEOUT = 408;
  private static final int PAYLOAD_TOO_LARGE = 413;
  private static final int UNSUPPORTED_MEDIA_TYPE = 415;

  /** RFC 8259, section 8.1: JSON is UTF-8, whatever somebody says of it. */
  private static final Pattern OTHER_CHARSET =
      Pattern.compile(".*;\\s*charset\\s*=\\s*(?!\"?utf-?8\"?\\s*(;.*)?$).*");

  void register(@Observes Filters filters) {
    filters.register(Bodies::read, SECOND);
    filters.register(Bodies::arrived, SECOND - 1);
  }

  private static void read(RoutingContext context) {
    var request = context.request();
    var type = type(request);
    if (!mayHaveBody(request)) {
      context.next();
    } else if (isCoded(request)) {
      context.fail(UNSUPPORTED_MEDIA_TYPE);
    } else if (type.startsWith("multipart/") && announced(request) > FILE.bytes()) {
      context.fail(PAYLOAD_TOO_LARGE);
    } else if (type.startsWith("multipart/")) {
      Unread.cutOffWhenAnswered(context);
      context.next();
    } else if (type.startsWith("text/csv") && TABLES.equals(request.path())) {
      readTable(context);
    } else if (OTHER_CHARSET.matcher(type).matches()) {
      context.fail(UNSUPPORTED_MEDIA_TYPE);
    } else {
      read(context, JSON);
    }
  }

  /** Nobody knows yet who sends it, so there is a bound for all of them together. */
  private static void readTable(RoutingContext context) {
    if (TABLES_AT_ONCE.tryAcquire()) {
      context.addEndHandler(ended -> TABLES_AT_ONCE.release());
      read(context, FILE);
    } else {
      context.fail(new RejectedExecutionException("too many tables at once"));
    }
  }

  private static void read(RoutingContext context, Kind kind) {
    var request = context.request();
    var timer =
        context
            .vertx()
            .setTimer(
                kind.millis(),
                late -> {
                  if (isStream(request) ? !request.isEnded() : isArriving(context)) {
                    context.fail(TIMEOUT);
                  }
                });
    context.addEndHandler(ended -> context.vertx().cancelTimer(timer));
    if (isWaiting(request) && !isStream(request) && announced(request) <= kind.bytes()) {
      context.response().writeContinue();
      // the framework would say it once more when it hands the body on
      request.headers().remove(HttpHeaders.EXPECT);
    }
    if (isStream(request)) {
      context.next();
    } else {
      context.put(ARRIVING, true);
      kind.reader().handle(context);
    }
  }

  /** Chunks may come to nothing at all; without a mark of it the framework would wait for more. */
  private static void arrived(RoutingContext context) {
    context.remove(ARRIVING);
    var internal = (RoutingContextInternal) context;
    if (internal.seenHandler(RoutingContextInternal.BODY_HANDLER)
        && context.body().buffer() == null) {
      internal.setBody(Buffer.buffer());
    }
    context.next();
  }

  /** Whether what fails now is how the body was sent, as by a chunk that has no size. */
  static boolean isArriving(RoutingContext context) {
    return context.get(ARRIVING) != null;
  }

  private static boolean mayHaveBody(HttpServerRequest request) {
    return !request.isEnded()
        && (announced(request) > 0
            || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
            || isStream(request));
  }

  /** The framework cannot take over a body of HTTP/2 that was read before: it reads by itself. */
  private static boolean isStream(HttpServerRequest request) {
    return request.version() == HttpVersion.HTTP_2;
  }

  private static String type(HttpServerRequest request) {
    var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
  }

  /** Nothing is unpacked here: small as it comes, it may be anything once it is. */
  private static boolean isCoded(HttpServerRequest request) {
    var coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    return coding != null && !coding.strip().equalsIgnoreCase("identity");
  }

  /** How much the head says that there will be; 0 where it does not say. */
  private static long announced(HttpServerRequest request) {
    var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null ? 0 : Long.parseLong(length);
  }

  /** Some ask before they send much (RFC 9110, section 10.1.1). */
  private static boolean isWaiting(HttpServerRequest request) {
    return "100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT));
  }
}
