package jp.musubi.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import jp.musubi.need.GivenNeeds;
import jp.musubi.need.GivenNeeds.ANeed;
import jp.musubi.seed.GivenSeeds;
import jp.musubi.seed.GivenSeeds.ASeed;
import jp.musubi.shared.Ids;
import jp.musubi.testing.People;
import jp.musubi.testing.People.Person;

/** Needs that look for a team, seeds that could be in one, and the teams that are answered. */
@ApplicationScoped
class Teaming {
  @Inject GivenNeeds needs;
  @Inject GivenSeeds seeds;
  @Inject People people;
  @Inject EntityManager entities;

  ANeed need(String word, String... roles) {
    return needs
        .aNeed()
        .with("title", word + " が困る")
        .with("existingProducts", several(word) + " はない")
        .with("rolesSought", List.of(roles));
  }

  ASeed seed(String word, String kind, String role) {
    return seeds
        .aSeed()
        .with("kind", kind)
        .with("trl", 5)
        .with("title", word + " の加工")
        .with("summary", several(word) + " を薄く作る")
        .with("roleOffered", role);
  }

  /** Words enough for whom they are in to fit better than anybody of another test. */
  private static String several(String word) {
    return word + " " + word + "a " + word + "b " + word + "c " + word + "d";
  }

  Person stranger(String role) {
    return people.vetted(role);
  }

  /** Straight into the table, as the organizations of {@link People} are. */
  @Transactional
  void licence(Person owner, String kind) {
    entities
        .createNativeQuery(
            "insert into organization_licence values (:id, :owner, :kind, :number, '2099-12-31')")
        .setParameter("id", Ids.next())
        .setParameter("owner", owner.organizationId())
        .setParameter("kind", kind)
        .setParameter("number", "test " + owner.organizationId())
        .executeUpdate();
  }

  ValidatableResponse opened(ANeed need, List<Map<String, String>> participants) {
    return need.coordinator()
        .call()
        .body(Map.of("needId", need.id(), "participants", participants))
        .post("/api/v1/matches")
        .then();
  }

  JsonNode teams(Person who, ANeed need, String query) {
    var answer = who.call().get(need.path() + "/teams" + query);
    answer.then().statusCode(200);
    return read(answer);
  }

  JsonNode best(Person who, ANeed need) {
    return teams(who, need, "").path("items").get(0);
  }

  static JsonNode seat(JsonNode team, String role) {
    return find(team.path("seats"), seat -> seat.path("role").asText().equals(role));
  }

  static JsonNode find(JsonNode list, Predicate<JsonNode> wanted) {
    return StreamSupport.stream(list.spliterator(), false).filter(wanted).findFirst().orElseThrow();
  }

  /** The members' seeds in the order of their roles. */
  static List<String> ids(JsonNode team) {
    return StreamSupport.stream(team.path("seats").spliterator(), false)
        .map(seat -> seat.at("/member/seedId").asText())
        .toList();
  }

  static double sum(JsonNode contributions) {
    return StreamSupport.stream(contributions.spliterator(), false)
        .mapToDouble(one -> one.path("contribution").asDouble())
        .sum();
  }

  static JsonNode read(Response answer) {
    try {
      return new ObjectMapper().readTree(answer.asByteArray());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
