package jp.musubi.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.musubi.need.GivenNeeds;
import jp.musubi.testing.People;
import jp.musubi.testing.People.Person;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/**
 * Needs in triage get somebody who is responsible: proposed with reasons, confirmed by a person.
 */
@QuarkusTest
class AssignmentTest {
  private static final String COORDINATORS = "/api/v1/assignments/coordinators/";

  @Inject GivenNeeds needs;
  @Inject People people;
  @Inject EntityManager entities;

  @Test
  void aNeedIsProposedToWhoeverKnowsItWithReasonsThatAddUp() {
    var need = needs.aNeed().submitted();
    var knowing = people.vetted("coordinator");
    var other = people.vetted("coordinator");
    declare(knowing, Map.of("departments", List.of("internal-medicine"), "regions", List.of("03")));
    var proposal = Proposing.coordinators(other, List.of(need.id()), other, knowing);
    proposal
        .last()
        .body("kind", equalTo("COORDINATORS"))
        .body("state", equalTo("OPEN"))
        .body("considered", equalTo(1))
        .body("leftOut", equalTo(0))
        .body("left", empty())
        .body("lines", hasSize(1))
        .body("lines[0].need.id", equalTo(need.id()))
        .body("lines[0].agent.id", equalTo(knowing.memberId().toString()))
        .body("lines[0].status", equalTo("PROPOSED"))
        .body("lines[0].reasons.name", hasItem("DEPARTMENT"))
        .body("lines[0].reasons.find { it.name == 'REGION' }.points", equalTo(20))
        .body("lines[0].reasons.find { it.name == 'LOAD' }.text", containsString("usual 10"))
        .body("loads.find { it.agent.id == '%s' }.after".formatted(knowing.memberId()), equalTo(1))
        .body("madeBy.id", equalTo(other.memberId().toString()));
    List<Integer> points = proposal.last().extract().path("lines[0].reasons.points");
    assertThat(proposal.last().extract().<Integer>path("lines[0].worth"))
        .isEqualTo(points.stream().mapToInt(p -> p).sum());
    // It only proposes.
    need.seenBy(other).body("coordinator", nullValue());
    other.call().get(proposal.path()).then().statusCode(200).body("lines", hasSize(1));
    other
        .call()
        .get(Proposing.PATH + "?kind=COORDINATORS&limit=1")
        .then()
        .statusCode(200)
        .body("items[0].lines", equalTo(1));
  }

  @Test
  void aConfirmedLineMakesSomebodyResponsibleForTheNeed() {
    var need = needs.aNeed().submitted();
    var coordinator = people.vetted("coordinator");
    var other = people.vetted("coordinator");
    var proposal = Proposing.coordinators(other, List.of(need.id()), coordinator);
    proposal
        .confirm(other, 1)
        .then()
        .statusCode(200)
        .body("state", equalTo("CLOSED"))
        .body("lines[0].status", equalTo("CONFIRMED"))
        .body("lines[0].recipient.id", equalTo(coordinator.memberId().toString()));
    need.seenBy(other).body("coordinator.id", equalTo(coordinator.memberId().toString()));
    need.seenBy(need.owner()).body("coordinator", nullValue());
    listed(other, "coordinatorId=" + coordinator.memberId())
        .body("items.id", equalTo(List.of(need.id())));
    listed(coordinator, "coordinatorId=" + coordinator.memberId())
        .body("items[0].coordinator.id", equalTo(coordinator.memberId().toString()));
    listed(other, "unassigned=true&limit=100").body("items.id", not(hasItem(need.id())));
    // To others the filter gives nothing away.
    listed(need.owner(), "mine=true").body("items.id", equalTo(List.of(need.id())));
    listed(need.owner(), "mine=true&coordinatorId=" + coordinator.memberId())
        .body("total", equalTo(0));
    listed(need.owner(), "mine=true&unassigned=true").body("total", equalTo(0));
    assertThat(tasks(coordinator)).contains(need.id());
    assertThat(tasks(other)).doesNotContain(need.id());
    other.call().get(COORDINATORS + coordinator.memberId()).then().body("load", equalTo(1));
    // What is done is not done twice.
    proposal
        .confirm(other, 1)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/proposal-closed"));
  }

  @Test
  void linesThatNoLongerHoldAreRefusedOneByOneAndTheOthersDone() {
    var withdrawn = needs.aNeed().submitted();
    var taken = needs.aNeed().submitted();
    var fine = needs.aNeed().submitted();
    var coordinator = people.vetted("coordinator");
    var other = people.vetted("coordinator");
    var proposal =
        Proposing.coordinators(
            coordinator, List.of(withdrawn.id(), taken.id(), fine.id()), coordinator);
    withdrawn.moved(withdrawn.owner(), "WITHDRAWN");
    taken.seenBy(other);
    other
        .call()
        .header("If-Match", taken.etag())
        .body(Map.of("coordinatorId", other.memberId().toString()))
        .put(taken.path() + "/coordinator")
        .then()
        .statusCode(200)
        .body("coordinator.id", equalTo(other.memberId().toString()));
    proposal.confirm(coordinator, 1, 2, 3).then().statusCode(200).body("state", equalTo("OPEN"));
    proposal
        .last()
        .body(of(withdrawn.id()) + ".status", equalTo("REFUSED"))
        .body(of(withdrawn.id()) + ".refusal.code", equalTo("NEED_MOVED"))
        .body(of(taken.id()) + ".refusal.code", equalTo("ALREADY_ASSIGNED"))
        .body(of(taken.id()) + ".refusal.text", containsString("already"))
        .body(of(fine.id()) + ".status", equalTo("CONFIRMED"));
    taken.seenBy(other).body("coordinator.id", equalTo(other.memberId().toString()));
    withdrawn.seenBy(other).body("coordinator", nullValue());
  }

  @Test
  void nobodyIsGivenMoreThanTheirLimitEvenByTwoProposals() {
    var first = needs.aNeed().submitted();
    var second = needs.aNeed().submitted();
    var busy = people.vetted("coordinator");
    var other = people.vetted("coordinator");
    declare(busy, Map.of("usualLoad", 1, "mostLoad", 1));
    var one = Proposing.coordinators(busy, List.of(first.id()), busy);
    var two = Proposing.coordinators(busy, List.of(second.id()), busy);
    one.confirm(busy, 1).then().statusCode(200);
    two.confirm(busy, 1)
        .then()
        .statusCode(200)
        .body("lines[0].status", equalTo("REFUSED"))
        .body("lines[0].refusal.code", equalTo("FULL"));
    // A refused line can go to somebody else.
    two.confirm(other, Proposing.given(1, other))
        .then()
        .statusCode(200)
        .body("lines[0].status", equalTo("CONFIRMED"))
        .body("lines[0].recipient.id", equalTo(other.memberId().toString()))
        .body("state", equalTo("CLOSED"));
    second.seenBy(other).body("coordinator.id", equalTo(other.memberId().toString()));
  }

  @Test
  void aNeedNobodyMayHaveStaysAndSaysWhy() {
    var need = needs.aNeed().submitted();
    var colleague = people.colleagueOf(need.owner(), "coordinator");
    var declared = people.vetted("coordinator");
    declare(declared, Map.of("conflicts", List.of(need.owner().organizationId().toString())));
    var away = people.vetted("coordinator");
    declare(away, Map.of("absentUntil", "2999-01-01"));
    var proposal = Proposing.coordinators(away, List.of(need.id()), colleague, declared, away);
    proposal
        .last()
        .body("lines", empty())
        .body("state", equalTo("CLOSED"))
        .body("left[0].need.id", equalTo(need.id()))
        .body("left[0].why.code", equalTo(List.of("ABSENT", "CONFLICT")))
        .body("left[0].why.text", equalTo(List.of("Absent: 1", "Conflict of interest: 2")));
  }

  @Test
  void aConflictIsRefusedAlsoWhereAPersonChooses() {
    var need = needs.aNeed().submitted();
    var coordinator = people.vetted("coordinator");
    var colleague = people.colleagueOf(need.owner(), "coordinator");
    var provider = people.vetted("provider");
    var proposal = Proposing.coordinators(coordinator, List.of(need.id()), coordinator);
    proposal
        .confirm(coordinator, Proposing.given(1, colleague))
        .then()
        .body("lines[0].refusal.code", equalTo("CONFLICT"));
    proposal
        .confirm(coordinator, Proposing.given(1, provider))
        .then()
        .body("lines[0].refusal.code", equalTo("NOT_A_COORDINATOR"));
    need.seenBy(coordinator).body("coordinator", nullValue());
  }

  @Test
  void whatHasWaitedLongestGetsTheLastPlace() {
    var fresh = needs.aNeed().submitted();
    var old = needs.aNeed().without("department").with("department", "surgery").submitted();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery("update transition_log set at = :at where record_id = :id")
                    .setParameter("at", Instant.now().minus(Duration.ofDays(50)))
                    .setParameter("id", UUID.fromString(old.id()))
                    .executeUpdate());
    var coordinator = people.vetted("coordinator");
    declare(
        coordinator,
        Map.of("departments", List.of("internal-medicine"), "usualLoad", 1, "mostLoad", 1));
    Proposing.coordinators(coordinator, List.of(fresh.id(), old.id()), coordinator)
        .last()
        .body("lines.need.id", equalTo(List.of(old.id())))
        .body("left.need.id", equalTo(List.of(fresh.id())))
        .body("left[0].why.code", equalTo(List.of("FULL")));
  }

  @Test
  void whoLookedAfterTheSamePersonBeforeIsPreferred() {
    var earlier = needs.aNeed().submitted();
    var need = needs.aNeed().by(earlier.owner()).submitted();
    var one = people.vetted("coordinator");
    var two = people.vetted("coordinator");
    Proposing.coordinators(one, List.of(earlier.id()), two).confirm(one, 1);
    Proposing.coordinators(one, List.of(need.id()), one, two)
        .last()
        .body("lines[0].agent.id", equalTo(two.memberId().toString()))
        .body("lines[0].reasons.name", hasItem("SAME_PERSON"))
        .body("lines[0].reasons.name", hasItem("EXPERIENCE"));
  }

  @RepeatedTest(3)
  void ofManyWhoConfirmAtOnceOneWinsAndTheOthersSeeThatTheyCameLate() throws Exception {
    var need = needs.aNeed().submitted();
    var coordinator = people.vetted("coordinator");
    var proposal = Proposing.coordinators(coordinator, List.of(need.id()), coordinator);
    var who = IntStream.range(0, 6).mapToObj(i -> people.vetted("admin")).toList();
    var etag = proposal.etag();
    var calls =
        who.stream()
            .<Callable<Response>>map(
                person ->
                    () ->
                        person
                            .call()
                            .header("If-Match", etag)
                            .body(Map.of("accepted", List.of(Map.of("line", 1))))
                            .post(proposal.path() + "/confirmations"))
            .toList();
    try (var threads = Executors.newFixedThreadPool(calls.size())) {
      var statuses = new HashMap<Integer, Long>();
      for (var answer : threads.invokeAll(calls)) {
        statuses.merge(answer.get().statusCode(), 1L, Long::sum);
      }
      assertThat(statuses).isEqualTo(Map.of(200, 1L, 412, 5L));
    }
  }

  /** Each proposal is its own record, so only the coordinator's limit can keep them apart. */
  @RepeatedTest(3)
  void ofManyProposalsForOnesLastPlaceConfirmedAtOnceOneGetsIt() throws Exception {
    var busy = people.vetted("coordinator");
    declare(busy, Map.of("usualLoad", 1, "mostLoad", 1));
    var proposals =
        IntStream.range(0, 5)
            .mapToObj(i -> needs.aNeed().submitted())
            .map(need -> Proposing.coordinators(busy, List.of(need.id()), busy))
            .toList();
    var calls =
        proposals.stream()
            .<Callable<Response>>map(proposal -> () -> proposal.confirm(busy, 1))
            .toList();
    try (var threads = Executors.newFixedThreadPool(calls.size())) {
      var outcomes = new HashMap<String, Long>();
      for (var answer : threads.invokeAll(calls)) {
        outcomes.merge(answer.get().path("lines[0].status"), 1L, Long::sum);
      }
      assertThat(outcomes).isEqualTo(Map.of("CONFIRMED", 1L, "REFUSED", 4L));
    }
    busy.call().get(COORDINATORS + busy.memberId()).then().body("load", equalTo(1));
  }

  @Test
  void aConfirmationNamesTheVersionItStartsFromAndLinesThatAreThere() {
    var need = needs.aNeed().submitted();
    var coordinator = people.vetted("coordinator");
    var proposal = Proposing.coordinators(coordinator, List.of(need.id()), coordinator);
    coordinator
        .call()
        .body(Map.of("accepted", List.of(Map.of("line", 1))))
        .post(proposal.path() + "/confirmations")
        .then()
        .statusCode(428);
    proposal
        .confirm(coordinator, 2)
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("accepted[0].line"))
        .body("errors[0].code", equalTo("no-open-line"));
    proposal.confirm(coordinator, 1, 1).then().statusCode(422);
    coordinator
        .call()
        .header("If-Match", proposal.etag())
        .body(Map.of("to", "CLOSED"))
        .post(proposal.path() + "/transitions")
        .then()
        .statusCode(200)
        .body("state", equalTo("CLOSED"));
    need.seenBy(coordinator).body("coordinator", nullValue());
  }

  @Test
  void aCoordinatorChangesTheirOwnProfileAndAnAdministratorAny() {
    var coordinator = people.vetted("coordinator");
    var other = people.vetted("coordinator");
    var admin = people.vetted("admin");
    var path = COORDINATORS + coordinator.memberId();
    coordinator
        .call()
        .get(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("profile.usualLoad", equalTo(10))
        .body("editable", equalTo(true));
    other.call().get(path).then().body("editable", equalTo(false));
    patch(other, path, "\"0\"", Map.of("usualLoad", 3)).then().statusCode(403);
    patch(coordinator, path, "\"0\"", Map.of("usualLoad", 3))
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"");
    patch(coordinator, path, "\"0\"", Map.of("usualLoad", 4)).then().statusCode(412);
    coordinator.call().body(Map.of("usualLoad", 4)).patch(path).then().statusCode(428);
    patch(admin, path, "\"1\"", Map.of("regions", List.of("02")))
        .then()
        .statusCode(200)
        .body("profile.usualLoad", equalTo(3))
        .body("profile.regions", equalTo(List.of("02")));
    patch(admin, path, "\"2\"", Map.of("mostLoad", 2))
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("mostLoad"));
    patch(admin, path, "\"2\"", Map.of("absentFrom", "2026-12-01"))
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("absentUntil"));
    patch(admin, path, "\"2\"", Map.of("departments", List.of("nothing")))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("code"));
    admin.call().get(COORDINATORS + admin.memberId()).then().statusCode(404);
    admin
        .call()
        .get("/api/v1/assignments/coordinators?limit=1")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items.groupBy { it.id }.size()", equalTo(1));
  }

  private void declare(Person who, Map<String, Object> patch) {
    patch(who, COORDINATORS + who.memberId(), "\"0\"", patch).then().statusCode(200);
  }

  private static Response patch(Person who, String path, String etag, Object patch) {
    return who.call().header("If-Match", etag).body(patch).patch(path);
  }

  private static io.restassured.response.ValidatableResponse listed(Person who, String query) {
    return who.call().get("/api/v1/needs?" + query).then().statusCode(200);
  }

  /** Needs the person is told to look at. */
  private List<String> tasks(Person who) {
    return who.call()
        .get("/api/v1/tasks")
        .then()
        .extract()
        .path("items.findAll { it.kind == 'TRIAGE_NEED' }.subject.id");
  }

  private static String of(String needId) {
    return "lines.find { it.need.id == '" + needId + "' }";
  }
}
