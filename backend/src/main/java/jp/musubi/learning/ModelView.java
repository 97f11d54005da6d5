package jp.musubi.learning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.musubi.shared.Messages;
import jp.musubi.shared.Ref;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A model of the ranking: how much each factor counts, and what speaks for it.
 *
 * @param modelVersion as suggestions name it
 * @param version of this record, for If-Match
 * @param comparedWith the model that was in force when it was learned
 * @param shownBetter whether it beat the model in force now on decisions it did not learn from
 * @param taughtBy how many needs it learned from
 * @param pairs how many preferences that were
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "RankingModelView")
record ModelView(
    String modelVersion,
    long version,
    RankingModel.Origin origin,
    RankingModel.State state,
    List<Weight> weights,
    Optional<String> comparedWith,
    boolean shownBetter,
    int taughtBy,
    int pairs,
    Optional<ComparisonView> comparison,
    Set<RankingModel.State> allowedTransitions,
    Instant createdAt,
    Optional<Instant> promotedAt,
    Optional<Ref> promotedBy,
    Optional<String> reason,
    Optional<String> comment) {
  private static final Messages TEXTS = new Messages("matching");

  /** The most a factor can add to the score. */
  @Schema(name = "FactorWeight")
  record Weight(String name, String label, double weight) {}

  /**
   * @param steers whether the asker may promote
   */
  static ModelView of(
      RankingModel model,
      Optional<RankingModel> inForce,
      boolean steers,
      Map<UUID, String> members,
      Locale language) {
    return new ModelView(
        model.name(),
        model.version(),
        model.origin(),
        model.state(),
        model.shares().entrySet().stream()
            .map(one -> new Weight(one.getKey(), label(one.getKey(), language), one.getValue()))
            .toList(),
        model.parent(),
        inForce.filter(model::isShownBetterThan).isPresent(),
        model.taughtBy(),
        model.pairs(),
        model.comparison().map(ComparisonView::of),
        steers && model.state() != RankingModel.State.CHAMPION
            ? Set.of(RankingModel.State.CHAMPION)
            : Set.of(),
        model.createdAt(),
        model.promotedAt(),
        model.promotedBy().flatMap(id -> Ref.to(id, members)),
        model.reason(),
        model.comment());
  }

  private static String label(String factor, Locale language) {
    return TEXTS.text("factor." + factor + ".name", language, Map.of());
  }
}
