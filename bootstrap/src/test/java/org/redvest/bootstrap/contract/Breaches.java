// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap.contract;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedApiResponse;
import org.openapitools.openapidiff.core.model.ChangedContent;
import org.openapitools.openapidiff.core.model.ChangedHeaders;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedParameter;
import org.openapitools.openapidiff.core.model.ChangedParameters;
import org.openapitools.openapidiff.core.model.ChangedRequestBody;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.ChangedSecurityRequirements;
import org.openapitools.openapidiff.core.model.ComposedChanged;

/**
 * Walks over all that differs and says what of it breaks a client: what the library calls
 * incompatible, wherever it stands, and what it lets pass ({@link FieldBreaches}; a token that was
 * not needed before).
 */
final class Breaches {

  /** Enough to find the others by. */
  private static final int NAMED = 5;

  /** What is broken, and in which operations. */
  private final SortedMap<String, SortedSet<String>> found = new TreeMap<>();

  private String operation = "";

  static List<String> of(ChangedOpenApi difference) {
    var breaches = new Breaches();
    for (var gone : difference.getMissingEndpoints()) {
      breaches.operation = gone.getOperation().getOperationId();
      breaches.say("%s %s is gone".formatted(gone.getMethod(), gone.getPathUrl()));
    }
    difference.getChangedOperations().forEach(breaches::operation);
    return breaches.found.entrySet().stream()
        .map(breach -> breach.getKey() + ": " + some(breach.getValue()))
        .toList();
  }

  private static String some(SortedSet<String> operations) {
    var named = operations.stream().limit(NAMED).collect(Collectors.joining(", "));
    var more = operations.size() - NAMED;
    return more > 0 ? named + " and " + more + " more" : named;
  }

  private void operation(ChangedOperation changed) {
    operation = changed.getOldOperation().getOperationId();
    walk("the operation", changed);
  }

  void say(String sentence) {
    found.computeIfAbsent(sentence, _ -> new TreeSet<>()).add(operation);
  }

  void walk(String where, @Nullable Changed node) {
    switch (node) {
      case null -> {
        // the same on both sides
      }
      case ChangedSchema schema -> new FieldBreaches(this).walk(where, schema);
      case ChangedParameters parameters -> parameters(parameters);
      case ChangedApiResponse answers -> {
        answers.getMissing().keySet().forEach(status -> say(status + " is no longer answered"));
        answers.getChanged().values().forEach(answer -> walk("answer,", answer));
      }
      case ChangedRequestBody body -> {
        if (body.isChangeRequired()
            && Boolean.TRUE.equals(body.getNewRequestBody().getRequired())) {
          say("a body must be sent now");
        }
        walk("request,", body.getContent());
      }
      case ChangedContent content -> {
        content.getMissing().keySet().forEach(type -> say(where + " " + type + " is gone"));
        content.getChanged().values().forEach(media -> walk(where, media));
      }
      case ChangedHeaders headers -> {
        headers.getMissing().keySet().forEach(name -> say(where + " header " + name + " is gone"));
        headers.getChanged().forEach((name, header) -> walk(where + " header " + name, header));
      }
      case ChangedSecurityRequirements security -> {
        if (SecurityNeeds.nothing(security.getOldSecurityRequirements())
            && !SecurityNeeds.nothing(security.getNewSecurityRequirements())) {
          say("a token is needed now");
        }
      }
      case ComposedChanged whole -> {
        if (whole.isCoreChanged().isIncompatible()) {
          say(where + " " + name(whole) + " has changed");
        }
        whole.getChangedElements().forEach(part -> walk(where, part));
      }
      default -> {
        if (node.isIncompatible()) {
          say(where + " " + name(node) + " has changed");
        }
      }
    }
  }

  private void parameters(ChangedParameters parameters) {
    parameters
        .getMissing()
        .forEach(gone -> say("parameter %s is no longer taken".formatted(gone.getName())));
    parameters.getIncreased().stream()
        .filter(added -> Boolean.TRUE.equals(added.getRequired()))
        .forEach(added -> say("parameter %s must be sent now".formatted(added.getName())));
    for (ChangedParameter changed : parameters.getChanged()) {
      walk("parameter " + changed.getName(), changed);
    }
  }

  /** ChangedMaxLength: max length. */
  private static String name(Changed node) {
    return node.getClass()
        .getSimpleName()
        .replaceFirst("^Changed", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }
}
