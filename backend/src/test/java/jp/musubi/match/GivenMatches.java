package jp.musubi.match;

import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.need.GivenNeeds;
import jp.musubi.need.GivenNeeds.ANeed;
import jp.musubi.seed.GivenSeeds;
import jp.musubi.seed.GivenSeeds.ASeed;
import jp.musubi.testing.People;
import jp.musubi.testing.People.Person;
import jp.musubi.testing.Posted;

/** Makes matches for tests: {@code given.aMatch().introduced()}. */
@ApplicationScoped
public class GivenMatches {
  @Inject GivenNeeds needs;
  @Inject GivenSeeds seeds;
  @Inject People people;

  /** A match of a published need with a published seed, each of an organization of its own. */
  public AMatch aMatch() {
    return aMatch(needs.aNeed().published(), seeds.aSeed().published());
  }

  public AMatch aMatch(ANeed need, ASeed seed) {
    return new AMatch(need, seed, people.vetted("coordinator"));
  }

  /** A match under test; its owner is the coordinator who opens it. */
  public static final class AMatch extends Posted<AMatch> {
    private final ANeed need;
    private final ASeed seed;

    private AMatch(ANeed need, ASeed seed, Person coordinator) {
      super("/api/v1/matches", coordinator, coordinator, command(need, seed));
      this.need = need;
      this.seed = seed;
    }

    static Map<String, Object> command(ANeed need, ASeed... seeds) {
      var team =
          List.of(seeds).stream()
              .map(seed -> Map.of("seedId", seed.id(), "role", "MAKER"))
              .toList();
      return Map.of("needId", need.id(), "participants", team);
    }

    @Override
    protected AMatch self() {
      return this;
    }

    public ANeed need() {
      return need;
    }

    public ASeed seed() {
      return seed;
    }

    public Person site() {
      return need.owner();
    }

    public Person maker() {
      return seed.owner();
    }

    public AMatch proposed() {
      return draft();
    }

    public AMatch approved() {
      return proposed().moved(coordinator(), "APPROVED");
    }

    public AMatch offered() {
      return approved().moved(coordinator(), "OFFERED");
    }

    public AMatch accepted() {
      offered();
      answered(site(), "NEED_OWNER", true).statusCode(200);
      answered(maker(), "MAKER", true).statusCode(200);
      return this;
    }

    public AMatch introduced() {
      return accepted().moved(coordinator(), "INTRODUCED");
    }

    /** Moves it through stages that need nothing but a coordinator. */
    public AMatch through(String... stages) {
      for (var stage : stages) {
        moved(coordinator(), stage);
      }
      return this;
    }

    public AMatch signed() {
      sign(agreement()).statusCode(200);
      return this;
    }

    /** An agreement of both sides; the pairs come over it. */
    public Map<String, Object> agreement(Object... pairs) {
      var agreement = new LinkedHashMap<String, Object>();
      agreement.put("kind", "MUTUAL");
      agreement.put("parties", List.of(site().organizationId(), maker().organizationId()));
      agreement.put("signedOn", "2026-01-15");
      for (int i = 0; i < pairs.length; i += 2) {
        agreement.put((String) pairs[i], pairs[i + 1]);
      }
      return agreement;
    }

    public ValidatableResponse sign(Object agreement) {
      var call = coordinator().call().header("If-Match", etag()).body(agreement);
      return remembered(call.put(path() + "/nda"));
    }

    /** A side's answer to the offer. */
    public ValidatableResponse answered(Person who, String role, boolean accept) {
      var body = new LinkedHashMap<String, Object>(Map.of("accept", accept));
      if (!accept) {
        body.put("reason", "timing");
      }
      // A side's version counts what the sides may know of only.
      var seen = who.call().get(path());
      var version = seen.statusCode() == 200 ? seen.header("ETag") : etag();
      var call = who.call().header("If-Match", version).body(body);
      var answer = call.post(path() + "/participants/" + participant(role) + "/decision");
      seenBy(coordinator());
      return answer.then();
    }

    public String participant(String role) {
      return coordinator()
          .call()
          .get(path())
          .then()
          .extract()
          .path("participants.find { it.role == '%s' }.id".formatted(role));
    }

    /** Ends or pauses it for a reason. */
    public ValidatableResponse ended(String to, String reason) {
      return move(coordinator(), Map.of("to", to, "reason", reason));
    }

    /** Writes to one of its lists. */
    public ValidatableResponse add(Person who, String list, Object body) {
      return who.call().body(body).post(path() + "/" + list).then();
    }

    public ValidatableResponse list(Person who, String list) {
      return who.call().get(path() + "/" + list).then();
    }
  }
}
