package jp.musubi.matching;

import java.util.List;

/**
 * One summand of the score.
 *
 * @param contribution its share, 0 to its weight; 0 also where nothing is known
 */
public record Factor(Name name, double contribution, Detail detail, List<Evidence> evidence) {

  public Factor {
    evidence = List.copyOf(evidence);
  }

  /** The summands there are. */
  public enum Name {
    WORDS,
    MEANING,
    FIELD,
    TECHNIQUE,
    MATURITY,
    MEDICAL_RECORD,
    PROXIMITY,
    RECIPROCITY,
    RESPONSIVENESS,
    /** Only where a language model is configured. */
    EMBEDDING;

    /** Whether it takes part only where it has a share; all others are at least shown. */
    public boolean isOptional() {
      return this == EMBEDDING;
    }

    /** Name in the API and in message keys. */
    public String code() {
      return Codes.camel(name());
    }
  }
}
