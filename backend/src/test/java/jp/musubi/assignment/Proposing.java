package jp.musubi.assignment;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.testing.People.Person;

/** A proposal under test, driven over HTTP; remembers its address and its last entity tag. */
final class Proposing {
  static final String PATH = "/api/v1/assignments/proposals";

  private final String path;
  private String etag;
  private ValidatableResponse last;

  private Proposing(Response created) {
    last = created.then().statusCode(201);
    path = created.header("Location").replaceFirst("^https?://[^/]+", "");
    etag = created.header("ETag");
  }

  static Proposing by(Person who, String kind, List<String> needIds, List<String> agentIds) {
    return new Proposing(
        who.call().body(Map.of("kind", kind, "needIds", needIds, "agentIds", agentIds)).post(PATH));
  }

  /** Needs to coordinators. */
  static Proposing coordinators(Person who, List<String> needIds, Person... candidates) {
    var ids = Arrays.stream(candidates).map(c -> c.memberId().toString()).toList();
    return by(who, "COORDINATORS", needIds, ids);
  }

  Response confirm(Person who, Object... lines) {
    var accepted =
        Arrays.stream(lines)
            .map(line -> line instanceof Integer number ? Map.of("line", number) : line)
            .toList();
    var answer =
        who.call()
            .header("If-Match", etag)
            .body(Map.of("accepted", accepted))
            .post(path + "/confirmations");
    if (answer.statusCode() == 200) {
      etag = answer.header("ETag");
      last = answer.then();
    }
    return answer;
  }

  static Map<String, Object> given(int line, Person other) {
    return new HashMap<>(Map.of("line", line, "coordinatorId", other.memberId().toString()));
  }

  ValidatableResponse last() {
    return last;
  }

  /** The line of a need. */
  int line(String needId) {
    return last.extract().path("lines.find { it.need.id == '" + needId + "' }.line");
  }

  String path() {
    return path;
  }

  String etag() {
    return etag;
  }
}
