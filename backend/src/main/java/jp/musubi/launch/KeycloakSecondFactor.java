package jp.musubi.launch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;

/** Switches the step that demands a second factor on or off, in every flow that has it. */
final class KeycloakSecondFactor {
  /** Flows of {@code musubi-realm.json}, and their step. */
  private static final Map<String, String> STEPS =
      Map.of(
          "musubi browser", "second factor demanded",
          "partner login, each time", "partner login, second factor demanded");

  private KeycloakSecondFactor() {}

  /** In Keycloak's words. */
  static String requirement() {
    return Settings.secondFactorIsDemanded() ? "CONDITIONAL" : "DISABLED";
  }

  /** A realm that was imported before there were such flows is left as it is. */
  static void keepInStep(KeycloakAdministration administration) throws IOException {
    for (var flow : administration.get("/authentication/flows")) {
      var step = STEPS.get(flow.path("alias").asText());
      if (step != null) {
        set(administration, flow.path("alias").asText(), step);
      }
    }
  }

  private static void set(KeycloakAdministration administration, String flow, String step)
      throws IOException {
    var path = "/authentication/flows/" + flow.replace(" ", "%20") + "/executions";
    for (var execution : administration.get(path)) {
      if (execution instanceof ObjectNode changed
          && changed.path("displayName").asText().equals(step)) {
        changed.put("requirement", requirement());
        administration.put(path, changed);
      }
    }
  }
}
