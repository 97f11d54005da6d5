package jp.musubi.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.Rows;

/** All import jobs with their files and what became of their rows. */
@ApplicationScoped
class ImportJobs implements PanacheRepositoryBase<ImportJob, UUID> {
  private static final TypeReference<List<RowResult.Flaw>> FLAWS = new TypeReference<>() {};

  @Inject EntityManager entities;
  @Inject ObjectMapper mapper;

  /** What became of one row, as it was kept. */
  record KeptRow(
      int row, RowResult.Status status, Optional<UUID> recordId, List<RowResult.Flaw> flaws) {}

  ImportJob visible(UUID id, Actor actor) {
    return findByIdOptional(id)
        .filter(job -> actor.coordinates() || job.subject().equals(actor.subject()))
        .orElseThrow(DomainException::notFound);
  }

  List<ImportJob> unfinished() {
    return list(
        "state in ?1 order by createdAt", List.of(ImportJob.State.QUEUED, ImportJob.State.RUNNING));
  }

  void keepFile(UUID job, byte[] content) {
    entities
        .createNativeQuery("insert into import_file (job_id, content) values (:job, :content)")
        .setParameter("job", job)
        .setParameter("content", content)
        .executeUpdate();
  }

  byte[] file(UUID job) {
    return (byte[])
        entities
            .createNativeQuery("select content from import_file where job_id = :job", byte[].class)
            .setParameter("job", job)
            .getSingleResult();
  }

  void removeFile(UUID job) {
    entities
        .createNativeQuery("delete from import_file where job_id = :job")
        .setParameter("job", job)
        .executeUpdate();
  }

  void keep(UUID job, int row, RowResult result) {
    entities
        .createNativeQuery(
            """
            insert into import_row (job_id, row, status, record_id, flaws)
            values (:job, :row, :status, cast(nullif(:record, '') as uuid), cast(:flaws as jsonb))
            """)
        .setParameter("job", job)
        .setParameter("row", row)
        .setParameter("status", result.status().name())
        .setParameter("record", result.recordId().map(Objects::toString).orElse(""))
        .setParameter("flaws", json(result.flaws()))
        .executeUpdate();
  }

  /** Numbers of the rows that are done. */
  Set<Integer> done(UUID job) {
    var query =
        entities
            .createNativeQuery("select row from import_row where job_id = :job", Tuple.class)
            .setParameter("job", job);
    var done = new HashSet<Integer>();
    Rows.of(query).forEach(row -> done.add(row.get(0, Integer.class)));
    return done;
  }

  /** The rows in the order of the file. */
  List<KeptRow> rows(UUID job, boolean failedOnly, int most) {
    var query =
        entities
            .createNativeQuery(
                """
                select row, status, record_id, cast(flaws as text) from import_row
                where job_id = :job and (not :failedOnly or status = 'FAILED') order by row
                """,
                Tuple.class)
            .setParameter("job", job)
            .setParameter("failedOnly", failedOnly)
            .setMaxResults(most);
    return Rows.of(query).stream()
        .map(
            row ->
                new KeptRow(
                    row.get(0, Integer.class),
                    RowResult.Status.valueOf(row.get(1, String.class)),
                    Optional.ofNullable(row.get(2, UUID.class)),
                    flaws(row.get(3, String.class))))
        .toList();
  }

  /** The record a sender knows by this name. */
  Optional<UUID> reference(ImportKind kind, String sender, String externalId) {
    var query =
        entities
            .createNativeQuery(
                """
                select record_id from import_reference
                where kind = :kind and sender = :sender and external_id = :external
                """,
                Tuple.class)
            .setParameter("kind", kind.name())
            .setParameter("sender", sender)
            .setParameter("external", externalId);
    return Rows.of(query).stream().map(row -> row.get(0, UUID.class)).findFirst();
  }

  void refer(ImportKind kind, String sender, String externalId, UUID record) {
    entities
        .createNativeQuery(
            """
            insert into import_reference (kind, sender, external_id, record_id)
            values (:kind, :sender, :external, :record)
            """)
        .setParameter("kind", kind.name())
        .setParameter("sender", sender)
        .setParameter("external", externalId)
        .setParameter("record", record)
        .executeUpdate();
  }

  private String json(List<RowResult.Flaw> flaws) {
    try {
      return mapper.writeValueAsString(flaws);
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  private List<RowResult.Flaw> flaws(String json) {
    try {
      return mapper.readValue(json, FLAWS);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
