package jp.musubi.assignment;

import static jp.musubi.testing.Deliveries.aWord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.musubi.need.GivenNeeds;
import jp.musubi.need.GivenNeeds.ANeed;
import jp.musubi.seed.GivenSeeds;
import jp.musubi.seed.GivenSeeds.ASeed;
import jp.musubi.testing.Deliveries;
import jp.musubi.testing.People;
import jp.musubi.testing.People.Person;
import org.junit.jupiter.api.Test;

/** Organizations are told of needs that could suit them: proposed evenly, confirmed by a person. */
@QuarkusTest
class InvitationTest {
  @Inject GivenNeeds needs;
  @Inject GivenSeeds seeds;
  @Inject People people;
  @Inject Deliveries deliveries;

  @Test
  void nobodyIsInvitedMoreOftenThanTheirLimitAndTheNeedsAreSpread() {
    var word = aWord();
    var asked = new ArrayList<String>();
    for (int i = 0; i < 5; i++) {
      asked.add(about(word).id());
    }
    var one = offering(word);
    var two = offering(word);
    deliveries.settled();
    var coordinator = people.vetted("coordinator");
    var proposal = propose(coordinator, asked, one, two);
    List<String> agents = proposal.last().extract().path("lines.agent.id");
    // Three at most for each, while five needs would take three invitations each.
    assertThat(agents).hasSize(6);
    proposal
        .last()
        .body("kind", equalTo("INVITATIONS"))
        .body("loads.after", equalTo(List.of(3, 3)))
        .body("lines[0].seed.name", equalTo("医療用シリコーンの薄肉成形" + word))
        .body("lines.collectMany { it.reasons.name }", hasItem("NEWCOMER"))
        .body("lines.collectMany { it.reasons.name }", hasItem("FIT"));
    int before = proposal.last().extract().path("figures.before.reached");
    proposal
        .last()
        .body("figures.after.reached", equalTo(before + 2))
        .body("figures.after.organizations", greaterThan(1));
    List<List<Integer>> points = proposal.last().extract().path("lines.reasons.points");
    List<Integer> worths = proposal.last().extract().path("lines.worth");
    for (int i = 0; i < points.size(); i++) {
      assertThat(worths.get(i)).isEqualTo(points.get(i).stream().mapToInt(p -> p).sum());
    }
    var lines = proposal.last().extract().<List<Integer>>path("lines.line").toArray();
    proposal.confirm(coordinator, lines).then().statusCode(200).body("state", equalTo("CLOSED"));
    // The limit holds over proposals.
    var more = about(word);
    propose(coordinator, List.of(more.id()), one, two)
        .last()
        .body("lines.size()", equalTo(0))
        .body("left[0].why[0].code", equalTo("FULL"));
  }

  @Test
  void membersOfAnInvitedOrganizationFindTheNeedAmongTheirTasksAndNoMoreThanItsTitle() {
    var word = aWord();
    var need = about(word);
    var seed = offering(word);
    deliveries.settled();
    var coordinator = people.vetted("coordinator");
    var proposal = propose(coordinator, List.of(need.id()), seed);
    var colleague = people.colleagueOf(seed.owner(), "provider");
    assertThat(invitedTo(colleague)).isEmpty();
    proposal.confirm(coordinator, 1).then().statusCode(200);
    assertThat(invitedTo(colleague)).containsExactly(need.id());
    assertThat(invitedTo(people.vetted("provider"))).isEmpty();
    var task = "items.find { it.kind == 'CONSIDER_NEED' }";
    colleague
        .call()
        .get("/api/v1/tasks")
        .then()
        .body(task + ".title", equalTo("針のずれ" + word))
        .body(task + ".subject.type", equalTo("NEED"))
        .body(task, not(hasKey("score")));
    // Nobody is told twice.
    propose(coordinator, List.of(need.id()), seed).last().body("lines.size()", equalTo(0));
  }

  @Test
  void whatIsNoLongerSoIsRefusedAndTheOthersAreInvited() {
    var word = aWord();
    var gone = about(word);
    var open = about(word);
    var seed = offering(word);
    deliveries.settled();
    var coordinator = people.vetted("coordinator");
    var proposal = propose(coordinator, List.of(gone.id(), open.id()), seed);
    gone.moved(gone.owner(), "WITHDRAWN");
    proposal
        .confirm(coordinator, 1, 2)
        .then()
        .statusCode(200)
        .body(of(gone) + ".refusal.code", equalTo("NOT_PUBLISHED"))
        .body(of(open) + ".status", equalTo("CONFIRMED"));
    assertThat(invitedTo(seed.owner())).containsExactly(open.id());
  }

  @Test
  void aNeedWhoseTitleAnOrganizationMayNotReadIsNotProposedToIt() {
    var word = aWord();
    var need =
        needs
            .aNeed()
            .with("title", "針のずれ" + word)
            .with("disclosure", Map.of("title", "COUNTERPART"))
            .published();
    var seed = offering(word);
    deliveries.settled();
    propose(people.vetted("coordinator"), List.of(need.id()), seed)
        .last()
        .body("lines.size()", equalTo(0))
        .body("left[0].why[0].code", equalTo("NOBODY"));
  }

  private ANeed about(String word) {
    return needs.aNeed().with("title", "針のずれ" + word).published();
  }

  private ASeed offering(String word) {
    return seeds.aSeed().with("title", "医療用シリコーンの薄肉成形" + word).published();
  }

  private static Proposing propose(Person who, List<String> needIds, ASeed... seeds) {
    var organizations =
        java.util.Arrays.stream(seeds).map(s -> s.owner().organizationId().toString()).toList();
    return Proposing.by(who, "INVITATIONS", needIds, organizations);
  }

  private static List<String> invitedTo(Person who) {
    return who.call()
        .get("/api/v1/tasks")
        .then()
        .extract()
        .path("items.findAll { it.kind == 'CONSIDER_NEED' }.subject.id");
  }

  private static String of(ANeed need) {
    return "lines.find { it.need.id == '" + need.id() + "' }";
  }
}
