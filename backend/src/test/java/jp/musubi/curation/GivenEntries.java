package jp.musubi.curation;

import static jp.musubi.testing.Deliveries.aWord;

import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.reading.Bridges;
import jp.musubi.testing.Deliveries;
import jp.musubi.testing.People;
import jp.musubi.testing.People.Person;
import jp.musubi.testing.Posted;

/** Makes entries of the bridge for tests: {@code given.anEntry().confirmed()}. */
@ApplicationScoped
public class GivenEntries {
  public static final String PATH = "/api/v1/bridge/entries";

  @Inject People people;
  @Inject BridgeEntries edits;
  @Inject Bridges bridges;

  /** A problem that sites put in a word which nothing else has. */
  public AnEntry anEntry() {
    return anEntry(aWord());
  }

  public AnEntry anEntry(String word) {
    return new AnEntry(word, people.vetted("coordinator"), people.vetted("coordinator"));
  }

  /** Waits until this node reads over the newest edition. */
  public void settled() {
    Deliveries.eventually(
        "the newest bridge is in force", () -> bridges.version().endsWith(tail()));
  }

  private String tail() {
    var number = edits.number();
    return number == 0 ? "" : "+" + number;
  }

  public static Map<String, Object> problem(String word) {
    return new LinkedHashMap<>(
        Map.of(
            "kind",
            "PROBLEM",
            "ja",
            word + "が起きる",
            "en",
            word + " happens",
            "expressions",
            List.of(word, word + "になる"),
            "functions",
            List.of(
                Map.of("function", "arrange", "weight", 0.8, "ja", "分ければ絡まない。", "en", "Apart.")),
            "answers",
            List.of(
                Map.of("text", "チューブホルダーの射出成形", "weight", 0.9),
                Map.of("text", "配線整理クリップの成形", "weight", 0.8),
                Map.of("text", "面ファスナーの縫製", "weight", 0.6))));
  }

  /** An entry under test; its owner proposes, its coordinator decides. */
  public static final class AnEntry extends Posted<AnEntry> {
    private final String word;

    private AnEntry(String word, Person owner, Person coordinator) {
      super(PATH, owner, coordinator, Map.of("reason", "現場で繰り返し聞いた", "content", problem(word)));
      this.word = word;
    }

    @Override
    protected AnEntry self() {
      return this;
    }

    public String word() {
      return word;
    }

    public AnEntry proposed() {
      return draft();
    }

    public AnEntry confirmed() {
      return proposed().decided("CONFIRMED");
    }

    /** Takes a step that must succeed, by who decides. */
    public AnEntry decided(String to) {
      decide(coordinator(), to).statusCode(200);
      return this;
    }

    public ValidatableResponse decide(Person who, String to) {
      return move(who, Map.of("to", to, "reason", "話し合って決めた"));
    }
  }
}
