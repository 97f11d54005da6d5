package jp.musubi.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.ListQuery;
import jp.musubi.shared.Page;
import jp.musubi.shared.PageParams;
import org.jspecify.annotations.Nullable;

/** All proposals. */
@ApplicationScoped
class Proposals implements PanacheRepositoryBase<Proposal, UUID> {
  private static final Map<String, ListQuery.Sort> SORTS =
      Map.of("madeAt", new ListQuery.Sort("e.madeAt", Instant.class));

  @Inject EntityManager entities;

  Proposal get(UUID id) {
    return findByIdOptional(id).orElseThrow(DomainException::notFound);
  }

  Page<Proposal> page(
      Proposal.@Nullable Kind kind, Proposal.@Nullable State state, PageParams params) {
    return new ListQuery<>(entities, Proposal.class)
        .whereIf(kind, "kind", "e.kind = :kind")
        .whereIf(state, "state", "e.state = :state")
        .page(params, SORTS, "-madeAt");
  }
}
