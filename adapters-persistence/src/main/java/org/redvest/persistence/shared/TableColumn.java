// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.shared;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A column and the field that holds it. */
record TableColumn(String name, Field field, Reader reader) {

  static TableColumn of(Field field) {
    field.setAccessible(true);
    var name = field.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    return new TableColumn(name, field, readerOf(field.getType()));
  }

  void read(ResultSet from, int at, Object row) throws SQLException, IllegalAccessException {
    field.set(row, reader.read(from, at));
  }

  @Nullable Object of(Object row) {
    try {
      return written(field.get(row));
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(name, impossible);
    }
  }

  interface Reader {
    @Nullable Object read(ResultSet from, int at) throws SQLException;
  }

  private static @Nullable Object written(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Enum<?> constant -> constant.name();
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      default -> value;
    };
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // a type is looked at, and then taken at its word
  private static Reader readerOf(Class<?> type) {
    if (type.isEnum()) {
      return (from, at) -> {
        var constant = from.getString(at);
        return constant == null ? null : Enum.valueOf((Class) type, constant);
      };
    }
    if (type == Instant.class) {
      return (from, at) -> {
        var instant = from.getObject(at, OffsetDateTime.class);
        return instant == null ? null : instant.toInstant();
      };
    }
    if (type == byte[].class) {
      return ResultSet::getBytes;
    }
    if (type == String.class) {
      return ResultSet::getString;
    }
    if (type.isArray()) {
      return (from, at) -> {
        var array = from.getArray(at);
        return array == null ? Array.newInstance(type.componentType(), 0) : array.getArray();
      };
    }
    if (type == int.class) {
      return ResultSet::getInt;
    }
    if (type == long.class) {
      return ResultSet::getLong;
    }
    if (type == boolean.class) {
      return ResultSet::getBoolean;
    }
    return (from, at) -> from.getObject(at, type);
  }
}
