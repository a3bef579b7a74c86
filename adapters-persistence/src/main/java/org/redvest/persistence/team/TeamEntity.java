// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.team;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.persistence.shared.CityKey;
import org.redvest.shared.CreditCode;
import org.redvest.shared.PhoneNumber;
import org.redvest.shared.Version;
import org.redvest.team.Capacity;
import org.redvest.team.RiskLevel;
import org.redvest.team.ServiceArea;
import org.redvest.team.TeamKind;
import org.redvest.team.WorkingHours;
import org.redvest.team.model.Member;
import org.redvest.team.model.Members;
import org.redvest.team.model.Nature;
import org.redvest.team.model.Profile;
import org.redvest.team.model.RecordingUnit;
import org.redvest.team.model.Team;

/**
 * A team's row with what hangs on it, but for the members, whose rows outlive their time in it. The
 * version is a plain column: the row lock settles races, and Hibernate would ignore what we set.
 */
@Entity
@Table(name = "team")
class TeamEntity {

  @EmbeddedId CityKey key;

  long version;

  @Column(name = "home_position")
  UUID home;

  UUID founder;

  String name;

  /** Sealed. */
  byte @Nullable [] contact;

  @Enumerated(EnumType.STRING)
  TeamKind kind;

  @Column(name = "credit_code")
  @Nullable String creditCode;

  @Column(name = "recording_unit")
  @Nullable String recordingUnit;

  @Column(name = "recording_unit_code")
  @Nullable String recordingUnitCode;

  int capacity;

  @Enumerated(EnumType.STRING)
  @Column(name = "highest_risk")
  RiskLevel highestRisk;

  @Embedded @Nullable CircleColumns circle;

  @Embedded StandingColumns standing;

  @ElementCollection
  @CollectionTable(
      name = "team_category",
      joinColumns = {
        @JoinColumn(name = "city", referencedColumnName = "city"),
        @JoinColumn(name = "team_id", referencedColumnName = "id")
      })
  @Column(name = "category")
  Set<String> categories = new HashSet<>();

  @ElementCollection
  @CollectionTable(
      name = "team_area",
      joinColumns = {
        @JoinColumn(name = "city", referencedColumnName = "city"),
        @JoinColumn(name = "team_id", referencedColumnName = "id")
      })
  @Column(name = "position_id")
  Set<UUID> area = new HashSet<>();

  @ElementCollection
  @CollectionTable(
      name = "team_hours",
      joinColumns = {
        @JoinColumn(name = "city", referencedColumnName = "city"),
        @JoinColumn(name = "team_id", referencedColumnName = "id")
      })
  Set<ShiftRow> hours = new HashSet<>();

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected TeamEntity() {}

  static TeamEntity from(Team team, byte @Nullable [] sealedContact) {
    var entity = new TeamEntity();
    entity.key = CityKey.of(team.id());
    entity.home = team.home().value();
    entity.founder = team.founder().value();
    var nature = team.nature();
    entity.kind = nature.kind();
    entity.creditCode = nature.creditCode() == null ? null : nature.creditCode().value();
    var unit = nature.recordingUnit();
    entity.recordingUnit = unit == null ? null : unit.name();
    entity.recordingUnitCode =
        unit == null || unit.creditCode() == null ? null : unit.creditCode().value();
    entity.take(team, sealedContact);
    return entity;
  }

  /** Takes over everything that a command may have changed. */
  void take(Team team, byte @Nullable [] sealedContact) {
    version = team.version().number();
    var profile = team.profile();
    name = profile.name();
    contact = sealedContact;
    capacity = profile.capacity().orders();
    highestRisk = profile.highestRisk();
    circle = CircleColumns.from(profile.area().circle());
    standing = StandingColumns.from(team.standing());
    replace(
        categories,
        profile.categories().stream().map(CategoryCode::value).collect(Collectors.toSet()));
    replace(
        area,
        profile.area().positions().stream().map(PositionId::value).collect(Collectors.toSet()));
    replace(
        hours, profile.hours().shifts().stream().map(ShiftRow::from).collect(Collectors.toSet()));
  }

  Team toDomain(@Nullable PhoneNumber openContact, List<Member> members) {
    return new Team(
        new TeamId(key.id()),
        new Version(version),
        new PositionId(home),
        new PersonId(founder),
        new Nature(kind, creditCode(creditCode), recordingUnit()),
        new Profile(
            name,
            openContact,
            categories.stream().map(CategoryCode::new).collect(Collectors.toSet()),
            new ServiceArea(
                area.stream().map(PositionId::new).collect(Collectors.toSet()),
                CircleColumns.toDomain(circle)),
            new Capacity(capacity),
            new WorkingHours(hours.stream().map(ShiftRow::toDomain).collect(Collectors.toSet())),
            highestRisk),
        new Members(members),
        standing.toDomain());
  }

  private @Nullable RecordingUnit recordingUnit() {
    return recordingUnit == null
        ? null
        : new RecordingUnit(recordingUnit, creditCode(recordingUnitCode));
  }

  private static @Nullable CreditCode creditCode(@Nullable String value) {
    return value == null ? null : new CreditCode(value);
  }

  /** Changes the set in place, so that Hibernate writes the difference only. */
  private static <T> void replace(Set<T> stored, Set<T> wanted) {
    stored.retainAll(wanted);
    stored.addAll(wanted);
  }
}
