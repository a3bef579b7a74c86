// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/** The committed contract, which every exchange keeps. */
final class Contract {

  static final Path FILE =
      Path.of(System.getProperty("redvest.contract", "../openapi/redvest.yaml"));

  static final Contract COMMITTED = new Contract();

  private final OpenApiInteractionValidator validator;

  private Contract() {
    this.validator =
        OpenApiInteractionValidator.createForInlineApiSpecification(text())
            .withLevelResolver(
                LevelResolver.create()
                    // Who may call is the policy's question: asking without a token is no mistake.
                    .withLevel("validation.request.security", ValidationReport.Level.IGNORE)
                    .build())
            .build();
  }

  static String text() {
    try {
      return Files.readString(FILE);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Where an exchange breaks the contract; the request counts only if it was meant to be good. */
  Optional<String> breach(
      HttpRequest request, byte[] body, HttpResponse<String> answer, boolean goodRequest) {
    var method = Request.Method.valueOf(request.method());
    var path = request.uri().getRawPath();
    var what = "%s %s -> %d".formatted(method, path, answer.statusCode());
    var asked =
        goodRequest
            ? breach(
                what + " " + new String(body, StandardCharsets.UTF_8),
                validator.validateRequest(of(request, body)))
            : Optional.<String>empty();
    return asked
        .or(() ->
            breach(
                what + " " + answer.body(), validator.validateResponse(path, method, of(answer))))
        .or(() -> Keeping.breach(answer).map(breach -> what + "\n" + breach));
  }

  private static Request of(HttpRequest request, byte[] body) {
    var simple = new SimpleRequest.Builder(request.method(), request.uri().getPath());
    request.headers().map().forEach((name, values) -> simple.withHeader(name, values));
    var query = request.uri().getRawQuery();
    if (query != null) {
      for (var pair : query.split("&", -1)) {
        var parts = pair.split("=", 2);
        simple.withQueryParam(
            parts[0], parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    if (body.length > 0) {
      simple.withBody(body);
    }
    return simple.build();
  }

  private static SimpleResponse of(HttpResponse<String> answer) {
    var simple = SimpleResponse.Builder.status(answer.statusCode());
    answer.headers().map().forEach((name, values) -> simple.withHeader(name, values));
    if (!answer.body().isEmpty()) {
      simple.withBody(answer.body());
    }
    return simple.build();
  }

  private static Optional<String> breach(String what, ValidationReport report) {
    var errors =
        report.getMessages().stream()
            .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
            .map(message -> message.getKey() + ": " + message.getMessage())
            .collect(Collectors.joining("\n"));
    return errors.isEmpty() ? Optional.empty() : Optional.of(what + "\n" + errors);
  }
}
