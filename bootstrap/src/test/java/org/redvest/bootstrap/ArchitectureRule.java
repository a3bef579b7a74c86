// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.redvest.bootstrap.violations.NoRoom;
import org.redvest.bootstrap.violations.access.LateFeature;
import org.redvest.bootstrap.violations.memory.StrayStore;
import org.redvest.bootstrap.violations.menu.Unmarked;
import org.redvest.bootstrap.violations.order.model.Framed;
import org.redvest.bootstrap.violations.order.model.Hasty;
import org.redvest.bootstrap.violations.order.model.Lucky;
import org.redvest.bootstrap.violations.order.model.OrderManager;
import org.redvest.bootstrap.violations.order.usecase.Exposed;
import org.redvest.bootstrap.violations.persistence.CommittingStore;
import org.redvest.bootstrap.violations.persistence.NameReader;
import org.redvest.bootstrap.violations.persistence.PublicEntity;
import org.redvest.bootstrap.violations.persistence.PublicStore;
import org.redvest.bootstrap.violations.persistence.ThirdDoor;
import org.redvest.bootstrap.violations.rest.ImpatientResource;
import org.redvest.bootstrap.violations.rest.Insider;
import org.redvest.bootstrap.violations.rest.PryingResource;
import org.redvest.bootstrap.violations.rest.Shortcut;
import org.redvest.bootstrap.violations.surprise.Unplaced;
import org.redvest.command.Store;
import org.redvest.command.UseCases;

/**
 * How the modules and features may lean on one another, each rule beside a class that breaks it.
 */
enum ArchitectureRule {
  CORE_IS_PLAIN_JAVA(
      Framed.class,
      layout ->
          classes()
              .that(layout.core())
              .should()
              .onlyDependOnClassesThat(
                  layout
                      .core()
                      .or(JavaClass.Predicates.resideInAnyPackage("java..", "org.jspecify..")))
              .because("rules that know no framework outlive every framework")),

  CORE_IS_TOLD_THE_TIME(
      Hasty.class,
      layout ->
          noClasses()
              .that(layout.core())
              .should()
              .accessTargetWhere(
                  describe("reads the clock of the machine", ArchitectureRule::readsTheTime))
              .because("deadlines are tested by moving a Clock")),

  CORE_IS_GIVEN_ITS_IDS(
      Lucky.class,
      layout ->
          noClasses()
              .that(layout.core())
              .should()
              .accessTargetWhere(describe("draws by chance", ArchitectureRule::draws))
              .because("an id knows where it was made, which only Ids can give it")),

  FEATURES_HAVE_THEIR_PLACE(
      Unplaced.class,
      layout ->
          classes()
              .that(layout.core())
              .should(Conditions.belongToAFeatureOfTheOrder(layout))
              .because("a feature without a place in the order could be used by all and use all")),

  FEATURES_LOOK_BACK_ONLY(
      LateFeature.class,
      layout ->
          classes()
              .that(layout.core())
              .should(Conditions.useOnlyFeaturesBeforeTheirOwn(layout))
              .because("what can be read, tested and changed alone has no cycle")),

  USE_CASES_ARE_HIDDEN(
      Exposed.class,
      layout ->
          classes()
              .that(layout.part("usecase"))
              .and()
              .areTopLevelClasses()
              .should(Conditions.stayInTheirPackageUnlessFactoryOrInterface())
              .because("production and tests get them from one factory per feature")),

  NAMES_SAY_WHAT_A_THING_IS(
      OrderManager.class,
      layout ->
          noClasses()
              .that(layout.core())
              .should()
              .haveSimpleNameEndingWith("Impl")
              .orShould()
              .haveSimpleNameEndingWith("Manager")
              .orShould()
              .haveSimpleNameEndingWith("Helper")
              .orShould()
              .haveSimpleNameEndingWith("Util")
              .orShould()
              .haveSimpleNameEndingWith("Dto")
              .because("such a name fits every class, so it tells nothing about this one")),

  ADAPTERS_DO_NOT_KNOW_EACH_OTHER(
      Shortcut.class,
      layout ->
          classes()
              .that(describe("in an adapter", type -> layout.adapter(type).isPresent()))
              .should(Conditions.useNoOtherAdapter(layout))
              .because("each can be replaced without a look at the others")),

  REST_ASKS_INBOUND_PORTS(
      ImpatientResource.class,
      layout ->
          noClasses()
              .that()
              .resideInAPackage(layout.in("rest"))
              .should()
              .dependOnClassesThat(layout.part("out").and(JavaClass.Predicates.INTERFACES))
              .because("an outbound port asks nobody whether the caller may")),

  REST_ASKS_NO_STORE(
      PryingResource.class,
      layout ->
          noClasses()
              .that()
              .resideInAPackage(layout.in("rest"))
              .should()
              .dependOnClassesThat(JavaClass.Predicates.assignableTo(Store.class))
              .because("in a flat package too the port says who may")),

  USE_CASES_ARE_ASKED_BY_THEIR_PORT(
      Insider.class,
      layout ->
          noClasses()
              .that()
              .areNotAnnotatedWith(UseCases.class)
              .and(describe("no part of it", type -> !isInUseCases(type)))
              .and()
              .resideOutsideOfPackage(layout.in("bootstrap"))
              .should()
              .dependOnClassesThat()
              .areAnnotatedWith(UseCases.class)
              .because("whoever wants a feature asks for its port")),

  ENTITIES_STAY_AT_HOME(
      PublicEntity.class,
      layout ->
          classes()
              .that()
              .areAnnotatedWith(Entity.class)
              .should()
              .bePackagePrivate()
              .andShould()
              .resideInAPackage(layout.in("persistence"))
              .because("a row that travels is changed where no transaction sees it")),

  STORES_ARE_HIDDEN(
      PublicStore.class,
      layout ->
          noClasses()
              .that()
              .resideInAPackage(layout.in("persistence"))
              .and()
              .implement(layout.part("out").or(JavaClass.Predicates.assignableTo(Store.class)))
              .should()
              .bePublic()
              .because("whoever wants a port asks for the port")),

  TRANSACTIONS_ARE_OPENED_IN_ONE_PLACE(
      CommittingStore.class,
      layout ->
          noClasses()
              .that()
              .doNotHaveSimpleName("Transactions")
              .and()
              .doNotHaveSimpleName("OpenEnded") // knows how one fails
              .and()
              .doNotHaveSimpleName("JtaTransaction") // asks for the one that runs
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage("jakarta.transaction..", "io.quarkus.narayana..")
              .because(
                  "a use case is one transaction, no part of it can commit alone (ADR 0002), and"
                      + " each waits for its turn (ADR 0021)")),

  THE_DATABASE_HAS_TWO_DOORS(
      ThirdDoor.class,
      layout ->
          noClasses()
              .should()
              .accessTargetWhere(
                  describe("sends plain SQL through Hibernate", ArchitectureRule::isNative))
              .because(
                  "Hibernate keeps a plan for each native query, takes it apart anew and looks at"
                      + " every row that it manages before each (ADR 29)")),

  NO_REFUSAL_HANGS_ON_A_CONSTRAINTS_NAME(
      NameReader.class,
      layout ->
          noClasses()
              .should()
              .accessTargetWhere(
                  describe("asks which constraint was broken", ArchitectureRule::asksForConstraint))
              .because("a cluster does not tell it")),

  MEMORY_STAYS_OUT_OF_PRODUCTION(
      StrayStore.class,
      layout ->
          noClasses()
              .should()
              .resideInAPackage(layout.in("memory"))
              .because("what is kept in memory is lost at the next start")),

  PACKAGES_ARE_NULL_MARKED(
      Unmarked.class,
      layout ->
          classes()
              .should(Conditions.liveInANullMarkedPackage())
              .because("without the mark the compiler does not look for null")),

  CLASSES_HAVE_A_ROOM(
      NoRoom.class,
      layout ->
          classes()
              .that()
              .doNotHaveSimpleName("package-info")
              .should()
              .resideOutsideOfPackage(layout.root())
              .because("a class beside all modules belongs to none"));

  private final Class<?> violator;

  @SuppressWarnings("ImmutableEnumChecker") // each is a lambda that holds nothing
  private final Function<Layout, ArchRule> rule;

  ArchitectureRule(Class<?> violator, Function<Layout, ArchRule> rule) {
    this.violator = violator;
    this.rule = rule;
  }

  /** A class that breaks the rule. */
  Class<?> violator() {
    return violator;
  }

  /** The rule, for packages below that root. */
  ArchRule below(String root) {
    return rule.apply(new Layout(root));
  }

  /** A long command is a record of its own beside the one that answers for the port. */
  private static boolean isInUseCases(JavaClass type) {
    return type.getPackageName().endsWith(".usecase");
  }

  private static boolean readsTheTime(JavaAccess<?> access) {
    var name = access.getTarget().getName();
    var owner = access.getTargetOwner();
    if (owner.isEquivalentTo(Clock.class)) {
      return name.startsWith("system");
    }
    if (owner.isEquivalentTo(System.class)) {
      return name.equals("currentTimeMillis") || name.equals("nanoTime");
    }
    return owner.getPackageName().startsWith("java.time")
        && name.equals("now")
        && !access.getTarget().getFullName().contains("(" + Clock.class.getName() + ")");
  }

  private static boolean isNative(JavaAccess<?> access) {
    var name = access.getTarget().getName();
    var owner = access.getTargetOwner().getPackageName();
    return (owner.startsWith("org.hibernate") || owner.startsWith("jakarta.persistence"))
        && (name.startsWith("createNative") || name.matches("do(Returning)?Work"));
  }

  private static boolean asksForConstraint(JavaAccess<?> access) {
    var name = access.getTarget().getName();
    var owner = access.getTargetOwner().getPackageName();
    return (name.equals("getConstraint") && owner.startsWith("org.postgresql"))
        || (name.equals("getConstraintName") && owner.startsWith("org.hibernate"));
  }

  private static boolean draws(JavaAccess<?> access) {
    var name = access.getTarget().getName();
    var owner = access.getTargetOwner();
    if (owner.isEquivalentTo(UUID.class)) {
      return name.equals("randomUUID");
    }
    if (owner.isEquivalentTo(Math.class)) {
      return name.equals("random");
    }
    return owner.isAssignableTo(RandomGenerator.class);
  }
}
