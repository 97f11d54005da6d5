package jp.musubi.shared;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A filtered list in a stable order, cut into pages by keyset: a cursor names the last row seen, so
 * rows that come or go in between neither repeat nor hide others.
 */
public final class ListQuery<E> {
  /** What a list can be sorted by: the HQL expression over {@code e} and the type of its value. */
  public record Sort(String expression, Class<?> type) {}

  private final EntityManager entities;
  private final Class<E> entity;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  public ListQuery(EntityManager entities, Class<E> entity) {
    this.entities = entities;
    this.entity = entity;
  }

  /** Adds a condition on {@code e} in HQL. */
  public ListQuery<E> where(String condition, Map<String, ?> values) {
    conditions.add("(" + condition + ")");
    parameters.putAll(values);
    return this;
  }

  /** Adds a condition unless the value is absent; the condition names it {@code :name}. */
  public ListQuery<E> whereIf(@Nullable Object value, String name, String condition) {
    return value == null ? this : where(condition, Map.of(name, value));
  }

  /** A pattern for {@code like … escape '\\'} that finds the words as they are; null for none. */
  public static @Nullable String containing(@Nullable String words) {
    if (words == null || words.isBlank()) {
      return null;
    }
    var literal =
        words
            .strip()
            .toLowerCase(Locale.ROOT)
            .replace("\\", "\\\\")
            .replace("%", "\\%")
            .replace("_", "\\_");
    return "%" + literal + "%";
  }

  /** Runs the query; {@code sorts} lists what the caller may sort by. */
  public Page<E> page(PageParams params, Map<String, Sort> sorts, String defaultSort) {
    var order = Sorting.of(params, sorts.keySet(), defaultSort);
    var sort = Objects.requireNonNull(sorts.get(order.field()));
    var total = count();
    var paged = new ArrayList<>(conditions);
    var values = new HashMap<>(parameters);
    var last = PageCursor.of(params, order);
    if (last.isPresent()) {
      paged.add(
          "(%1$s %2$s :cursorValue or (%1$s = :cursorValue and e.id %2$s :cursorId))"
              .formatted(sort.expression(), order.descending() ? "<" : ">"));
      values.put("cursorValue", value(last.get().value(), sort.type()));
      values.put("cursorId", uuid(last.get().id()));
    }
    var direction = order.descending() ? " desc" : " asc";
    var query =
        entities.createQuery(
            "select e, %1$s, e.id from %2$s e%3$s order by %1$s%4$s, e.id%4$s"
                .formatted(sort.expression(), entity.getSimpleName(), clause(paged), direction),
            Object[].class);
    values.forEach(query::setParameter);
    var rows = query.setMaxResults(params.limit() + 1).getResultList();
    var more = rows.size() > params.limit();
    var shown = more ? rows.subList(0, params.limit()) : rows;
    var next =
        more ? Optional.of(cursor(shown.getLast()).encoded(order)) : Optional.<String>empty();
    return new Page<>(shown.stream().map(row -> entity.cast(row[0])).toList(), next, total);
  }

  /** The first rows in one order, without pages. */
  public List<E> first(int most, String order) {
    var query =
        entities.createQuery(
            "select e from %s e%s order by %s"
                .formatted(entity.getSimpleName(), clause(conditions), order),
            entity);
    parameters.forEach(query::setParameter);
    return query.setMaxResults(most).getResultList();
  }

  private long count() {
    var query =
        entities.createQuery(
            "select count(e) from %s e%s".formatted(entity.getSimpleName(), clause(conditions)),
            Long.class);
    parameters.forEach(query::setParameter);
    return query.getSingleResult();
  }

  private static String clause(List<String> conditions) {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  private static PageCursor cursor(Object[] row) {
    return new PageCursor(row[1].toString(), row[2].toString());
  }

  private static Object value(String text, Class<?> type) {
    try {
      if (type == Instant.class) {
        return Instant.parse(text);
      }
      if (type == Long.class) {
        return Long.valueOf(text);
      }
      if (type == LocalDate.class) {
        return LocalDate.parse(text);
      }
      return text;
    } catch (RuntimeException malformed) {
      throw PageCursor.malformed();
    }
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException malformed) {
      throw PageCursor.malformed();
    }
  }
}
