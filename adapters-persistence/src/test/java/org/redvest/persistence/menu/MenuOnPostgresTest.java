// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redvest.team.TeamSamples.HAIRCUT;
import static org.redvest.team.TeamSamples.REPAIR;
import static org.redvest.team.TeamSamples.id;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.access.Lineage;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.menu.Menu;
import org.redvest.menu.MenuItem;
import org.redvest.menu.MenuItemId;
import org.redvest.menu.Offering;
import org.redvest.menu.Publisher;
import org.redvest.persistence.TestSessions;

class MenuOnPostgresTest {

  private static final TestSessions SESSIONS = new TestSessions();

  private final PositionId centre = new PositionId(id());
  private final PositionId station = new PositionId(id());
  private final PositionId elsewhere = new PositionId(id());
  private final TeamId team = new TeamId(id());
  private final Lineage atStation = new Lineage(List.of(centre, station));

  @BeforeEach
  void aTeamThatServesTheCentre() {
    SESSIONS.clear("team", "position cascade");
    position(centre, "{" + centre.value() + "}");
    position(station, "{" + centre.value() + "," + station.value() + "}");
    position(elsewhere, "{" + elsewhere.value() + "}");
    run(
        """
        insert into team (city, id, version, home_position, founder, name, contact, kind,
          recording_unit, capacity, highest_risk, status, status_since)
        values (320700, '%s', 1, '%s', '%s', '红马甲', '\\x00', 'UNREGISTERED', '街道', 5, 'LOW',
          'APPROVED', now())
        """
            .formatted(team.value(), station.value(), id()));
    run(
        "insert into team_area values (320700, '%s', '%s')"
            .formatted(team.value(), centre.value()));
  }

  @Test
  void anItemIsKeptAndWithdrawnOnce() {
    var item = add(new Publisher.ByTeam(team), REPAIR);
    assertThat(find(item.id())).isEqualTo(item);

    var withdrawn = item.withdraw();
    save(withdrawn);

    assertThat(find(item.id())).isEqualTo(withdrawn);
    assertThatIllegalStateException().isThrownBy(() -> save(withdrawn));
    assertThat(menu(atStation, null)).isEmpty();
  }

  @Test
  void whoWithdrawsAnItemKeepsOthersOut() {
    var item = add(new Publisher.ByTeam(team), REPAIR);
    SESSIONS.within(session -> {
      assertThat(new StoredMenuItems(TestSessions.sql(session)).lock(item.id())).contains(item);
      assertThatThrownBy(() ->
              SESSIONS.within(other -> {
                other.createNativeMutationQuery("set local lock_timeout = '1ms'").executeUpdate();
                return new StoredMenuItems(TestSessions.sql(other)).lock(item.id());
              }))
          .rootCause()
          .asInstanceOf(InstanceOfAssertFactories.throwable(SQLException.class))
          .extracting(SQLException::getSQLState)
          .isEqualTo("55P03");
      return item;
    });
  }

  @Test
  void theMenuHoldsWhatPositionsAbovePublishAndTeamsServe() {
    var byTeam = add(new Publisher.ByTeam(team), REPAIR);
    var byCentre = add(new Publisher.ByPosition(centre), HAIRCUT);
    add(new Publisher.ByPosition(elsewhere), HAIRCUT);

    assertThat(menu(atStation, null))
        .containsExactly(new Menu.Entry(byTeam, "红马甲"), new Menu.Entry(byCentre, "阵地"));
    assertThat(menu(atStation, HAIRCUT)).extracting(Menu.Entry::item).containsExactly(byCentre);
  }

  @Test
  void aCircleServesThePositionsWithinIt() {
    var item = add(new Publisher.ByTeam(team), REPAIR);
    run(
        """
        update team set circle_lat = 34.6, circle_lng = 119.2, circle_original_lat = 34.6,
          circle_original_lng = 119.2, circle_datum = 'GCJ02', circle_radius = 1200
        """);
    var there = new Lineage(List.of(elsewhere));
    assertThat(menu(there, null)).isEmpty();
    place(34.609);
    assertThat(menu(there, null)).extracting(Menu.Entry::item).containsExactly(item);
    place(34.612);
    assertThat(menu(there, null)).isEmpty();
  }

  @Test
  void theMenuOfASuspendedTeamVanishes() {
    var item = add(new Publisher.ByTeam(team), REPAIR);
    assertThat(ofTeam()).containsExactly(item);
    run("update team set status = 'SUSPENDED', status_reason = 'SAFETY'");

    assertThat(ofTeam()).isEmpty();
    assertThat(menu(atStation, null)).isEmpty();
  }

  @Test
  void aPageOfTheMenuIsOneStatement() {
    add(new Publisher.ByTeam(team), REPAIR);
    add(new Publisher.ByPosition(centre), HAIRCUT);
    SESSIONS.takeStatements();

    menu(atStation, null);

    assertThat(SESSIONS.takeStatements()).hasSize(1);
  }

  private void place(double lat) {
    run(
        """
        update position set lat = %s, lng = 119.2, original_lat = %s, original_lng = 119.2,
          datum = 'GCJ02' where id = '%s'
        """
            .formatted(lat, lat, elsewhere.value()));
  }

  private void position(PositionId position, String lineage) {
    run(
        """
        insert into position (id, city, division_code, level, name, lineage, status, version)
        values ('%s', 320700, '320706', 'POINT', '阵地', '%s', 'ACTIVE', 1)
        """
            .formatted(position.value(), lineage));
  }

  private static void run(String sql) {
    SESSIONS.within(session -> session.createNativeMutationQuery(sql).executeUpdate());
  }

  private static MenuItem add(Publisher publisher, CategoryCode category) {
    var offering = new Offering("上门服务", "说明", category, true, 60, null);
    UUID id = id();
    var item = MenuItem.publish(new MenuItemId(id), publisher, offering);
    return SESSIONS.within(session -> {
      new StoredMenuItems(TestSessions.sql(session)).add(item);
      return item;
    });
  }

  private static void save(MenuItem item) {
    SESSIONS.within(session -> {
      var items = new StoredMenuItems(TestSessions.sql(session));
      items.lock(item.id());
      items.save(item);
      return item;
    });
  }

  private static MenuItem find(MenuItemId id) {
    return SESSIONS.within(
        session -> new StoredMenuItems(TestSessions.sql(session)).find(id).orElseThrow());
  }

  private List<MenuItem> ofTeam() {
    return SESSIONS.within(
        session -> new StoredMenuItems(TestSessions.sql(session)).ofTeam(team, null, 9));
  }

  private static List<Menu.Entry> menu(Lineage position, @Nullable CategoryCode category) {
    return SESSIONS.within(session ->
        new StoredMenuItems(TestSessions.sql(session)).serving(position, category, null, 9));
  }
}
