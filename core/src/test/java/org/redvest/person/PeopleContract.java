// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redvest.access.Account;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.PersonId;
import org.redvest.person.model.AccountStanding;
import org.redvest.person.model.Consent;
import org.redvest.person.model.ConsentRegister;
import org.redvest.person.model.Language;
import org.redvest.person.out.Erasures.Erasure;
import org.redvest.person.out.People.Known;
import org.redvest.shared.City;
import org.redvest.shared.Refusal;
import org.redvest.shared.SharedRefusal;
import org.redvest.shared.Version;

/** Links from accounts to people, and what these agreed to. */
public abstract class PeopleContract {

  protected static final City HERE = new City(320_700);
  protected static final City THERE = new City(321_100);
  protected static final Account WANG = new Account("test", "wang");
  protected static final Account LI = new Account("test", "li");
  protected static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
  private static final UUID EVENT = new UUID(1, 2);

  /** An empty store. */
  protected abstract PersonPorts.Store store();

  @Test
  public void aStrangerIsUnknownAndReadingKeepsHimSo() {
    assertThat(find(WANG)).isEmpty();
    assertThat(lock(WANG)).isEmpty();
    assertThat(actor(WANG, HERE).id()).isNull();
    assertThat(find(WANG)).isEmpty();
  }

  @Test
  public void hisFirstWriteMakesHimAPersonOfItsCity() {
    var id = enrol(WANG, HERE);

    assertThat(find(WANG).orElseThrow())
        .returns(id, Known::id)
        .returns(HERE, Known::home)
        .returns(Set.of(HERE), Known::cities);
    assertThat(lock(WANG)).isEqualTo(find(WANG));
    assertThat(id.city()).isEqualTo(HERE);
    assertThat(actor(WANG, THERE)).returns(id, Actor.Person::id).returns(HERE, Actor.Person::home);
    assertThat(find(LI)).isEmpty();
  }

  @Test
  public void furtherCitiesAreRememberedOnceAndTheHomeStays() {
    var id = enrol(WANG, HERE);
    enrol(LI, HERE);

    assertThat(List.of(enrol(WANG, THERE), enrol(WANG, THERE), enrol(WANG, HERE))).containsOnly(id);

    assertThat(find(WANG).orElseThrow())
        .returns(HERE, Known::home)
        .returns(Set.of(HERE, THERE), Known::cities);
    assertThat(find(LI).orElseThrow().cities()).containsExactly(HERE);
  }

  @Test
  public void whoActsIsSeenAsWhoReads() {
    enrol(WANG, HERE);
    assertThat(acting(WANG)).isEqualTo(actor(WANG, HERE));
    assertThat(acting(LI)).isEqualTo(actor(LI, HERE));
  }

  @Test
  public void whoActsWhereHeNeverWasIsAStrangerThereUntilHeIsEnrolled() {
    var id = enrol(WANG, HERE);

    assertThat(within(p -> p.people().lockEverywhere(WANG)).orElseThrow().cities())
        .containsExactly(HERE);
    enrol(WANG, THERE);

    assertThat(within(p -> (Actor.Person) p.actors().acting(caller(WANG), THERE, NOW)).id())
        .isEqualTo(id);
    assertThat(within(p -> p.people().lockEverywhere(WANG)).orElseThrow().cities())
        .containsExactlyInAnyOrder(HERE, THERE);
  }

  @Test
  public void consentsAreKeptTheNewestFirst() {
    var id = enrol(WANG, HERE);
    var given = consent(1, ConsentKind.LOCATION, true, Language.ZH_CN);
    var withdrawn = consent(2, ConsentKind.LOCATION, false, Language.EN);

    add(id, given);
    add(id, withdrawn);

    assertThat(register(id).newestFirst()).containsExactly(withdrawn, given);
    assertThat(register(id).holds(ConsentKind.LOCATION)).isFalse();
    assertThat(register(enrol(LI, HERE)).newestFirst()).isEmpty();
  }

  @Test
  public void twoStatementsNeverHaveOneNumber() {
    var id = enrol(WANG, HERE);
    add(id, consent(1, ConsentKind.LOCATION, true, Language.ZH_CN));

    assertThatIllegalStateException()
        .isThrownBy(() -> add(id, consent(1, ConsentKind.STATISTICS, true, Language.ZH_CN)));
  }

  @Test
  public void whoIsRemovedIsAStrangerAndBeginsAnew() {
    var id = enrol(WANG, HERE);

    assertThat(remove(id)).isTrue();
    assertThat(remove(id)).isFalse();

    assertThat(find(WANG)).isEmpty();
    assertThat(actor(WANG, HERE).id()).isNull();
    assertThat(enrol(WANG, THERE)).isNotEqualTo(id);
  }

  @Test
  public void aBlockedAccountIsKeptOutUntilItIsLetInAgain() {
    var id = enrol(WANG, HERE);
    enrol(LI, HERE);
    var open = standing(id);
    assertThat(open).isEqualTo(new AccountStanding(id, Version.FIRST, null));
    assertThat(ofAccount(WANG)).contains(open);

    var blocked = save(open.blocked(BlockReason.MISUSE, NOW));
    assertThat(standing(id)).isEqualTo(blocked);
    for (var look :
        List.<Consumer<PersonPorts>>of(
            p -> p.actors().of(caller(WANG), THERE, NOW),
            p -> p.actors().acting(caller(WANG), HERE, NOW),
            p -> p.people().find(WANG),
            p -> p.people().lock(WANG),
            p -> p.people().lockEverywhere(WANG))) {
      assertThatThrownBy(() ->
              within(p -> {
                look.accept(p);
                return true;
              }))
          .isInstanceOfSatisfying(
              Refusal.class,
              refused -> assertThat(refused.code()).isEqualTo(SharedRefusal.ACCOUNT_BLOCKED));
    }
    assertThat(enrol(WANG, HERE)).as("whoever appoints him finds him").isEqualTo(id);
    assertThat(actor(LI, HERE).id()).isNotNull();

    save(blocked.unblocked(NOW));
    assertThat(standing(id)).isEqualTo(new AccountStanding(id, new Version(3), null));
    assertThat(actor(WANG, HERE).id()).isEqualTo(id);
  }

  @Test
  public void whoIsNobodyHasNoStanding() {
    assertThat(ofAccount(WANG)).isEmpty();
    var id = enrol(WANG, HERE);
    remove(id);
    assertThat(found(id)).isEmpty();
  }

  private AccountStanding standing(PersonId id) {
    return found(id).orElseThrow();
  }

  private Optional<AccountStanding> found(PersonId id) {
    return within(p -> p.accounts().find(id));
  }

  private Optional<AccountStanding> ofAccount(Account account) {
    return within(p -> p.accounts().of(account));
  }

  private AccountStanding save(AccountStanding standing) {
    return within(p -> {
      p.accounts().lock(standing.person());
      p.accounts().save(standing);
      return standing;
    });
  }

  @Test
  public void theErasureListSaysWhoIsDue() {
    var wang = new Erasure(enrol(WANG, HERE), Set.of(HERE, THERE), NOW, EVENT, NOW);
    var li = new Erasure(enrol(LI, HERE), Set.of(HERE), NOW, EVENT, NOW.plusSeconds(60));
    for (var each : List.of(wang, li)) {
      within(p -> {
        p.erasures().add(each);
        return true;
      });
    }

    assertThat(due(NOW)).containsExactly(wang);
    assertThat(due(NOW.plusSeconds(60))).containsExactly(wang, li);
    look(wang, null);
    assertThat(due(NOW.plusSeconds(60))).containsExactly(li);
    look(wang, NOW.plusSeconds(61));
    assertThat(due(NOW.plusSeconds(61))).extracting(Erasure::person).contains(wang.person());
  }

  private boolean remove(PersonId id) {
    return within(p -> p.people().remove(id, Set.of(HERE, THERE)));
  }

  private List<Erasure> due(Instant at) {
    return within(p -> p.erasures().due(at, 10));
  }

  private void look(Erasure erasure, @Nullable Instant again) {
    within(p -> {
      p.erasures().look(erasure.person(), again);
      return true;
    });
  }

  protected <T> T within(Function<PersonPorts, T> work) {
    return store().within(work);
  }

  protected PersonId enrol(Account account, City city) {
    return within(p -> p.actors().enrol(account, city));
  }

  protected Optional<Known> find(Account account) {
    return within(p -> p.people().find(account));
  }

  private Optional<Known> lock(Account account) {
    return within(p -> p.people().lock(account));
  }

  private Actor acting(Account account) {
    return within(p -> p.actors().acting(caller(account), HERE, NOW));
  }

  private Actor.Person actor(Account account, City city) {
    return within(p -> (Actor.Person) p.actors().of(caller(account), city, NOW));
  }

  protected static Caller caller(Account account) {
    return new Caller(new Caller.SignedIn(account, false), "1".repeat(32));
  }

  private ConsentRegister register(PersonId id) {
    return within(p -> p.consents().of(id));
  }

  private void add(PersonId id, Consent consent) {
    within(p -> {
      p.consents().add(id, consent);
      return true;
    });
  }

  private static Consent consent(int number, ConsentKind kind, boolean granted, Language language) {
    return new Consent(new Version(number), kind, granted, "v1", language, NOW.plusSeconds(number));
  }
}
