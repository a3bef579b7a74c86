// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.redvest.order.in.OrderView.Possible;
import org.redvest.order.model.OrderAction;
import org.redvest.rest.action.ActionJson;
import org.redvest.rest.action.FieldJson;
import org.redvest.rest.body.Posted;

class ActionPathsTest {

  private static final UUID SOME = UUID.fromString("01a2008d-7400-8123-9392-feaaaaaaaaaa");

  /** What is posted without being done to an order that exists. */
  private static final List<String> NO_ACTIONS = List.of("/v1/orders", "/v1/ratings");

  @Test
  void the_table_says_what_the_resources_do() {
    Map<String, Class<?>> resources = posts();
    resources.keySet().removeAll(NO_ACTIONS);
    Map<String, Class<?>> table =
        Arrays.stream(OrderAction.values())
            .flatMap(action -> ActionPaths.of(action).stream())
            .collect(Collectors.toMap(ActionPaths.Call::path, ActionPaths.Call::body));
    assertThat(table).isEqualTo(resources).hasSizeGreaterThan(20);
  }

  @Test
  void what_the_clock_or_a_closed_position_does_has_no_path() {
    assertThat(OrderAction.values())
        .filteredOn(action -> ActionPaths.of(action).isEmpty())
        .containsExactly(
            OrderAction.EXPIRE,
            OrderAction.CLOSE_UNRATED,
            OrderAction.GIVE_UP,
            OrderAction.HAND_OVER);
  }

  @Test
  void every_body_can_be_shown_as_a_form() {
    assertThat(OrderAction.values())
        .allSatisfy(action ->
            ActionPaths.of(action)
                .ifPresent(call -> assertThat(FieldJson.of(call.body())).isNotNull()));
  }

  @Test
  void an_action_tells_its_path_its_fields_and_its_deadline() {
    var until = Instant.parse("2026-11-23T01:00:00Z");
    assertThat(Actions.from(SOME, List.of(new Possible(OrderAction.REJECT, until))))
        .containsExactly(
            new ActionJson(
                OrderAction.REJECT,
                "POST",
                "/v1/orders/" + SOME + "/rejection",
                List.of(
                    new FieldJson(
                        "reason",
                        true,
                        FieldJson.Type.CHOICE,
                        List.of(
                            "DUPLICATE",
                            "NOT_TRUE",
                            "NOT_VOLUNTEER_WORK",
                            "OUTSIDE_AREA",
                            "TOO_DANGEROUS",
                            "UNREACHABLE")),
                    new FieldJson("duplicateOf", false, FieldJson.Type.ID, null)),
                until));
  }

  /** Every POST of this package by its path, with the record that its body becomes. */
  private static Map<String, Class<?>> posts() {
    var posts = new TreeMap<String, Class<?>>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.redvest.rest.order")) {
      for (var method : type.reflect().getDeclaredMethods()) {
        if (method.isAnnotationPresent(POST.class)) {
          posts.put(path(method), body(method));
        }
      }
    }
    return posts;
  }

  private static String path(Method method) {
    var root = method.getDeclaringClass().getAnnotation(Path.class);
    var own = method.getAnnotation(Path.class);
    return root.value() + (own == null ? "" : own.value());
  }

  private static Class<?> body(Method method) {
    return Arrays.stream(method.getGenericParameterTypes())
        .filter(
            type -> type instanceof ParameterizedType posted && posted.getRawType() == Posted.class)
        .map(posted -> (Class<?>) ((ParameterizedType) posted).getActualTypeArguments()[0])
        .findFirst()
        .orElseThrow();
  }
}
