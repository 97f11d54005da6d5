package jp.musubi.canary;

import java.util.Map;

/** Bodies in which no word is planted, each with its reason. */
final class NotPlanted {
  static final Map<String, String> SCHEMAS =
      Map.of(
          "PatchNeedContent", "the same fields as NeedContent",
          "PatchSeedContent", "the same fields as SeedContent",
          "PatchOrganization", "the same fields as RegisterOrganization",
          "CorrectReading", "ids of concepts only",
          "ReadNeed", "nothing of it is stored",
          "ReadSeed", "nothing of it is stored");

  private NotPlanted() {}
}
