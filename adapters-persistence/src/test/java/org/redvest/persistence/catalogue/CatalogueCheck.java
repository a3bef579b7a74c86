// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.catalogue;

/**
 * What must hold for every table (DESIGN.md 8), each as a query that returns one line for each
 * breach, beside a statement that commits the breach.
 *
 * <p>A query may use {@code ours(oid, name, kind)}, the tables of the product with their kinds, and
 * {@code keys(name, kind, label, first_column)}: every key and index of them that must be unique,
 * with its first column.
 */
enum CatalogueCheck {
  EVERY_TABLE_SAYS_ITS_KIND(
      "select name from ours where kind is null",
      "create table breach (city integer, constraint breach_pkey primary key (city))"),

  EVERY_TABLE_HAS_A_PRIMARY_KEY(
      """
      select name from ours
      where not exists (select from pg_constraint c where c.conrelid = ours.oid and c.contype = 'p')
      """,
      "create table breach (code text); comment on table breach is 'REFERENCE: breach'"),

  KEYS_OF_CITY_TABLES_BEGIN_WITH_THE_CITY(
      "select name || ': ' || label from keys where kind = 'CITY' and first_column is distinct from 'city'",
      """
      create table breach (city integer, code text, constraint breach_pkey primary key (city, code));
      comment on table breach is 'CITY: breach';
      create unique index breach_code_unique on breach (code)
      """),

  A_CITY_IS_A_NUMBER_THAT_IS_NEVER_MISSING(
      """
      select name from ours where kind = 'CITY' and not exists (
        select from pg_attribute a where a.attrelid = ours.oid
          and a.attname = 'city' and a.attnotnull and a.atttypid = 'integer'::regtype)
      """,
      """
      create table breach (city text, constraint breach_pkey primary key (city));
      comment on table breach is 'CITY: breach'
      """),

  FOREIGN_KEYS_BETWEEN_CITY_TABLES_BEGIN_WITH_THE_CITY(
      """
      select own.name || ': ' || c.conname
      from pg_constraint c join ours own on own.oid = c.conrelid join ours other on other.oid = c.confrelid
      where c.contype = 'f' and own.kind = 'CITY' and other.kind = 'CITY'
        and ((select attname from pg_attribute where attrelid = c.conrelid and attnum = c.conkey[1]) <> 'city'
          or (select attname from pg_attribute where attrelid = c.confrelid and attnum = c.confkey[1]) <> 'city')
      """,
      """
      create table breach (home integer, city integer, id integer,
        constraint breach_pkey primary key (city, id),
        constraint breach_of_breach foreign key (home, id) references breach (city, id));
      comment on table breach is 'CITY: breach'
      """),

  NO_FOREIGN_KEY_LEADS_INTO_CITY_TABLES_FROM_OTHERS(
      """
      select own.name || ': ' || c.conname
      from pg_constraint c join ours own on own.oid = c.conrelid join ours other on other.oid = c.confrelid
      where c.contype = 'f' and own.kind <> 'CITY' and other.kind = 'CITY'
      """,
      """
      create table broken (city integer, constraint broken_pkey primary key (city));
      comment on table broken is 'CITY: broken';
      create table breach (city integer,
        constraint breach_pkey primary key (city),
        constraint breach_broken_fkey foreign key (city) references broken (city));
      comment on table breach is 'REFERENCE: breach'
      """),

  KEYS_OF_NATIONAL_TABLES_BEGIN_WITH_THEIR_OWN(
      """
      select keys.name || ': ' || keys.label from keys
      where kind = 'NATIONAL' and first_column is distinct from (
        select a.attname::text from pg_index i
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
        join ours on ours.oid = i.indrelid
        where i.indisprimary and ours.name = keys.name)
      """,
      """
      create table breach (code text not null, other text, constraint breach_pkey primary key (code));
      comment on table breach is 'NATIONAL: breach';
      create unique index breach_other_unique on breach (other)
      """),

  NATIONAL_TABLES_REFER_TO_NOTHING_THAT_LIES_ELSEWHERE(
      """
      select own.name || ': ' || c.conname
      from pg_constraint c join ours own on own.oid = c.conrelid join ours other on other.oid = c.confrelid
      where c.contype = 'f' and own.kind = 'NATIONAL' and other.kind = 'NATIONAL' and own.oid <> other.oid
      """,
      """
      create table broken (code text, constraint broken_pkey primary key (code));
      comment on table broken is 'NATIONAL: broken';
      create table breach (key text, code text, constraint breach_pkey primary key (key),
        constraint breach_broken_fkey foreign key (code) references broken (code));
      comment on table breach is 'NATIONAL: breach'
      """),

  NO_COLUMN_HAS_GRANTS_OF_ITS_OWN(
      """
      select ours.name || '.' || a.attname from pg_attribute a join ours on ours.oid = a.attrelid
      where a.attacl is not null
      """,
      """
      create table breach (id integer, due integer, constraint breach_pkey primary key (id));
      comment on table breach is 'LOCAL: breach';
      grant update (due) on breach to public
      """),

  NOTHING_COUNTS_BY_ITSELF(
      """
      select relname from pg_class c
      where relkind = 'S' and relnamespace = current_schema()::regnamespace
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'i')
      """,
      """
      create table breach (id bigserial, constraint breach_pkey primary key (id));
      comment on table breach is 'LOCAL: breach'
      """),

  NO_COLUMN_IS_AN_IDENTITY(
      """
      select ours.name || '.' || a.attname from pg_attribute a join ours on ours.oid = a.attrelid
      where a.attidentity <> ''
      """,
      """
      create table breach (id bigint generated always as identity, constraint breach_pkey primary key (id));
      comment on table breach is 'LOCAL: breach'
      """),

  NOTHING_HAPPENS_BEHIND_A_STATEMENT(
      """
      select ours.name || ': ' || t.tgname from pg_trigger t join ours on ours.oid = t.tgrelid
      where not t.tgisinternal
      """,
      """
      create table breach (id integer, constraint breach_pkey primary key (id));
      comment on table breach is 'LOCAL: breach';
      create trigger breach_touched before update on breach
        for each row execute function suppress_redundant_updates_trigger()
      """),

  EVERY_CONSTRAINT_AND_INDEX_HAS_A_NAME_OF_ITS_OWN(
      """
      select ours.name || ': ' || n.name
      from (select conrelid as tbl, conname::text as name from pg_constraint where contype not in ('n', 't')
            union all
            select i.indrelid, r.relname::text from pg_index i join pg_class r on r.oid = i.indexrelid) n
      join ours on ours.oid = n.tbl
      where n.name not like replace(ours.name, '_', '\\_') || '\\_%' or n.name ~ '_(check|key|idx)[0-9]*$'
      """,
      """
      create table breach (city integer check (city > 0), constraint breach_pkey primary key (city));
      comment on table breach is 'REFERENCE: breach'
      """),

  TIMES_ARE_INSTANTS_OF_MICROSECONDS(
      """
      select ours.name || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      from pg_attribute a join ours on ours.oid = a.attrelid
      where a.attnum > 0 and not a.attisdropped
        and format_type(a.atttypid, a.atttypmod) ~ '^timestamp'
        and format_type(a.atttypid, a.atttypmod) <> 'timestamp(6) with time zone'
      """,
      """
      create table breach (at timestamp, constraint breach_pkey primary key (at));
      comment on table breach is 'REFERENCE: breach'
      """),

  TYPES_ARE_THOSE_THAT_TRAVEL(
      """
      select ours.name || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      from pg_attribute a join ours on ours.oid = a.attrelid join pg_type t on t.oid = a.atttypid
      where a.attnum > 0 and not a.attisdropped
        and (t.typname in ('json', 'money', 'float4', 'bpchar', 'varchar', 'xml', 'oid') or t.typtype = 'e')
      """,
      """
      create table breach (id integer, amount money, constraint breach_pkey primary key (id));
      comment on table breach is 'REFERENCE: breach'
      """),

  ONLY_PLACES_ARE_FRACTIONS(
      """
      select ours.name || '.' || a.attname from pg_attribute a join ours on ours.oid = a.attrelid
      where a.attnum > 0 and not a.attisdropped and a.atttypid = 'double precision'::regtype
        and a.attname !~ '(^|_)(lat|lng|meters)$'
      """,
      """
      create table breach (id integer, points double precision, constraint breach_pkey primary key (id));
      comment on table breach is 'REFERENCE: breach'
      """);

  /** Neither Flyway's own table is one of the product, nor a month of a table that is. */
  private static final String TABLES =
      """
      with ours as (
        select c.oid, c.relname::text as name,
          substring(obj_description(c.oid, 'pg_class') from '^(CITY|REFERENCE|NATIONAL|LOCAL):')
            as kind
        from pg_class c
        where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = current_schema()::regnamespace
          and c.relname <> 'flyway_schema_history'),
      keys as (
        select ours.name, ours.kind, r.relname::text as label, a.attname as first_column
        from pg_index i join ours on ours.oid = i.indrelid join pg_class r on r.oid = i.indexrelid
        left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
        where i.indisunique)
      """;

  private final String breaches;
  private final String violation;

  CatalogueCheck(String breaches, String violation) {
    this.breaches = breaches;
    this.violation = violation;
  }

  /** The query that returns a line for each breach. */
  String breaches() {
    return TABLES + breaches;
  }

  /** Statements that commit a breach, after which the table {@code breach} is there. */
  String violation() {
    return violation;
  }
}
