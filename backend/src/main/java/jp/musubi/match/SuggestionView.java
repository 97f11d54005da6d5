package jp.musubi.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.matching.Evidence;
import jp.musubi.matching.Scored;
import jp.musubi.seed.SeedKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One ranked pairing and why: the contributions of the factors add up to the score.
 *
 * @param band how the score reads until outcomes are enough to calibrate it: HIGH, POSSIBLE, or
 *     UNCLEAR where too little is known of the pair
 * @param probability what became of matches opened at such a score; for coordinators, since it is
 *     learned from all matches
 * @param placedToLearn coordinators: the model would have placed it deeper; it stands here so that
 *     their decision can teach
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SuggestionView(
    int rank,
    Optional<UUID> seedId,
    Optional<UUID> needId,
    Optional<SeedKind> kind,
    String title,
    Optional<String> summary,
    Optional<Owner> organization,
    double score,
    Band band,
    Optional<Probability> probability,
    boolean eligible,
    List<GateView> gates,
    List<FactorView> factors,
    String modelVersion,
    boolean placedToLearn) {

  /** Where one can expect a good pairing. */
  public enum Band {
    HIGH,
    POSSIBLE,
    UNCLEAR
  }

  /**
   * How likely the event is.
   *
   * @param value 0 to 1; absent while there are too few cases to say
   * @param n past cases it was learned from
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  @Schema(name = "MatchProbability")
  public record Probability(MatchEvent event, Optional<Double> value, int n) {}

  /** The organization behind the suggested record. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  @Schema(name = "SuggestedOrganization")
  public record Owner(UUID id, String name, String prefectureCode) {}

  /** A condition and whether it holds. */
  public record GateView(String name, String label, boolean passed, String detail) {}

  /** A summand of the score. */
  public record FactorView(
      String name, String label, double contribution, String detail, List<Evidence> evidence) {}

  /** A ranked list and the model that made it. */
  public record Ranking(List<SuggestionView> items, String modelVersion) {}

  // Thresholds of words shared; to be replaced by calibration once outcomes exist (matching.md).
  static Band band(Scored scored) {
    var known = scored.factors().stream().filter(factor -> factor.contribution() > 0).count();
    if (!scored.eligible() || known < 2) {
      return Band.UNCLEAR;
    }
    return scored.score() >= 0.35 ? Band.HIGH : Band.POSSIBLE;
  }

  static List<GateView> gates(Scored scored, Wording wording, Locale language) {
    return scored.gates().stream()
        .map(
            gate ->
                new GateView(
                    gate.name().code(),
                    wording.of("gate." + gate.name().code() + ".name", language),
                    gate.passed(),
                    wording.of(gate.detail(), language)))
        .toList();
  }

  static List<FactorView> factors(Scored scored, Wording wording, Locale language) {
    return scored.factors().stream()
        .map(
            factor ->
                new FactorView(
                    factor.name().code(),
                    wording.of("factor." + factor.name().code() + ".name", language),
                    factor.contribution(),
                    wording.of(factor.detail(), language),
                    factor.evidence()))
        .toList();
  }
}
