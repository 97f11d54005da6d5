package jp.musubi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.identity.Clearances;
import jp.musubi.need.Needs;
import jp.musubi.shared.CivilDay;
import jp.musubi.shared.Rows;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finds what waits for somebody today: reviews, answers, next actions, renewals. */
@ApplicationScoped
class Tasks {
  private static final ZoneId CALENDAR = ZoneId.of("Asia/Tokyo");
  private static final int TRIAGE_DAYS = 7;
  private static final Duration INVITED_FOR = Duration.ofDays(30);
  private static final Duration WARNED_BEFORE = Duration.ofDays(30);
  private static final int MOST_OF_A_KIND = 50;
  private static final UUID NOBODY = new UUID(0, 0);
  private static final Comparator<Task> URGENT_FIRST =
      Comparator.comparing((Task task) -> task.dueOn().orElse(LocalDate.MAX))
          .thenComparing(Task::id);

  @Inject EntityManager entities;
  @Inject Needs needs;
  @Inject Clearances clearances;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "musubi.organization.confirmation-holds", defaultValue = "P12M")
  Period confirmationHolds;

  List<Task> of(Actor actor) {
    var tasks = new ArrayList<Task>();
    if (actor.coordinates()) {
      tasks.addAll(forCoordinators(actor));
    }
    actor.organizationId().ifPresent(own -> tasks.addAll(forOwners(own, actor)));
    return tasks.stream().sorted(URGENT_FIRST).toList();
  }

  private List<Task> forCoordinators(Actor actor) {
    var tasks = new ArrayList<Task>();
    tasks.addAll(
        waiting(
            Task.Kind.TRIAGE_NEED,
            Task.Type.NEED,
            "select id, title, updated_at from need where state in ('SUBMITTED', 'IN_TRIAGE')"
                + " and coalesce(coordinator_id, :me) = :me order by updated_at, id",
            Map.of("me", actor.memberId().orElse(NOBODY))));
    tasks.addAll(
        waiting(
            Task.Kind.REVIEW_SEED,
            Task.Type.SEED,
            "select id, title, updated_at from seed where state in ('SUBMITTED', 'IN_REVIEW')"
                + " order by updated_at, id",
            Map.of()));
    tasks.addAll(
        waiting(
            Task.Kind.VERIFY_ORGANIZATION,
            Task.Type.ORGANIZATION,
            "select id, name, created_at from organization where state in ('REGISTERED', 'STALE')"
                + " and not demo order by created_at, id",
            Map.of()));
    var actions =
        entities
            .createNativeQuery(
                """
                select id, next_action_text, next_action_due_on from match
                where coordinator_id = :me and next_action_due_on <= :soon
                order by next_action_due_on, id
                """,
                Tuple.class)
            .setParameter("me", actor.memberId().orElse(NOBODY))
            .setParameter("soon", today().plusDays(7))
            .setMaxResults(MOST_OF_A_KIND);
    tasks.addAll(dated(Task.Kind.MATCH_ACTION, Task.Type.MATCH, Rows.of(actions)));
    return tasks;
  }

  private List<Task> waiting(
      Task.Kind kind, Task.Type type, String query, Map<String, UUID> parameters) {
    var rows = entities.createNativeQuery(query, Tuple.class).setMaxResults(MOST_OF_A_KIND);
    parameters.forEach(rows::setParameter);
    return Rows.of(rows).stream()
        .map(
            row -> {
              var since = day(row.get(2, Instant.class));
              var due = Optional.of(since.plusDays(TRIAGE_DAYS));
              return task(kind, type, row, due, Optional.of(since));
            })
        .toList();
  }

  private List<Task> forOwners(UUID own, Actor actor) {
    var tasks = new ArrayList<Task>();
    for (var type : Map.of("need", Task.Type.NEED, "seed", Task.Type.SEED).entrySet()) {
      tasks.addAll(
          undated(
              Task.Kind.ANSWER_QUESTION,
              type.getValue(),
              "select id, title from "
                  + type.getKey()
                  + " where organization_id = :own and state = 'NEEDS_INFO' order by updated_at",
              own));
      tasks.addAll(
          undated(
              Task.Kind.FINISH_DRAFT,
              type.getValue(),
              "select id, title from "
                  + type.getKey()
                  + " where organization_id = :own and state = 'DRAFT' order by updated_at desc",
              own));
    }
    tasks.addAll(offers(own, actor));
    tasks.addAll(invitations(own, actor));
    tasks.addAll(renewals(own));
    return tasks;
  }

  private List<Task> offers(UUID own, Actor actor) {
    var query =
        entities
            .createNativeQuery(
                """
                select m.id, m.need_id from match m
                where m.stage = 'OFFERED' and :recused <> all(m.recused) and exists (select 1 from match_participant p
                  where p.match_id = m.id and p.organization_id = :own and p.decision = 'PENDING')
                order by m.stage_since, m.id
                """,
                Tuple.class)
            .setParameter("own", own)
            .setParameter("recused", actor.coordinates() ? actor.memberId().orElse(NOBODY) : NOBODY)
            .setMaxResults(MOST_OF_A_KIND);
    return Rows.of(query).stream()
        .map(
            row -> {
              var need = needs.findById(row.get(1, UUID.class));
              // The title, too, may be for counterparts only.
              var title = need.seenAt(clearances.on(need, actor)).title();
              var id = row.get(0, UUID.class);
              return Task.of(
                  Task.Kind.ANSWER_OFFER,
                  Task.Type.MATCH,
                  id,
                  title,
                  Optional.empty(),
                  Optional.empty(),
                  today());
            })
        .toList();
  }

  /** Needs that could suit them, for a month or until there is a match; as far as they may know. */
  private List<Task> invitations(UUID own, Actor actor) {
    var query =
        entities
            .createNativeQuery(
                """
                select i.need_id, i.invited_at from need_invitation i
                join need n on n.id = i.need_id and n.state = 'PUBLISHED'
                where i.organization_id = :own and i.invited_at > :since and not exists (
                  select 1 from match m join match_participant p on p.match_id = m.id
                  where m.need_id = i.need_id and p.organization_id = :own)
                order by i.invited_at, i.id
                """,
                Tuple.class)
            .setParameter("own", own)
            .setParameter("since", clock.instant().minus(INVITED_FOR))
            .setMaxResults(MOST_OF_A_KIND);
    var tasks = new ArrayList<Task>();
    for (var row : Rows.of(query)) {
      var need = needs.findById(row.get(0, UUID.class));
      var title = need.seenAt(clearances.on(need, actor)).title();
      if (!title.isEmpty()) {
        var since = Optional.of(day(row.get(1, Instant.class)));
        tasks.add(
            Task.of(
                Task.Kind.CONSIDER_NEED,
                Task.Type.NEED,
                need.id(),
                title,
                Optional.empty(),
                since,
                today()));
      }
    }
    return tasks;
  }

  private List<Task> renewals(UUID own) {
    var needs =
        entities
            .createNativeQuery(
                """
                select id, title, cast(valid_until as date) from need where organization_id = :own
                  and (state = 'EXPIRED' or state = 'PUBLISHED' and valid_until < :soon)
                """,
                Tuple.class)
            .setParameter("own", own)
            .setParameter("soon", clock.instant().plusSeconds(30L * 86_400));
    // One for the organization: they are renewed in one place.
    var licences =
        entities
            .createNativeQuery(
                """
                select organization_id, string_agg(distinct coalesce(number, body, kind), '、'),
                  min(expires_on)
                from (
                  select organization_id, number, null as body, kind, expires_on
                  from organization_licence
                  union all
                  select organization_id, number, body, kind, expires_on
                  from organization_certificate) held
                where organization_id = :own and expires_on < :soon group by organization_id
                """,
                Tuple.class)
            .setParameter("own", own)
            .setParameter("soon", today().plusDays(90));
    var confirmation =
        entities
            .createNativeQuery(
                """
                select id, name, cast(last_confirmed_at + cast(:holds as interval) as date)
                from organization where id = :own
                  and (state = 'STALE' or state = 'VERIFIED' and last_confirmed_at + cast(:holds as interval) < :soon)
                """,
                Tuple.class)
            .setParameter("own", own)
            .setParameter("holds", confirmationHolds.toString())
            .setParameter("soon", clock.instant().plus(WARNED_BEFORE));
    var tasks = new ArrayList<Task>();
    tasks.addAll(dated(Task.Kind.RENEW_NEED, Task.Type.NEED, Rows.of(needs)));
    tasks.addAll(dated(Task.Kind.RENEW_LICENCE, Task.Type.ORGANIZATION, Rows.of(licences)));
    tasks.addAll(
        dated(Task.Kind.CONFIRM_ORGANIZATION, Task.Type.ORGANIZATION, Rows.of(confirmation)));
    return tasks;
  }

  private List<Task> undated(Task.Kind kind, Task.Type type, String query, UUID own) {
    var rows =
        entities
            .createNativeQuery(query, Tuple.class)
            .setParameter("own", own)
            .setMaxResults(MOST_OF_A_KIND);
    return Rows.of(rows).stream()
        .map(row -> task(kind, type, row, Optional.empty(), Optional.empty()))
        .toList();
  }

  private List<Task> dated(Task.Kind kind, Task.Type type, List<Tuple> rows) {
    return rows.stream()
        .map(
            row ->
                task(
                    kind,
                    type,
                    row,
                    Optional.ofNullable(row.get(2, LocalDate.class)),
                    Optional.empty()))
        .toList();
  }

  private Task task(
      Task.Kind kind,
      Task.Type type,
      Tuple row,
      Optional<LocalDate> due,
      Optional<LocalDate> since) {
    return Task.of(
        kind, type, row.get(0, UUID.class), row.get(1, String.class), due, since, today());
  }

  private LocalDate today() {
    return CivilDay.today(clock);
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, CALENDAR);
  }
}
