// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.persistence.ServedDatabase;
import org.redvest.persistence.TestPostgres.Database;

/**
 * The script that distributes a database, on one where stand-ins of the cluster's functions write
 * down what they are told.
 */
@Tag("psql")
@EnabledIf(value = "psqlIsThere", disabledReason = "the script is for psql")
class DistributionTest {

  /** As the cluster's own catalogue: a row for each table that is distributed. */
  private static final String STAND_INS =
      """
      create table pg_dist_partition (
        logicalrel regclass primary key, told text not null, emptied boolean not null default false);
      comment on table pg_dist_partition is 'LOCAL: stand-in';
      create function create_reference_table(t text) returns void language sql as
        $$ insert into pg_dist_partition (logicalrel, told) values (t::regclass, 'everywhere') $$;
      create function create_distributed_table(t text, key text, colocate_with text) returns void language sql as
        $$ insert into pg_dist_partition (logicalrel, told) values (t::regclass, key || ' with ' || colocate_with) $$;
      create function truncate_local_data_after_distributing_table(t text) returns void language sql as
        $$ update pg_dist_partition set emptied = true where logicalrel = t::regclass $$
      """;

  static boolean psqlIsThere() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "psql")));
  }

  private final Database owner = ServedDatabase.create().owner();
  private List<String> keysBefore = List.of();

  @BeforeEach
  void standIn() throws SQLException {
    ServedDatabase.execute(owner, STAND_INS);
    keysBefore = foreignKeys();
  }

  @Test
  void every_table_goes_where_its_comment_says() throws Exception {
    distribute();

    assertThat(
            ServedDatabase.lines(
                owner,
                "select relname || ': ' || told from pg_dist_partition join pg_class on oid = logicalrel"))
        .contains(
            "category: everywhere",
            "position: everywhere",
            "orders: city with none",
            "event: city with orders",
            "audit_entry: city with orders",
            "sign_in_link: account_hash with none")
        .noneMatch(line -> line.startsWith("retention"));
    assertThat(
            ServedDatabase.lines(
                owner,
                """
                select relname from pg_class c
                 where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace
                   and relname <> 'flyway_schema_history' and obj_description(oid, 'pg_class') !~ '^LOCAL'
                   and not exists (select 1 from pg_dist_partition where logicalrel = c.oid)
                """))
        .isEmpty();
  }

  @Test
  void foreign_keys_are_as_before_and_nothing_is_left_to_do() throws Exception {
    carryOut(plan().size());

    assertThat(keysBefore).hasSizeGreaterThan(10);
    allIsDone();
    assertThat(distribute()).contains("everything is distributed");
  }

  @Test
  void a_plan_changes_nothing() throws Exception {
    assertThat(plan()).isNotEmpty().isEqualTo(plan());
    assertThat(foreignKeys()).isEqualTo(keysBefore);
  }

  @Test
  void no_table_is_distributed_as_long_as_a_foreign_key_stands() throws Exception {
    var plan = plan();

    assertThat(last(plan, "DROP CONSTRAINT")).isLessThan(first(plan, "SELECT create_"));
    assertThat(last(plan, "SELECT create_")).isLessThan(first(plan, "ADD CONSTRAINT"));
  }

  @Test
  void the_script_goes_on_where_it_was_cut_off() throws Exception {
    carryOut(60);
    distribute();

    allIsDone();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO",
        "DROP CONSTRAINT",
        "create_reference_table",
        "create_distributed_table",
        "truncate_local_data",
        "ADD CONSTRAINT",
        "DROP TABLE"
      })
  void what_was_cut_off_goes_on_where_it_stopped(String at) throws Exception {
    carryOut(first(plan(), at));
    carryOut(last(plan(), at));
    carryOut(plan().size());

    allIsDone();
  }

  /** As if the database were away for one of its questions. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void a_question_that_fails_is_not_taken_for_nothing_known(int which, @TempDir Path programs)
      throws Exception {
    carryOut(plan().size() - 1);
    Files.writeString(
        programs.resolve("psql"),
        """
        #!/usr/bin/env bash
        echo >>"$0.asked"
        [ "$(wc -l <"$0.asked")" != %d ] || exit 2
        PATH=${PATH#*:} exec psql "$@"
        """
            .formatted(which));
    Files.setPosixFilePermissions(
        programs.resolve("psql"), PosixFilePermissions.fromString("rwx------"));

    var run = run(programs + File.pathSeparator + System.getenv("PATH"), "--plan");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.said()).isEmpty();
  }

  /** The old rows, too, are gone from where they lay before. */
  private void allIsDone() throws Exception {
    assertThat(foreignKeys()).isEqualTo(keysBefore);
    assertThat(
            ServedDatabase.lines(
                owner, "select logicalrel::text from pg_dist_partition where not emptied"))
        .isEmpty();
    assertThat(plan()).isEmpty();
  }

  /** By hand, as far as a run of the script came that was cut off. */
  private void carryOut(int statements) throws Exception {
    for (var statement : plan().subList(0, statements)) {
      ServedDatabase.execute(owner, statement);
    }
  }

  /** Of the script, each with the semicolon that psql wants. */
  private List<String> plan() throws Exception {
    return distribute("--plan").lines().map(line -> line.replaceAll(";$", "")).toList();
  }

  private String distribute(String... options) throws Exception {
    var run = run(System.getenv("PATH"), options);
    assertThat(run.exit()).as(run.said()).isZero();
    return run.said();
  }

  private record Run(int exit, String said) {}

  private Run run(String path, String... options) throws Exception {
    var command = new ArrayList<>(List.of("bash", "../bin/distribute"));
    command.addAll(List.of(options));
    command.add(owner.url().replaceFirst("^jdbc:([^?]*).*", "$1") + "?user=" + owner.user());
    var program = new ProcessBuilder(command).redirectErrorStream(true);
    program.environment().put("PATH", path);
    var process = program.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), said);
  }

  private List<String> foreignKeys() throws SQLException {
    return ServedDatabase.lines(
        owner,
        "select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where contype = 'f' and conparentid = 0 order by 1");
  }

  private static int first(List<String> plan, String what) {
    return indexes(plan, what).getFirst();
  }

  private static int last(List<String> plan, String what) {
    return indexes(plan, what).getLast();
  }

  private static List<Integer> indexes(List<String> plan, String what) {
    return IntStream.range(0, plan.size()).filter(i -> plan.get(i).contains(what)).boxed().toList();
  }
}
