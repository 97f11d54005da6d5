package jp.musubi.canary;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
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
  private Leaks leaks;
  private Calls calls;

  @BeforeEach
  void plantOnce() {
    if (world == null) {
      long begun = System.nanoTime();
      world = new World(new Desk(new Http(root.replaceFirst("/$", "")), Api.committed()), people);
      leaks = new Leaks(world.desk.secrets, world.desk.prefix);
      calls = new Calls(world);
      deliveries.settled();
      System.out.printf(
          "canary: %d fields with a word, planted in %d s%n",
          world.desk.secrets.size(), (System.nanoTime() - begun) / 1_000_000_000);
    }
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
    var found = new TreeSet<String>();
    var searched = new HashSet<List<Secret>>();
    var probes = List.of(Desk.COMMON, world.desk.prefix);
    for (var reader : world.readers) {
      calls
          .read(reader, probes)
          .forEach((asked, answer) -> found.addAll(leaks.in(answer, reader, asked)));
      var unknown = unknownTo(reader);
      // Who may know the same is answered the same by a search.
      if (searched.add(unknown)) {
        for (var secret : unknown) {
          for (var asked : calls.searches(secret.word())) {
            found.addAll(leaks.in(world.desk.http.send(reader, asked), reader, asked));
          }
        }
      }
    }
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
    var probes = List.of(Desk.COMMON, world.desk.secrets.getFirst().word(), world.desk.prefix);
    var influence = new Influence(reader -> calls.read(reader, probes));
    var moved = new ArrayList<String>();
    // First nothing is changed: what moves by itself could not be compared.
    moved.addAll(round(influence, world.readers, () -> {}));
    for (var level : Ladder.values()) {
      for (var resource : List.of("needs", "seeds")) {
        var changes = Changes.of(world, resource, level);
        var readers = world.readers.stream().filter(changes::isHiddenFrom).toList();
        moved.addAll(
            round(
                influence,
                readers,
                () -> {
                  changes.make();
                  if (level == Ladder.NDA) {
                    changes.correctReadings();
                  }
                }));
      }
    }
    var unpublished = Changes.ofUnpublished(world);
    var outside = world.readers.stream().filter(unpublished::isHiddenFrom).toList();
    moved.addAll(round(influence, outside, unpublished::make));
    var others = world.readers.stream().filter(reader -> !reader.coordinates()).toList();
    moved.addAll(
        round(influence, others, () -> world.matches.forEach(m -> m.changeInternals(Desk.COMMON))));
    System.out.printf("canary: %d answers compared%n", influence.compared());
    assertThat(
            moved.stream()
                .map(line -> line.split(": …")[0].replaceAll("[?/ ].* as.*", ""))
                .distinct())
        .isEmpty();
    assertThat(moved).isEmpty();
  }

  private List<String> round(Influence influence, List<Reader> readers, Runnable change) {
    influence.before(readers);
    change.run();
    deliveries.settled();
    return influence.after(readers);
  }

  @AfterAll
  void account() {
    System.out.printf(
        "canary: %d words, %d readers, %d operations, %d answers looked at%n",
        world.desk.secrets.size(),
        world.readers.size(),
        calls.operations().size(),
        world.desk.http.sent());
  }
}
