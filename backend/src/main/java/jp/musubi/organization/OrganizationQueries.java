package jp.musubi.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.matching.LicenceKind;
import jp.musubi.matching.TeamRole;
import jp.musubi.shared.CivilDay;
import jp.musubi.shared.ListQuery;
import jp.musubi.shared.ListQuery.Sort;
import jp.musubi.shared.Page;
import jp.musubi.shared.PageParams;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Reads lists of organizations. */
@ApplicationScoped
class OrganizationQueries {
  private static final UUID NONE = new UUID(0, 0);
  private static final Map<String, Sort> SORTS =
      Map.of(
          "updatedAt", new Sort("e.updatedAt", Instant.class),
          "createdAt", new Sort("e.createdAt", Instant.class),
          "name", new Sort("e.name", String.class));

  @Inject EntityManager entities;
  @Inject Clock clock;

  /** What a list can be narrowed to; several values of one filter mean any of them. */
  record Filter(
      @Parameter(description = "Part of the name, its kana, the English name or the description")
          @QueryParam("q")
          @Size(max = 200)
          @Nullable String q,
      @QueryParam("state") List<OrganizationState> state,
      @QueryParam("kind") List<OrganizationKind> kind,
      @Parameter(description = "Prefecture, two digits") @QueryParam("prefecture") @Size(max = 47)
          List<@Pattern(regexp = "\\d{2}") String> prefecture,
      @Parameter(description = "A role it offers") @QueryParam("role") @Nullable TeamRole role,
      @Parameter(description = "A licence it holds and that has not expired") @QueryParam("licence")
          @Nullable LicenceKind licence,
      @Parameter(description = "Only the caller's own") @QueryParam("mine") @DefaultValue("false")
          boolean mine) {}

  Page<Organization> list(Filter filter, PageParams page, Actor reader) {
    var query = new ListQuery<>(entities, Organization.class);
    var own = reader.organizationId().orElse(NONE);
    if (!reader.coordinates()) {
      query.where(
          "e.state not in (:hidden) or e.id = :own",
          Map.of("hidden", OrganizationState.hidden(), "own", own));
    }
    if (!reader.prefectures().isEmpty()) {
      query.where(
          "e.id = :reader or e.prefectureCode in (:reached)",
          Map.of("reader", own, "reached", reader.prefectures()));
    }
    if (filter.licence() != null) {
      query.where(
          """
          exists (select 1 from Licence l where l.organization = e and l.kind = :licence
            and l.expiresOn >= :today)
          """,
          Map.of("licence", filter.licence(), "today", CivilDay.today(clock)));
    }
    if (filter.mine()) {
      query.where("e.id = :mine", Map.of("mine", own));
    }
    if (filter.q() != null && !filter.q().isBlank()) {
      query.where(
          """
          lower(e.name) like :q escape '!'
          or lower(function('jsonb_extract_path_text', e.profile, 'nameKana')) like :q escape '!'
          or lower(function('jsonb_extract_path_text', e.profile, 'nameEn')) like :q escape '!'
          or lower(function('jsonb_extract_path_text', e.profile, 'description')) like :q escape '!'
          """,
          Map.of("q", "%" + literal(filter.q()) + "%"));
    }
    return query
        .whereIf(present(filter.state()), "states", "e.state in (:states)")
        .whereIf(present(filter.kind()), "kinds", "e.kind in (:kinds)")
        .whereIf(present(filter.prefecture()), "prefectures", "e.prefectureCode in (:prefectures)")
        .whereIf(
            filter.role() == null ? null : filter.role().name(),
            "role",
            "function('jsonb_exists', function('jsonb_extract_path', e.profile, 'rolesOffered'),"
                + " :role) = true")
        .page(page, SORTS, "-updatedAt");
  }

  /** The text itself, not a pattern. */
  private static String literal(String text) {
    return text.strip()
        .toLowerCase(Locale.ROOT)
        .replace("!", "!!")
        .replace("%", "!%")
        .replace("_", "!_");
  }

  private static @Nullable List<?> present(@Nullable List<?> values) {
    return values == null || values.isEmpty() ? null : values;
  }
}
