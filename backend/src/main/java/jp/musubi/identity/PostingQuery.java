package jp.musubi.identity;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.musubi.shared.ListQuery;
import jp.musubi.shared.Page;
import jp.musubi.shared.PageParams;
import org.jspecify.annotations.Nullable;

/** A list of the postings a reader may know of, filtered by no more than they may know of each. */
public final class PostingQuery<E extends Posting> {
  private static final UUID NOBODY = new UUID(0, 0);

  private final ListQuery<E> query;
  private final Actor actor;
  private final UUID own;

  /**
   * @param openStates in which others than owner and coordinators may know of a posting
   */
  public PostingQuery(
      EntityManager entities, Class<E> entity, Set<? extends Enum<?>> openStates, Actor actor) {
    this.query = new ListQuery<>(entities, entity);
    this.actor = actor;
    this.own = actor.organizationId().orElse(NOBODY);
    if (!actor.coordinates()) {
      query.where(
          "e.state in :open or e.organizationId = :own", Map.of("open", openStates, "own", own));
    }
    if (!actor.prefectures().isEmpty()) {
      query.where(
          """
          e.organizationId = :owner or exists (select 1 from Organization o
            where o.id = e.organizationId and o.prefectureCode in (:reached))
          """,
          Map.of("owner", own, "reached", actor.prefectures()));
    }
  }

  /** Only those of the reader's organization, if so wished. */
  public PostingQuery<E> mine(boolean wished) {
    if (wished) {
      query.where("e.organizationId = :mine", Map.of("mine", own));
    }
    return this;
  }

  /** A filter on what only coordinators may know; for others nothing answers to it. */
  public PostingQuery<E> steering(@Nullable Object value, String name, String condition) {
    if (value != null) {
      if (actor.coordinates()) {
        query.where(condition, Map.of(name, value));
      } else {
        query.where("1 = 0", Map.of());
      }
    }
    return this;
  }

  /** One of these values of a field that everyone may know; none given means any. */
  public PostingQuery<E> among(@Nullable Collection<?> values, String field) {
    if (values != null && !values.isEmpty()) {
      query.where("e.%1$s in :%1$s".formatted(field), Map.of(field, values));
    }
    return this;
  }

  /** A posting answers to a filter only where the reader is cleared for the group it is about. */
  public PostingQuery<E> known(
      @Nullable Object value, String name, String group, String condition) {
    if (value == null) {
      return this;
    }
    if (actor.coordinates()) {
      query.where(condition, Map.of(name, value));
      return this;
    }
    var cleared =
        Arrays.stream(Level.values())
            .filter(actor.rung().clearance()::sees)
            .map(Level::name)
            .toList();
    query.where(
        "(%s) and (e.organizationId = :owner or function('jsonb_extract_path_text', e.disclosure, '%s') in :cleared)"
            .formatted(condition, group),
        Map.of(name, value, "owner", own, "cleared", cleared));
    return this;
  }

  /** Those whose title contains the words. */
  public PostingQuery<E> titled(@Nullable String words, String group) {
    return known(
        ListQuery.containing(words), "words", group, "lower(e.title) like :words escape '\\'");
  }

  public Page<E> page(PageParams params) {
    var sorts =
        Map.of(
            "publishedAt", time("coalesce(e.publishedAt, e.createdAt)"),
            "updatedAt", time(lastChange()),
            "createdAt", time("e.createdAt"));
    return query.page(params, sorts, "-publishedAt");
  }

  private static ListQuery.Sort time(String expression) {
    return new ListQuery.Sort(expression, Instant.class);
  }

  /** As far as the reader's rung tells them of changes; of their own records, all. */
  private String lastChange() {
    var all = "e.updatedAt";
    var seen =
        switch (actor.rung()) {
          case PUBLIC -> "e.changes.changedForPublic";
          case MEMBERS -> "e.changes.changedForMembers";
          case VETTED -> "e.changes.changedForVetted";
          case COORDINATORS -> all;
        };
    return actor.organizationId().isEmpty() || actor.coordinates()
        ? seen
        : "case when e.organizationId = :own then %s else %s end".formatted(all, seen);
  }
}
