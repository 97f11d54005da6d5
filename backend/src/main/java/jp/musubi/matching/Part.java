package jp.musubi.matching;

/**
 * The named parts a need's or a seed's text consists of, and the share with which each is compared
 * with the other side; a share of 0 is for search alone.
 */
public enum Part {
  TITLE(1),
  SUMMARY(1),
  /** Need: the statement's problem. */
  PROBLEM(1),
  /** Need: for whom. */
  POPULATION(1),
  /** Need: the result that is wanted. */
  OUTCOME(1),
  PRESENT_PRACTICE(1),
  EXISTING_PRODUCTS(1),
  MUST_HAVES(1),
  /** Need: what the site does not want; must never count in favour of a seed. */
  NOT_OF_INTEREST(0),
  /** Need: user, frequency, market evidence – too general to speak for one seed. */
  CIRCUMSTANCES(0),
  /** Labels of coded values (department, place, profession, fields of use). */
  SETTING(0.5),
  /** Seed: advantage over the leading alternative. */
  ADVANTAGE(1),
  /** Seed: how it works. */
  PRINCIPLE(1),
  /** Seed: capability rows in words – processes, materials, equipment, accuracy. */
  CAPABILITIES(1),
  /** Short keywords or tags of either side. */
  KEYWORDS(1),
  /** Need: unpublished data; the most confidential text. */
  UNPUBLISHED(1),
  /** What the bridge expects the other side to say: found by, never compared as said. */
  EXPECTED(0.5),
  /** Names of the organization: they often say what it does. */
  ORGANIZATION(0.5);

  private final double share;

  Part(double share) {
    this.share = share;
  }

  /** 0 to 1. */
  public double share() {
    return share;
  }
}
