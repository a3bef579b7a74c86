// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redvest.access.Account;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.PersonId;
import org.redvest.access.out.Actors;
import org.redvest.command.Commands;
import org.redvest.command.Work;
import org.redvest.idempotency.Again;
import org.redvest.idempotency.Effect;
import org.redvest.idempotency.Outcome;
import org.redvest.idempotency.Reference;
import org.redvest.idempotency.Routing;
import org.redvest.network.Files;
import org.redvest.network.NoOrders;
import org.redvest.network.Samples;
import org.redvest.network.in.Network.Imported;
import org.redvest.network.model.DivisionFile;
import org.redvest.network.model.ImportRejected;
import org.redvest.network.usecase.NetworkUseCases;
import org.redvest.shared.City;

/** A whole city on a real database: in seconds, by a handful of statements. */
class SqlImportTest {

  private static final Account OPERATOR = new Account("test", "operator");
  private static final Caller CALLER =
      new Caller(new Caller.SignedIn(OPERATOR, true), "0".repeat(32));

  private final SqlStore store = new SqlStore();

  @Test
  void yunchengIsImportedInSecondsByFewStatementsPerThousandRows() {
    var started = System.nanoTime();
    var outcome = importFile(Files.yuncheng());
    var took = Duration.ofNanos(System.nanoTime() - started);

    assertThat(outcome.created()).isEqualTo(2_570);
    assertThat(took).isLessThan(Duration.ofSeconds(10));
    // the lock, the city as it is, and per thousand rows two for positions and three for divisions
    assertThat(store.takeStatements()).hasSize(2 + 3 * 5);
  }

  @Test
  void aSecondImportReadsAndWritesNothing() {
    importFile(Files.yuncheng());
    store.takeStatements();
    var outcome = importFile(Files.yuncheng());

    assertThat(outcome).isEqualTo(new Imported(0, 0, 0, 2_570, List.of()));
    assertThat(store.takeStatements()).hasSize(2);
  }

  @Test
  void aChangedNameIsTheOnlyChange() {
    importFile(Files.yuncheng());
    var text = Files.text("/network/divisions-140800.csv").replace("盐湖区", "盐池区");
    var outcome = importFile(Files.of(text));

    assertThat(outcome.created()).isZero();
    assertThat(outcome.renamed()).isEqualTo(1);
    assertThat(outcome.unchanged()).isEqualTo(2_569);
  }

  @Test
  void oneBadLineLeavesNothingBehind() {
    var text = Files.text("/network/divisions-140800.csv").replace("140881,", "140781,");
    assertThatThrownBy(() -> importFile(Files.of(text))).isInstanceOf(ImportRejected.class);
    assertThat(store.<Integer>within(p -> p.positions().ofDivisions(new City(140800)).size()))
        .isZero();
  }

  private Imported importFile(DivisionFile file) {
    var clock = Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);
    return store.within(p ->
        new NetworkUseCases(
                new Commands(new Operator(), entry -> {}, Samples::id, clock, new AtOnce()),
                p.positions(),
                p.views(),
                p.divisions(),
                p.appointments(),
                new NoOrders(),
                closed -> {},
                _ -> Optional.empty(),
                Samples::id)
            .importFile(CALLER, () -> file));
  }

  /** Within the transaction that the test has begun. */
  private static final class AtOnce implements Work {

    @Override
    public <T> T read(Supplier<T> question) {
      return question.get();
    }

    @Override
    public <T> T read(Caller caller, Supplier<T> question) {
      return question.get();
    }

    @Override
    public <T> T once(
        Caller caller, Routing where, Effect effect, Supplier<T> command, Again<T> again) {
      return command.get();
    }

    @Override
    public <T> T about(
        Reference subject, Caller caller, Routing where, Supplier<T> command, Again<T> again) {
      return command.get();
    }

    @Override
    public <T> T apart(Supplier<T> part) {
      return part.get();
    }

    @Override
    public void settle(Caller caller, @Nullable City city, Outcome came) {
      throw new AssertionError("an import takes one person");
    }
  }

  /** The operator, whoever asks. */
  private static final class Operator implements Actors {

    private final PersonId id = new PersonId(Samples.id(140800));

    @Override
    public Actor of(Caller caller, City city, Instant at) {
      return new Actor.Person(id, city, OPERATOR, Set.of(), Set.of(), Set.of(), true);
    }

    @Override
    public Actor acting(Caller caller, City city, Instant at) {
      return of(caller, city, at);
    }

    @Override
    public PersonId enrol(Account account, City city) {
      return id;
    }
  }
}
