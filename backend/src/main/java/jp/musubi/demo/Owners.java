package jp.musubi.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.identity.Membership;
import jp.musubi.identity.Role;

/** Who acts for the owner of a record: the member the line names, in its organization's name. */
final class Owners {
  private Owners() {}

  static Actor of(UUID organization, JsonNode line, Cast cast) {
    var submitter = cast.actor(line.path("submitter").asText());
    if (submitter.actsFor(organization)) {
      return submitter;
    }
    var member = submitter.memberId().orElseThrow();
    var membership = new Membership(member, organization, submitter.displayName(), true);
    return new Actor(
        submitter.subject(),
        submitter.displayName(),
        Optional.of(membership),
        Set.of(Role.PROVIDER),
        Set.of(),
        false);
  }
}
