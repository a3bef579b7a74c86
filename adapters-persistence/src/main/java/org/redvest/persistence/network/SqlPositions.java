// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.network;

import static org.redvest.persistence.network.PositionRows.column;
import static org.redvest.persistence.network.PositionRows.doubles;
import static org.redvest.persistence.network.PositionRows.gcj02;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Lineage;
import org.redvest.access.PositionId;
import org.redvest.network.model.Position;
import org.redvest.network.out.Positions;
import org.redvest.persistence.shared.AdvisoryLock;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.shared.City;
import org.redvest.shared.DivisionCode;
import org.redvest.shared.Point;

/** Positions by plain SQL; whole lists travel as one array per column. */
@ApplicationScoped
class SqlPositions implements Positions {

  private static final String SELECT = "select " + PositionRows.COLUMNS + " from position p ";

  private static final int ROWS_PER_STATEMENT = 1_000;

  private static final String INSERT =
      """
      insert into position (id, city, division_code, level, name, parent_id, lineage, lat, lng,
        original_lat, original_lng, datum, accuracy_meters, status, successor_id, version)
      select id, city, division_code, level, name, parent_id, cast(lineage as uuid[]), lat, lng,
        original_lat, original_lng, datum, accuracy_meters, status, successor_id, version
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          as g (id, city, division_code, level, name, parent_id, lineage, lat, lng,
            original_lat, original_lng, datum, accuracy_meters, status, successor_id, version)
      """;

  private static final String UPDATE =
      """
      update position p
         set name = g.name, lat = g.lat, lng = g.lng, original_lat = g.original_lat,
             original_lng = g.original_lng, datum = g.datum, accuracy_meters = g.accuracy_meters,
             status = g.status, successor_id = g.successor_id, version = g.version
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          as g (id, name, lat, lng, original_lat, original_lng, datum, accuracy_meters,
            status, successor_id, version)
       where p.id = g.id
      """;

  private static final String OPEN =
      "insert into position_hold (city, position_id) select city, id from unnest(?, ?) g (city, id)";

  private static final String CLOSE =
      "update position_hold set successor = ? where city = ? and position_id = ?";

  private final PlainSql sql;

  @Inject
  SqlPositions(PlainSql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Position> find(PositionId id) {
    return sql.find(SELECT + "where p.id = ?", PositionRows::toDomain, id.value());
  }

  @Override
  public Optional<Position> lock(PositionId id) {
    return new Holdings(sql).lock(id);
  }

  @Override
  public Optional<Lineage> lineage(PositionId id) {
    return sql.find("select lineage from position where id = ?", PositionRows::lineage, id.value());
  }

  @Override
  public Held hold(City city, List<PositionId> named, @Nullable Around around) {
    return new Holdings(sql).hold(city, named, around);
  }

  @Override
  public void lockTree(City city) {
    AdvisoryLock.TREE.take(sql, city.code());
  }

  @Override
  public List<Position> ofDivisions(City city) {
    return sql.list(
        SELECT + "where p.city = ? and p.level <> 'POINT'", PositionRows::toDomain, city.code());
  }

  @Override
  public boolean existsFor(DivisionCode division) {
    return exists(
        """
        select 1 from position
         where city = ? and division_code = ? and level <> 'POINT' and status = 'ACTIVE'
        """,
        division.city().code(),
        division.value());
  }

  @Override
  public boolean hasChildren(PositionId id) {
    return exists(
        "select 1 from position where parent_id = ? and status = 'ACTIVE' limit 1", id.value());
  }

  private boolean exists(String select, Object... parameters) {
    return sql.find(select, row -> row.getInt(1), parameters).isPresent();
  }

  @Override
  public void addAll(List<Position> positions) {
    for (var some : Chunks.of(positions, ROWS_PER_STATEMENT)) {
      insert(some);
      sql.run(
          OPEN,
          column("int4", some, p -> p.city().code()),
          column("uuid", some, p -> p.id().value()));
    }
  }

  @Override
  public void saveAll(List<Position> positions) {
    for (var some : Chunks.of(positions, ROWS_PER_STATEMENT)) {
      update(some);
    }
    positions.stream().filter(position -> !position.isActive()).forEach(this::close);
  }

  private void close(Position position) {
    sql.run(
        CLOSE,
        PositionRows.uuid(position.successor()),
        position.city().code(),
        position.id().value());
  }

  private void insert(List<Position> some) {
    sql.run(
        INSERT,
        column("uuid", some, p -> p.id().value()),
        column("int4", some, p -> p.city().code()),
        column("text", some, p -> p.division().value()),
        column("text", some, p -> p.level().name()),
        column("text", some, p -> p.name().value()),
        column("uuid", some, p -> PositionRows.uuid(p.parent())),
        column("text", some, p -> PositionRows.literal(p.lineage())),
        gcj02(some, point -> point.lat()),
        gcj02(some, point -> point.lng()),
        doubles(some, Point::lat),
        doubles(some, Point::lng),
        column("text", some, p -> p.point() == null ? null : p.point().datum().name()),
        doubles(some, Point::accuracyMeters),
        column("text", some, p -> p.status().name()),
        column("uuid", some, p -> PositionRows.uuid(p.successor())),
        column("int8", some, p -> p.version().number()));
  }

  private void update(List<Position> some) {
    sql.run(
        UPDATE,
        column("uuid", some, p -> p.id().value()),
        column("text", some, p -> p.name().value()),
        gcj02(some, point -> point.lat()),
        gcj02(some, point -> point.lng()),
        doubles(some, Point::lat),
        doubles(some, Point::lng),
        column("text", some, p -> p.point() == null ? null : p.point().datum().name()),
        doubles(some, Point::accuracyMeters),
        column("text", some, p -> p.status().name()),
        column("uuid", some, p -> PositionRows.uuid(p.successor())),
        column("int8", some, p -> p.version().number()));
  }
}
