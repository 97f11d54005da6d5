package jp.musubi.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.corporation.Corporations;
import jp.musubi.identity.Actor;
import jp.musubi.shared.Ids;
import jp.musubi.shared.Rows;
import jp.musubi.vocabulary.Vocabularies;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds organizations against the register of 法人番号 and keeps what they were verified by. */
@ApplicationScoped
class Verifications {
  @Inject EntityManager entities;
  @Inject Corporations corporations;
  @Inject Vocabularies vocabularies;
  @Inject Clock clock;

  /** What an organization was verified by. */
  @Schema(name = "VerificationBasis")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Basis(
      Instant verifiedAt,
      RegisterCheck.Standing standing,
      @Nullable LocalDate asOf,
      @Nullable String reason) {}

  RegisterCheck check(OrganizationProfile profile) {
    var municipality =
        vocabularies.label("municipalities", profile.municipalityCode(), Locale.JAPANESE);
    var number = Optional.ofNullable(profile.corporateNumber());
    return RegisterCheck.of(
        profile, municipality, corporations.asOf(), number.flatMap(corporations::find));
  }

  void keep(UUID organizationId, RegisterCheck check, Actor actor, @Nullable String reason) {
    var insert =
        entities.createNativeQuery(
            """
            insert into organization_verification
              (id, organization_id, verified_at, verified_by, standing, as_of, reason)
            values (:id, :organization, :at, :by, :standing, cast(nullif(:asOf, '') as date),
              nullif(:reason, ''))
            """);
    Rows.touching("organization_verification", insert)
        .setParameter("id", Ids.next())
        .setParameter("organization", organizationId)
        .setParameter("at", clock.instant())
        .setParameter("by", actor.subject())
        .setParameter("standing", check.standing().name())
        .setParameter("asOf", Objects.toString(check.asOf(), ""))
        .setParameter("reason", Objects.toString(reason, ""))
        .executeUpdate();
  }

  /** What it was verified by last. */
  Optional<Basis> basis(UUID organizationId) {
    var query =
        entities
            .createNativeQuery(
                """
                select verified_at, standing, as_of, reason from organization_verification
                where organization_id = :organization order by verified_at desc, id desc limit 1
                """,
                Tuple.class)
            .setParameter("organization", organizationId);
    return Rows.of(query).stream()
        .findFirst()
        .map(
            row ->
                new Basis(
                    row.get(0, Instant.class),
                    RegisterCheck.Standing.valueOf(row.get(1, String.class)),
                    row.get(2, LocalDate.class),
                    row.get(3, String.class)));
  }
}
