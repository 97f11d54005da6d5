package jp.musubi.access;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.musubi.access.Operations.Operation;
import jp.musubi.testing.People;
import jp.musubi.testing.Tokens;
import org.junit.jupiter.api.Test;

/**
 * Who may call what: one line for every operation that the running application describes. Who may
 * call it gets any answer but 401 and 403, here mostly 404, since the ids are of nothing.
 */
@QuarkusTest
class AccessTest {
  private static final String EVERYBODY =
      "visitor clinician provider coordinator official funder admin partner stranger";
  private static final String LOGGED_IN =
      "clinician provider coordinator official funder admin partner stranger";
  private static final String PEOPLE = "clinician provider coordinator official funder admin";
  private static final String STEERS = "coordinator admin";
  private static final String SITES = "clinician coordinator admin";
  private static final String MAKERS = "provider funder coordinator admin";
  private static final String TEAMS = "clinician provider funder coordinator admin";

  private static final Map<String, String> MAY =
      table(
          "me: " + EVERYBODY,
          "listMySessions: " + LOGGED_IN,
          "endMySession: " + LOGGED_IN,
          "endMySessions: " + LOGGED_IN,
          "listMyTies: " + LOGGED_IN,
          "declareMyTie: " + LOGGED_IN,
          "removeMyTie: " + LOGGED_IN,
          "listOrganizationTies: " + LOGGED_IN,
          "declareOrganizationTie: " + LOGGED_IN,
          "removeOrganizationTie: " + LOGGED_IN,
          "listConsentTexts: " + EVERYBODY,
          "getConsentText: " + EVERYBODY,
          "listMyConsents: " + LOGGED_IN,
          "giveMyConsent: " + LOGGED_IN,
          "listVocabularies: " + EVERYBODY,
          "getVocabulary: " + EVERYBODY,
          "search: " + EVERYBODY,
          "completeSearch: " + EVERYBODY,
          "getHomeDashboard: " + EVERYBODY,
          "listTasks: " + LOGGED_IN,
          "listOrganizations: " + EVERYBODY,
          "getOrganization: " + EVERYBODY,
          "registerOrganization: clinician provider coordinator official funder admin partner",
          "patchOrganization: " + LOGGED_IN,
          "transitionOrganization: " + STEERS,
          "getVerification: " + STEERS,
          "confirmOrganization: " + LOGGED_IN,
          "listLicences: " + EVERYBODY,
          "addLicence: " + LOGGED_IN,
          "removeLicence: " + LOGGED_IN,
          "listCertificates: " + EVERYBODY,
          "addCertificate: " + LOGGED_IN,
          "removeCertificate: " + LOGGED_IN,
          "listMembers: " + LOGGED_IN,
          "addMember: " + LOGGED_IN,
          "inviteMember: " + PEOPLE,
          "issueMemberPassword: " + PEOPLE,
          "moveMember: " + PEOPLE,
          "getCorporation: " + LOGGED_IN,
          "listNeeds: " + EVERYBODY,
          "getNeed: " + EVERYBODY,
          "createNeed: partner " + SITES,
          "patchNeed: partner " + SITES,
          "moveNeed: partner " + SITES,
          "scoreNeed: " + STEERS,
          "resolvePersonalDataWarning: " + SITES,
          "listCorroborations: " + SITES,
          "corroborateNeed: clinician",
          "suggestSeedsForNeed: partner " + SITES,
          "getNeedReading: partner " + SITES,
          "correctNeedReading: partner " + SITES,
          "readNeedDraft: partner " + SITES,
          "previewNeed: partner " + SITES,
          "suggestTeamsForNeed: partner " + SITES,
          "listNeedAttachments: " + EVERYBODY,
          "getNeedAttachment: " + EVERYBODY,
          "downloadNeedAttachment: " + EVERYBODY,
          "getNeedThumbnail: " + EVERYBODY,
          "addNeedAttachment: partner " + SITES,
          "patchNeedAttachment: partner " + SITES,
          "removeNeedAttachment: partner " + SITES,
          "listSeeds: " + EVERYBODY,
          "getSeed: " + EVERYBODY,
          "createSeed: partner " + MAKERS,
          "patchSeed: partner " + MAKERS,
          "moveSeed: partner " + MAKERS,
          "suggestNeedsForSeed: partner " + MAKERS,
          "getSeedReading: partner " + MAKERS,
          "correctSeedReading: partner " + MAKERS,
          "readSeedDraft: partner " + MAKERS,
          "previewSeed: partner " + MAKERS,
          "listSeedAttachments: " + EVERYBODY,
          "getSeedAttachment: " + EVERYBODY,
          "downloadSeedAttachment: " + EVERYBODY,
          "getSeedThumbnail: " + EVERYBODY,
          "addSeedAttachment: partner " + MAKERS,
          "patchSeedAttachment: partner " + MAKERS,
          "removeSeedAttachment: partner " + MAKERS,
          "findBridgeConcepts: " + LOGGED_IN,
          "listBridgeEntries: " + STEERS,
          "proposeBridgeEntry: " + STEERS,
          "getBridgeEntry: " + STEERS,
          "patchBridgeEntry: " + STEERS,
          "moveBridgeEntry: " + STEERS,
          "listBridgeFunctions: " + STEERS,
          "imagineBridgeStep: " + STEERS,
          "imagineBridgeDraft: " + STEERS,
          "listMatches: partner " + TEAMS,
          "getMatch: partner " + TEAMS,
          "createMatch: " + STEERS,
          "patchMatch: " + STEERS,
          "moveMatch: " + STEERS,
          "signNda: " + STEERS,
          "decideOnMatch: " + TEAMS,
          "listConflicts: " + STEERS,
          "declareConflict: " + STEERS,
          "settleConflict: " + STEERS,
          "detectConflicts: " + STEERS,
          "listActivities: " + TEAMS,
          "logActivity: " + TEAMS,
          "listOutcomes: " + TEAMS,
          "recordOutcome: " + STEERS,
          "listModels: " + STEERS,
          "getModel: " + STEERS,
          "moveModel: admin",
          "listModelEffects: " + STEERS,
          "listTrainings: " + STEERS,
          "createTraining: admin",
          "getTraining: " + STEERS,
          "entrustNeed: " + STEERS,
          "listAssignmentProposals: " + STEERS,
          "proposeAssignments: " + STEERS,
          "getAssignmentProposal: " + STEERS,
          "confirmAssignments: " + STEERS,
          "moveAssignmentProposal: " + STEERS,
          "listCoordinators: " + STEERS,
          "getCoordinator: " + STEERS,
          "patchCoordinator: " + STEERS,
          "listClients: admin",
          "getClient: admin",
          "createClient: admin",
          "patchClient: admin",
          "issueClientSecret: admin",
          "listImports: partner " + STEERS,
          "createImport: partner " + STEERS,
          "getImport: partner " + STEERS,
          "getImportResult: partner " + STEERS,
          "listAuditEntries: admin",
          "exportAuditEntries: admin",
          "getMyData: " + LOGGED_IN,
          "eraseMe: " + LOGGED_IN,
          "eraseMember: admin",
          "previewRetention: admin",
          "verifyAudit: admin");

  private static final Map<String, String> JSON =
      Map.of("Content-Type", "application/json", "If-Match", "\"0\"");

  @Inject People people;

  @Test
  void everyOperationHasItsLineAndEveryLineItsOperation() {
    assertThat(Operations.all())
        .extracting(Operation::id)
        .containsExactlyInAnyOrderElementsOf(MAY.keySet());
  }

  @Test
  void everybodyIsAnsweredAsTheTableSaysAndNobodyByAFailure() {
    var callers = callers();
    var wrong = new ArrayList<String>();
    for (var operation : Operations.all()) {
      var may = Set.of(MAY.getOrDefault(operation.id(), "").split(" "));
      callers.forEach(
          (who, token) -> {
            var status = operation.call(token, Map.of()).statusCode();
            var expected =
                may.contains(who)
                    ? status != 401 && status != 403
                    : status == (who.equals("visitor") ? 401 : 403);
            if (!expected || status >= 500) {
              wrong.add("%s as %s: %d".formatted(operation, who, status));
            }
          });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aTokenThatIsNoneIsRefusedWhereOneIsNeeded() {
    var wrong = new ArrayList<String>();
    for (var operation : Operations.all()) {
      var status = operation.call("no.such.token", Map.of()).statusCode();
      var needed = !MAY.getOrDefault(operation.id(), "").contains("visitor");
      if (status >= 500 || needed && status != 401) {
        wrong.add("%s: %d".formatted(operation, status));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void hostileAddressesAreRefusedByEveryOperation() {
    var token = whoMayAll();
    var wrong = new ArrayList<String>();
    for (var operation : Operations.all()) {
      for (var part : List.of("%00", "a%00b", "%ed%a0%80", "%ff")) {
        var addresses = new ArrayList<>(List.of(operation.address() + "?x=" + part));
        if (operation.isAddressed()) {
          addresses.add(operation.address(part));
        }
        for (var address : addresses) {
          var status = operation.send(token, address, Map.of(), "").statusCode();
          if (status != 400) {
            wrong.add("%s %s: %d".formatted(operation, address, status));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void hostileBodiesAreRefusedByEveryOperationThatTakesOne() {
    var bodies = new LinkedHashMap<String, String>();
    bodies.put("deep", "{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}");
    bodies.put("huge", "{\"a\":\"" + "a".repeat(600_000) + "\"}");
    bodies.put("half a surrogate", "{\"title\":\"\\ud800\"}");
    bodies.put("NUL", "{\"to\":\"\\u0000\"}");
    bodies.put("cut off", "{\"title\":");
    bodies.put("unknown field", "{\"nobodyKnows\":1}");
    bodies.put("list", "[1,2]");
    bodies.put("nothing", "");
    bodies.put("null", "null");
    bodies.put("large number", "{\"employees\":1e999999999}");
    var token = whoMayAll();
    var wrong = new ArrayList<String>();
    for (var operation : Operations.all()) {
      if (!operation.body() || operation.multipart()) {
        continue;
      }
      bodies.forEach(
          (what, body) -> {
            var answer = operation.send(token, operation.address(), JSON, body);
            var problem =
                answer
                    .headers()
                    .firstValue("Content-Type")
                    .orElse("")
                    .equals("application/problem+json");
            if (answer.statusCode() < 400 || answer.statusCode() >= 500 || !problem) {
              wrong.add("%s, %s: %d".formatted(operation, what, answer.statusCode()));
            }
          });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void hostileHeadersFailNothing() {
    var token = whoMayAll();
    var wrong = new ArrayList<String>();
    for (var operation : Operations.all()) {
      if (operation.method().equals("get")) {
        continue;
      }
      for (var value : List.of("*", ",,,", "\"99999999999999999999\"")) {
        var headers = Map.of("If-Match", value, "Idempotency-Key", value);
        var status = operation.call(token, headers).statusCode();
        if (status >= 500 || status < 400 && operation.versioned()) {
          wrong.add("%s, If-Match %s: %d".formatted(operation, value, status));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private Map<String, String> callers() {
    var callers = new LinkedHashMap<String, String>();
    callers.put("visitor", "");
    for (var role :
        List.of("clinician", "provider", "coordinator", "official", "funder", "admin")) {
      callers.put(role, people.vetted(role).token());
    }
    callers.put("partner", people.client(Tokens.everyScope()).token());
    callers.put("stranger", people.client().token());
    return callers;
  }

  private String whoMayAll() {
    return people.vetted("coordinator", "clinician", "provider", "funder", "admin").token();
  }

  private static Map<String, String> table(String... lines) {
    var table =
        Arrays.stream(lines)
            .collect(Collectors.toMap(l -> l.split(": ")[0], l -> l.split(": ")[1]));
    var known = Arrays.stream(EVERYBODY.split(" ")).collect(toCollection(TreeSet::new));
    table.forEach((operation, who) -> assertThat(known).as(operation).contains(who.split(" ")));
    return table;
  }
}
