package jp.musubi.personal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.musubi.shared.Rows;
import org.jspecify.annotations.Nullable;

/** Collects what is held of one person, section by section. */
@ApplicationScoped
class PersonalRecord {
  /** As much of what grows with every request; the rest is told by an administrator. */
  private static final String MOST = " limit 5000";

  /** Queries for :subject, the name of the login, and :member, the id of the person. */
  private static final Map<String, String> SECTIONS = sections();

  private static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() {};

  @Inject EntityManager entities;
  @Inject ObjectMapper mapper;

  private static Map<String, String> sections() {
    var sections = new LinkedHashMap<String, String>();
    sections.put("profile", "select * from member where id = :member or subject = :subject");
    sections.put(
        "organization",
        "select id, name, kind, state from organization where id ="
            + " (select organization_id from member where id = :member)");
    sections.put(
        "needsWritten",
        "select id, title, state, created_at, updated_at from need where submitter_id = :member");
    sections.put(
        "needsReviewedOrCoordinated",
        "select id, state, reviewer_id = :member as reviewed, coordinator_id = :member as coordinated"
            + " from need where reviewer_id = :member or coordinator_id = :member");
    sections.put("corroborations", "select * from need_corroboration where member_id = :member");
    sections.put(
        "matchesCoordinated",
        "select id, stage, opened_at, updated_at from match where coordinator_id = :member");
    sections.put(
        "activities",
        "select id, match_id, kind, text, shared, occurred_at from match_activity"
            + " where member_id = :member");
    sections.put(
        "attachments",
        "select id, posting_id, file_name, description, level, size, created_at from attachment"
            + " where uploader_id = :member");
    sections.put("ties", "select * from tie where member_id = :member");
    sections.put(
        "consents",
        "select document, version, language, agreed_at from consent where subject = :subject");
    sections.put("coordinatorProfile", "select * from coordinator_profile where id = :member");
    sections.put(
        "decisions",
        "select need_id, seed_id, what, reason, decided_at from match_decision"
            + " where member_id = :member");
    sections.put(
        "suggestionsShown",
        "select need_id, model_version, shown_at from shown_list where member_id = :member"
            + " order by shown_at desc"
            + MOST);
    sections.put("invitations", "select * from need_invitation where invited_by = :member");
    sections.put(
        "imports",
        "select id, kind, file_name, state, created_at from import_job"
            + " where subject = :subject or member_id = :member");
    sections.put(
        "sessions",
        "select begun_at, last_used_at, expires_at, device from login_session"
            + " where subject = :subject order by begun_at");
    sections.put("steps", "select * from transition_log where actor = :subject order by at");
    sections.put(
        "audit",
        "select at, action, record_type, record_id, operation, address from audit_entry"
            + " where actor = :subject order by seq desc"
            + MOST);
    return sections;
  }

  /** All sections by name, each a list of rows. */
  Map<String, List<Map<String, Object>>> of(String subject, @Nullable UUID member) {
    var record = new LinkedHashMap<String, List<Map<String, Object>>>();
    SECTIONS.forEach((name, query) -> record.put(name, rows(query, subject, member)));
    return record;
  }

  private List<Map<String, Object>> rows(String select, String subject, @Nullable UUID member) {
    var query =
        entities.createNativeQuery(
            "select cast(coalesce(jsonb_agg(to_jsonb(found)), '[]') as text) from ("
                + select
                + ") found",
            Tuple.class);
    if (select.contains(":subject")) {
      query.setParameter("subject", subject);
    }
    if (select.contains(":member")) {
      query.setParameter("member", member == null ? new UUID(0, 0) : member);
    }
    try {
      return mapper.readValue(Rows.of(query).getFirst().get(0, String.class), ROWS);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
