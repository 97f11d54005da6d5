package jp.musubi.seed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.musubi.testing.People;
import jp.musubi.testing.People.Person;
import jp.musubi.testing.Posted;

/** Makes seeds for tests: {@code given.aSeed().published()}. */
@ApplicationScoped
public class GivenSeeds {
  static final Map<String, Object> ROW =
      Map.of(
          "process",
          "silicone-molding",
          "materials",
          List.of("silicone"),
          "accuracy",
          "±0.05 mm",
          "lotMin",
          10,
          "lotMax",
          5000,
          "cleanClass",
          "ISO 7",
          "prototype",
          true);
  private static final Map<String, Object> COMPLETE =
      Map.ofEntries(
          Map.entry("kind", "CAPABILITY"),
          Map.entry("title", "医療用シリコーンの薄肉成形"),
          Map.entry("summary", "薄く柔らかい部品を作る"),
          Map.entry("advantage", "従来の半分の厚さ"),
          Map.entry("principle", "型の温度を分けて保つ"),
          Map.entry("iprStatus", "KNOW_HOW"),
          Map.entry("fieldsOfUse", List.of("internal-medicine")),
          Map.entry("places", List.of("dialysis")),
          Map.entry("capabilities", List.of(ROW)),
          Map.entry("certificates", List.of("iso-13485")),
          Map.entry("publications", List.of("10.1000/182")),
          Map.entry("inventors", List.of(Map.of("orcid", "0000-0002-1825-0097"))),
          Map.entry("roleOffered", "MAKER"),
          Map.entry("cooperationForms", List.of("CONTRACT_MANUFACTURING")));

  @Inject People people;

  public ASeed aSeed() {
    return new ASeed(people.vetted("provider"), people.vetted("coordinator"));
  }

  /** A seed under test. */
  public static final class ASeed extends Posted<ASeed> {
    private ASeed(Person owner, Person coordinator) {
      super("/api/v1/seeds", owner, coordinator, COMPLETE);
    }

    @Override
    protected ASeed self() {
      return this;
    }

    public ASeed submitted() {
      return draft().moved(owner(), "SUBMITTED");
    }

    public ASeed inReview() {
      return submitted().moved(coordinator(), "IN_REVIEW");
    }

    public ASeed published() {
      return inReview().moved(coordinator(), "PUBLISHED");
    }
  }
}
