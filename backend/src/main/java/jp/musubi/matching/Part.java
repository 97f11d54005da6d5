package jp.musubi.matching;

/** The named parts a need's or a seed's text consists of; what is read, weighted and quoted. */
public enum Part {
  TITLE,
  SUMMARY,
  /** Need: the statement's problem. */
  PROBLEM,
  /** Need: for whom. */
  POPULATION,
  /** Need: the result that is wanted. */
  OUTCOME,
  PRESENT_PRACTICE,
  EXISTING_PRODUCTS,
  MUST_HAVES,
  /** Need: what the site does not want. Found by search, never counted in favour of a seed. */
  NOT_OF_INTEREST,
  /** Need: user, frequency, market evidence – found by search, too general to score on. */
  CIRCUMSTANCES,
  /** Labels of coded values (department, place, profession, fields of use). */
  SETTING,
  /** Seed: advantage over the leading alternative. */
  ADVANTAGE,
  /** Seed: how it works. */
  PRINCIPLE,
  /** Seed: capability rows in words – processes, materials, equipment, accuracy. */
  CAPABILITIES,
  /** Short keywords or tags of either side. */
  KEYWORDS,
  /** Need: unpublished data; the most confidential text. */
  UNPUBLISHED,
  /** Names of the organization; for search only. */
  ORGANIZATION
}
