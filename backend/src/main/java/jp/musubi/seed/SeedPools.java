package jp.musubi.seed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jp.musubi.identity.Level;
import jp.musubi.identity.Rung;
import jp.musubi.organization.Organizations;
import org.jspecify.annotations.Nullable;

/**
 * Published seeds that are looked for by something other than their texts, a bounded number each:
 * what a rung may not know of neither brings a seed in nor keeps another out.
 */
@ApplicationScoped
public class SeedPools {
  private static final String OWNER_SHOWN =
      "function('jsonb_extract_path_text', e.disclosure, '%s') in :shown"
          .formatted(SeedGroups.ORGANIZATION);

  @Inject EntityManager entities;

  /**
   * The latest of a kind.
   *
   * @param prefecture where their owners are known to be, two digits; null for anywhere
   */
  public List<Seed> ofKind(SeedKind kind, @Nullable String prefecture, Rung rung, int limit) {
    var there =
        prefecture == null ? "" : " and " + OWNER_SHOWN + " and " + Organizations.IN_PREFECTURE;
    var query =
        entities
            .createQuery(
                "select e from Seed e where e.state = PUBLISHED and e.kind = :kind"
                    + there
                    + " order by e.publishedAt desc, e.id desc",
                Seed.class)
            .setParameter("kind", kind)
            .setMaxResults(limit);
    if (prefecture != null) {
      query.setParameter("prefecture", prefecture).setParameter("shown", upTo(rung));
    }
    return query.getResultList();
  }

  /** The latest of these organizations, where one may know that they are theirs. */
  public List<Seed> of(Collection<UUID> organizations, Rung rung, int limit) {
    return organizations.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select e from Seed e where e.state = PUBLISHED and e.organizationId in :owners and "
                    + OWNER_SHOWN
                    + " order by e.publishedAt desc, e.id desc",
                Seed.class)
            .setParameter("owners", organizations)
            .setParameter("shown", upTo(rung))
            .setMaxResults(limit)
            .getResultList();
  }

  private static List<String> upTo(Rung rung) {
    return Arrays.stream(Level.values()).filter(rung.clearance()::sees).map(Level::name).toList();
  }
}
