package jp.musubi.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.DomainException.Kind;
import jp.musubi.shared.Ids;
import jp.musubi.shared.Rows;

/**
 * Takes a person's name and addresses out of everything, and leaves what they did: figures, matches
 * and the chain of the audit, which holds no more of them than an id.
 */
@ApplicationScoped
class Erasure {
  /** In place of a name. */
  static final String NOBODY = "退会者 (former member)";

  /** Matches that still need somebody; see jp.musubi.match.Stage. */
  private static final String ENDED = "('LAUNCHED', 'DECLINED', 'LAPSED', 'TERMINATED')";

  /** Needs that still need somebody. */
  private static final String IN_HAND =
      "('SUBMITTED', 'IN_TRIAGE', 'NEEDS_INFO', 'ON_HOLD', 'PUBLISHED', 'IN_COLLABORATION')";

  @Inject EntityManager entities;
  @Inject Clock clock;

  /** Who is to be forgotten. */
  record Person(UUID memberId, String subject, String displayName) {}

  Optional<Person> find(UUID memberId) {
    var query =
        entities
            .createNativeQuery(
                "select subject, display_name from member where id = :id and active for update",
                Tuple.class)
            .setParameter("id", memberId);
    return Rows.of(query).stream()
        .findFirst()
        .map(row -> new Person(memberId, row.get(0, String.class), row.get(1, String.class)));
  }

  /** Refuses (409) while others count on them, or (422) where the name is not theirs. */
  void erase(Person person, ErasePerson wish, Actor actor) {
    if (!person.displayName().equals(wish.displayName().strip())) {
      throw DomainException.invalid("displayName", "name-differs");
    }
    var matches = count("match where coordinator_id = :member and stage not in " + ENDED, person);
    var needs = count("need where coordinator_id = :member and state in " + IN_HAND, person);
    if (matches + needs > 0) {
      throw new DomainException(
          Kind.CONFLICT, "open-duties", Map.of("matches", matches, "needs", needs));
    }
    forget(person);
    boolean self = actor.subject().equals(person.subject());
    var reason = wish.reason() == null ? "" : wish.reason();
    note(person, self ? stand(person) : actor.subject(), reason);
    entities.clear();
  }

  /** As a comment: reasons of steps also stand in the audit, which never forgets. */
  private void note(Person person, String actor, String comment) {
    run("insert into transition_log (id, record_id, record_type, from_state, to_state, actor,"
            + " comment, at) values (:id, :member, 'Member', 'ACTIVE', 'ERASED', :actor,"
            + " nullif(:comment, ''), :now)")
        .setParameter("id", Ids.next())
        .setParameter("member", person.memberId())
        .setParameter("actor", actor)
        .setParameter("comment", comment)
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  private static String stand(Person person) {
    return "erased:" + person.memberId();
  }

  private long count(String of, Person person) {
    var query =
        entities
            .createNativeQuery("select count(*) from " + of, Tuple.class)
            .setParameter("member", person.memberId());
    return Rows.of(query).getFirst().get(0, Number.class).longValue();
  }

  private void forget(Person person) {
    run("update match_activity set actor_name = :nobody where member_id = :member")
        .setParameter("nobody", NOBODY)
        .setParameter("member", person.memberId())
        .executeUpdate();
    for (var statement :
        new String[] {
          "update transition_log set actor = :stand where actor = :subject",
          "update import_job set subject = :stand where subject = :subject",
          "update organization_verification set verified_by = :stand where verified_by = :subject",
          "update consent set subject = :stand where subject = :subject",
          "update training_run set subject = :stand where subject = :subject",
          "update bridge_entry set moved_by = :stand where moved_by = :subject",
          "update bridge_entry set authors = (select jsonb_agg(case when one = to_jsonb(cast(:subject"
              + " as text)) then to_jsonb(cast(:stand as text)) else one end) from"
              + " jsonb_array_elements(authors) one) where authors @> to_jsonb(cast(:subject as text))"
        }) {
      run(statement)
          .setParameter("stand", stand(person))
          .setParameter("subject", person.subject())
          .executeUpdate();
    }
    run("delete from idempotency where actor = :subject")
        .setParameter("subject", person.subject())
        .executeUpdate();
    run("delete from login_session where subject = :subject")
        .setParameter("subject", person.subject())
        .executeUpdate();
    run("update tie set note = null where member_id = :member")
        .setParameter("member", person.memberId())
        .executeUpdate();
    run("delete from coordinator_profile where id = :member")
        .setParameter("member", person.memberId())
        .executeUpdate();
    run("update member set display_name = :nobody, email = '', profession = null,"
            + " subject = :stand, expertise = '[]', regions = '[]', active = false, invited_at = null, accepted_at = null,"
            + " version = version + 1 where id = :member")
        .setParameter("nobody", NOBODY)
        .setParameter("stand", stand(person))
        .setParameter("member", person.memberId())
        .executeUpdate();
  }

  private Query run(String statement) {
    return entities.createNativeQuery(statement);
  }
}
