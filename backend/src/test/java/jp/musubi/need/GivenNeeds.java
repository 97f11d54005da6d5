package jp.musubi.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.musubi.testing.People;
import jp.musubi.testing.People.Person;
import jp.musubi.testing.Posted;

/** Makes needs for tests: {@code given.aNeed().published()}. */
@ApplicationScoped
public class GivenNeeds {
  private static final Map<String, Object> COMPLETE =
      Map.ofEntries(
          Map.entry("title", "透析中の穿刺針のずれに早く気づきたい"),
          Map.entry("summary", "針のずれを早く知る手立て"),
          Map.entry(
              "statement", Map.of("problem", "針がずれる", "population", "透析を受ける方", "outcome", "出血を防ぐ")),
          Map.entry("presentPractice", "目で見回る"),
          Map.entry("existingProducts", "漏血センサーは誤報が多い"),
          Map.entry("mustHaves", List.of("皮膚に優しい")),
          Map.entry("department", "internal-medicine"),
          Map.entry("place", "dialysis"),
          Map.entry("profession", "nurse"),
          Map.entry("frequency", "月に二回"),
          Map.entry("frequencySource", "院内の報告"),
          Map.entry("jmdnUndecided", true),
          Map.entry("ipSituation", "KNOW_HOW"),
          Map.entry("unpublishedData", "院内だけの数値"),
          Map.entry("rolesSought", List.of("MAKER", "MAH")),
          Map.entry("contributions", List.of("EVALUATION")),
          Map.entry("ndaNeeded", false),
          Map.entry("disclosureConfirmed", true),
          Map.entry("conflictDeclared", true),
          Map.entry("conflictDeclaration", "なし"),
          Map.entry("consent", true));

  @Inject People people;

  /** The content that needs under test have. */
  static Map<String, Object> complete() {
    return COMPLETE;
  }

  public ANeed aNeed() {
    return new ANeed(people.vetted("clinician"), people.vetted("coordinator"));
  }

  /** A need under test. */
  public static final class ANeed extends Posted<ANeed> {
    private ANeed(Person owner, Person coordinator) {
      super("/api/v1/needs", owner, coordinator, COMPLETE);
    }

    @Override
    protected ANeed self() {
      return this;
    }

    public ANeed submitted() {
      return draft().moved(owner(), "SUBMITTED");
    }

    public ANeed inTriage() {
      return submitted().moved(coordinator(), "IN_TRIAGE");
    }

    ANeed scored(int clinicalValue, int clarity, int market, int feasibility) {
      var rubric =
          Map.of(
              "clinicalValue", clinicalValue,
              "clarity", clarity,
              "market", market,
              "feasibility", feasibility);
      var call = coordinator().call().header("If-Match", etag()).body(rubric);
      remembered(call.put(path() + "/rubric")).statusCode(200);
      return this;
    }

    /** Scored so that it may be published. */
    public ANeed scoredWell() {
      return scored(3, 3, 3, 3);
    }

    public ANeed published() {
      return inTriage().scoredWell().moved(coordinator(), "PUBLISHED");
    }
  }
}
