package jp.musubi.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.identity.Actor;
import jp.musubi.need.Need;

/**
 * How well organizations fit a need, each by its best seed that passes every gate. Scored from all
 * that is known, so for coordinators only.
 */
@ApplicationScoped
public class OrganizationFits {
  private static final Comparator<Fit> ORDER =
      Comparator.comparingDouble(Fit::score).thenComparing(Fit::seedId, Comparator.reverseOrder());

  @Inject Suggestions suggestions;

  /**
   * An organization's best seed for a need.
   *
   * @param score 0 to 1
   */
  public record Fit(UUID organizationId, UUID seedId, double score) {}

  /** The best of these organizations' seeds among so many candidates, by no order. */
  public List<Fit> of(Need need, int candidates) {
    var asked = suggestions.asked(need, Actor.SYSTEM);
    var best =
        suggestions.scored(asked, suggestions.found(asked, Map.of(), candidates)).stream()
            .filter(pair -> pair.scored().eligible())
            .map(
                pair ->
                    new Fit(pair.seed().organizationId(), pair.seed().id(), pair.scored().score()))
            .collect(
                Collectors.toMap(
                    Fit::organizationId, Function.identity(), BinaryOperator.maxBy(ORDER)));
    return List.copyOf(best.values());
  }
}
