package jp.musubi.learning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.shared.DomainException;

/** All models of the ranking. */
@ApplicationScoped
class RankingModels implements PanacheRepositoryBase<RankingModel, UUID> {
  @Inject EntityManager entities;

  Optional<RankingModel> named(String name) {
    return find("name", name).firstResultOptional();
  }

  RankingModel existing(String name) {
    return named(name).orElseThrow(DomainException::notFound);
  }

  Optional<RankingModel> champion() {
    return find("state", RankingModel.State.CHAMPION).firstResultOptional();
  }

  /** A name no other model had. */
  String nextName() {
    var number =
        (Number)
            entities.createNativeQuery("select nextval('ranking_model_number')").getSingleResult();
    return "learned-" + number;
  }
}
