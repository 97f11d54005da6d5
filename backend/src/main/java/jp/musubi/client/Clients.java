package jp.musubi.client;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import jp.musubi.identity.Ceiling;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.ListQuery;
import jp.musubi.shared.Page;
import jp.musubi.shared.PageParams;
import jp.musubi.shared.Rows;

/** The clients of partners, their ceilings and how often they asked. */
@ApplicationScoped
class Clients implements Ceiling.Source, PanacheRepositoryBase<ApiClient, UUID> {
  private static final Map<String, ListQuery.Sort> SORTS =
      Map.of(
          "name", new ListQuery.Sort("e.name", String.class),
          "createdAt", new ListQuery.Sort("e.createdAt", Instant.class));
  private static final String COUNT =
      """
      with mine as (select client_id, enabled, requests_per_minute from api_client where client_id = ?),
      counted as (
        insert into client_use as u (client_id, window_start, used, last_used_at)
        select client_id, ?, 1, ? from mine
        on conflict (client_id) do update set
          used = case when u.window_start = excluded.window_start then u.used + 1 else 1 end,
          window_start = excluded.window_start, last_used_at = excluded.last_used_at
        returning used)
      select mine.enabled, mine.requests_per_minute, counted.used from mine, counted
      """;

  @Inject EntityManager entities;
  @Inject DataSource database;
  @Inject Clock clock;

  /**
   * A request of a client within its minute.
   *
   * @param resets in how many seconds the next minute begins
   */
  record Use(boolean enabled, int limit, int used, long resets) {
    boolean tooMany() {
      return used > limit;
    }

    int remaining() {
      return Math.max(0, limit - used);
    }
  }

  ApiClient get(UUID id) {
    return findByIdOptional(id).orElseThrow(DomainException::notFound);
  }

  Page<ApiClient> page(PageParams page) {
    return new ListQuery<>(entities, ApiClient.class).page(page, SORTS, "name");
  }

  @Override
  public Optional<Ceiling> of(String clientId) {
    return find("clientId", clientId)
        .firstResultOptional()
        .map(
            client -> {
              var profile = client.profile();
              return new Ceiling(
                  profile.disclosureCeiling(),
                  profile.prefectures(),
                  remembered(profile.prefectures()));
            });
  }

  /** Asks about each organization once a request. */
  private Predicate<UUID> remembered(Set<String> prefectures) {
    var known = new HashMap<UUID, Boolean>();
    return organization ->
        prefectures.isEmpty() || known.computeIfAbsent(organization, id -> isIn(id, prefectures));
  }

  private boolean isIn(UUID organizationId, Set<String> prefectures) {
    var query =
        entities
            .createNativeQuery(
                "select 1 from organization where id = :id and prefecture_code in (:prefectures)")
            .setParameter("id", organizationId)
            .setParameter("prefectures", prefectures);
    return !query.getResultList().isEmpty();
  }

  /** Counts a request, on all nodes together; empty for a client that is not registered here. */
  Optional<Use> count(String clientId) throws SQLException {
    var now = clock.instant();
    var minute = now.truncatedTo(ChronoUnit.MINUTES);
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(COUNT)) {
      statement.setString(1, clientId);
      statement.setTimestamp(2, Timestamp.from(minute));
      statement.setTimestamp(3, Timestamp.from(now));
      try (var rows = statement.executeQuery()) {
        return rows.next()
            ? Optional.of(
                new Use(
                    rows.getBoolean(1),
                    rows.getInt(2),
                    rows.getInt(3),
                    60 - ChronoUnit.SECONDS.between(minute, now)))
            : Optional.empty();
      }
    }
  }

  /** When each of these asked last; those that never did are left out. */
  Map<String, Instant> lastUses(Collection<String> clientIds) {
    var uses = new HashMap<String, Instant>();
    if (!clientIds.isEmpty()) {
      var query =
          entities
              .createNativeQuery(
                  "select client_id, last_used_at from client_use where client_id in (:ids)",
                  Tuple.class)
              .setParameter("ids", clientIds);
      Rows.of(query).forEach(r -> uses.put(r.get(0, String.class), r.get(1, Instant.class)));
    }
    return uses;
  }
}
