package jp.musubi.testing;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.musubi.testing.People.Person;
import org.jspecify.annotations.Nullable;

/** A need or seed under test, driven over HTTP; remembers its address and its last entity tag. */
public abstract class Posted<T extends Posted<T>> {
  private final String path;
  private final Map<String, Object> content = new LinkedHashMap<>();
  private Person owner;
  private final Person coordinator;
  private @Nullable String id;
  private String etag = "";

  protected Posted(String path, Person owner, Person coordinator, Map<String, Object> content) {
    this.path = path;
    this.owner = owner;
    this.coordinator = coordinator;
    this.content.putAll(content);
  }

  protected abstract T self();

  public T by(Person author) {
    owner = author;
    return self();
  }

  public T with(String field, Object value) {
    content.put(field, value);
    return self();
  }

  public T without(String field) {
    content.remove(field);
    return self();
  }

  public T draft() {
    var created = owner.call().body(content).post(path).then().statusCode(201).extract();
    id = created.path("id");
    etag = created.header("ETag");
    return self();
  }

  /** Takes a step that must succeed. */
  public T moved(Person who, String to, String... comment) {
    move(who, to, comment).statusCode(200);
    return self();
  }

  /** Tries a step from the state last seen. */
  public ValidatableResponse move(Person who, String to, String... comment) {
    var wish = new LinkedHashMap<String, Object>();
    wish.put("to", to);
    if (comment.length > 0) {
      wish.put("comment", comment[0]);
    }
    return move(who, wish);
  }

  public ValidatableResponse move(Person who, Map<String, Object> wish) {
    var call = who.call().header("If-Match", etag).body(wish);
    return remembered(call.post(path() + "/transitions"));
  }

  /** Tries a merge patch from the state last seen. */
  public ValidatableResponse patch(Person who, Object patch) {
    return remembered(who.call().header("If-Match", etag).body(patch).patch(path()));
  }

  public ValidatableResponse seenBy(Person reader) {
    var answer = reader.call().get(path());
    // Others than those who may change it get a tag that is no version to start from.
    return reader.equals(owner) || reader.equals(coordinator) ? remembered(answer) : answer.then();
  }

  public ValidatableResponse seenByVisitor() {
    return People.visitor().get(path()).then();
  }

  protected final ValidatableResponse remembered(Response response) {
    if (response.statusCode() == 200) {
      etag = response.header("ETag");
    }
    return response.then();
  }

  public String id() {
    return String.valueOf(id);
  }

  public String path() {
    return path + "/" + id;
  }

  public String etag() {
    return etag;
  }

  public Person owner() {
    return owner;
  }

  public Person coordinator() {
    return coordinator;
  }
}
