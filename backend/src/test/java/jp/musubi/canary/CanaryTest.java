package jp.musubi.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.logging.Logger;
import jp.musubi.canary.Api.Operation;
import jp.musubi.canary.Api.Parameter;
import jp.musubi.canary.Http.Asked;
import jp.musubi.testing.Deliveries;
import jp.musubi.testing.People;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A word in every field of every resource appears in no answer of any operation to somebody who may
 * not know the field. New fields and operations are covered on the day they appear in the document.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CanaryTest {
  @TestHTTPResource("/")
  String root;

  @Inject People people;
  @Inject Deliveries deliveries;

  private World world;
  private LogLines logs;
  private Leaks leaks;
  private Calls calls;
  private long compared;

  @BeforeEach
  void plantOnce() {
    if (world == null) {
      deliveries.settled();
      var desk = new Desk(new Http(root.replaceFirst("/$", "")), Api.committed());
      logs = LogLines.listening(desk.prefix);
      world = new World(desk, people);
      calls = new Calls(world);
      deliveries.settled();
    }
    leaks = new Leaks(world.desk.secrets, world.desk.prefix);
  }

  @Test
  @Order(1)
  void everyBodyThatIsTakenWasPlanted() {
    var taken = new TreeSet<String>();
    for (var operation : calls.operations()) {
      if (operation.body() != null) {
        var name = Api.name(operation.body());
        taken.add(name.isEmpty() ? "multipart" : name);
      }
    }
    taken.removeAll(NotPlanted.SCHEMAS.keySet());
    assertThat(taken)
        .as("plant in World, or give the reason in NotPlanted")
        .isSubsetOf(world.desk.planted);
  }

  @Test
  @Order(2)
  void noAnswerTellsAWordToSomebodyWhoMayNotKnowIt() {
    var found = new ConcurrentSkipListSet<String>();
    var searched = ConcurrentHashMap.<List<Secret>>newKeySet();
    var probes = List.of(Desk.COMMON, world.desk.prefix);
    // Side by side, as readers are.
    world.readers.parallelStream()
        .forEach(
            reader -> {
              calls
                  .read(reader, probes, true)
                  .forEach((asked, answer) -> found.addAll(leaks.in(answer, reader, asked)));
              var unknown = unknownTo(reader);
              // Who may know the same is answered the same by a search.
              if (searched.add(unknown)) {
                for (var asked : calls.searches(unknown)) {
                  found.addAll(leaks.in(world.desk.http.send(reader, asked), reader, asked));
                }
              }
            });
    assertThat(found).isEmpty();
  }

  private List<Secret> unknownTo(Reader reader) {
    var needs = Asked.get("", "/api/v1/needs", "");
    return world.desk.secrets.stream()
        .filter(secret -> !secret.mayRead().test(reader, needs))
        .toList();
  }

  @Test
  @Order(3)
  void whatIsHiddenMovesNothing() {
    var probes = List.of(Desk.COMMON, world.wordIn("NeedContent.title"), world.desk.prefix);
    var influence = new Influence(reader -> calls.read(reader, probes, false));
    var moved = new ArrayList<String>();
    // First nothing is changed: what moves by itself could not be compared. Nothing is hidden from
    // coordinators and administrators, and the audit of these moves with every request.
    var everyKind =
        world.readers.stream()
            .filter(Reader::isFirstOfItsKind)
            .filter(reader -> !reader.coordinates())
            .toList();
    moved.addAll(round(influence, everyKind, () -> {}));
    for (var resource : List.of("needs", "seeds")) {
      // From the top, so that whoever is asked again was asked before.
      for (var level : List.of(Ladder.values()).reversed()) {
        var changes = Changes.of(world, resource, level);
        moved.addAll(
            round(
                influence,
                comparable(changes),
                () -> {
                  changes.make();
                  if (level == Ladder.NDA) {
                    changes.correctReadings();
                  }
                }));
      }
    }
    var unpublished = Changes.ofUnpublished(world);
    moved.addAll(round(influence, comparable(unpublished), unpublished::make));
    var others = world.readers.stream().filter(reader -> !reader.coordinates()).toList();
    moved.addAll(
        round(
            influence,
            others,
            () -> world.matches.forEach(match -> match.changeInternals(Desk.COMMON))));
    compared = influence.compared();
    assertThat(moved).isEmpty();
  }

  /** Those who should notice nothing, one of each kind. */
  private List<Reader> comparable(Changes changes) {
    return world.readers.stream()
        .filter(changes::isHiddenFrom)
        .filter(Reader::isFirstOfItsKind)
        .toList();
  }

  private List<String> round(Influence influence, List<Reader> readers, Runnable change) {
    influence.before(readers);
    change.run();
    deliveries.settled();
    return influence.after(readers);
  }

  @Test
  @Order(4)
  void aWordThatIsHiddenIsAnsweredAsOneThatIsNowhere() {
    var timing = new Timing(world.desk.http, Readers.VISITOR);
    var hidden = world.wordIn("unpublishedData");
    var nowhere = "zq" + new StringBuilder(hidden.substring(2)).reverse();
    var searches = calls.searches(nowhere);
    for (int i = 0; i < searches.size(); i++) {
      timing.compare(calls.searches(hidden).get(i), searches.get(i));
    }
    var closed = world.postings.stream().filter(posted -> !posted.open()).findFirst().orElseThrow();
    var none = closed.path().replace(closed.id(), UUID.randomUUID().toString());
    timing.compare(Asked.get("getNeed", closed.path(), "ja"), Asked.get("getNeed", none, "ja"));
  }

  @Test
  @Order(5)
  void theSuiteNoticesWhatIsTold() {
    var need = world.editable.getFirst();
    var leak = Asked.get("leak", "/test/leaks/" + need.id(), "ja");
    assertThat(told(leak))
        .anyMatch(told -> told.contains("unpublishedData"))
        .anyMatch(told -> told.contains("conflictDeclaration"))
        .noneMatch(told -> told.contains("summary"));
    assertThat(told(Asked.get("leak", leak.address() + "/header", "ja"))).hasSize(1);
    var version = Asked.get("leak", leak.address() + "/version", "ja");
    var influence = new Influence(r -> Map.of(version, world.desk.http.send(r, version)));
    var changes = Changes.of(world, "needs", Ladder.NDA);
    var visitor = List.of(Readers.VISITOR);
    assertThat(round(influence, visitor, () -> {})).isEmpty();
    assertThat(round(influence, visitor, changes::make)).hasSize(1);
    Logger.getLogger("jp.musubi.anything").info("told: " + world.desk.prefix);
    assertThat(logs.told()).hasSize(1);
    logs.forget();
  }

  private List<String> told(Asked asked) {
    return leaks.in(world.desk.http.send(Readers.VISITOR, asked), Readers.VISITOR, asked);
  }

  @Test
  @Order(6)
  void theSuiteSaysWhatItLacks() {
    var values = new Values(world);
    var path = "/api/v1/things/{thingId}";
    var unknown = new Operation("getThing", "get", path, List.of("thingId"), List.of(), null, "");
    assertThatThrownBy(() -> values.addresses(unknown))
        .hasMessageContainingAll("getThing", "Values.inPath", "{thingId}");
    var parameter = new Parameter("newFilter", world.desk.api.schema("none"));
    assertThatThrownBy(() -> values.inQuery(unknown, parameter, List.of()))
        .hasMessageContainingAll("getThing", "newFilter");
    assertThatThrownBy(() -> Fields.group("NeedContent", "newField"))
        .hasMessageContainingAll("NeedContent.newField", "Fields");
  }

  @Test
  @Order(7)
  void noWriteIsAnsweredWithAWordThatTheWriterMayNotKnow() {
    var found = new TreeSet<String>();
    // Those who may change who may know what come last.
    for (var reader : world.readers) {
      for (var asked : calls.writes(reader)) {
        found.addAll(leaks.in(world.desk.http.send(reader, asked), reader, asked));
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  @Order(8)
  void noLogAndNoPageForMachinesTellsAWord() {
    deliveries.settled();
    assertThat(logs.told()).isEmpty();
    var need = "/needs/" + world.ids.get("needs").getFirst();
    for (var page : List.of("/q/metrics", "/q/health", "/q/health/ready", "/openapi", "/", need)) {
      var answer = world.desk.http.send(Readers.VISITOR, Asked.get("page", page, "ja"));
      assertThat(answer.body()).as(page).doesNotContain(world.desk.prefix);
    }
  }

  @AfterAll
  void account() {
    logs.close();
    System.out.printf(
        "canary: %d words x %d readers x %d operations: %d answers, %d of them compared; no word for %s%n",
        world.desk.secrets.size(),
        world.readers.size(),
        calls.operations().size(),
        world.desk.http.sent(),
        compared,
        Bodies.withoutWord());
  }
}
