package jp.musubi.demo;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.musubi.consent.Consents;
import jp.musubi.identity.Actor;
import jp.musubi.matching.LicenceKind;
import jp.musubi.organization.AddCertificate;
import jp.musubi.organization.AddLicence;
import jp.musubi.organization.AddMember;
import jp.musubi.organization.Members;
import jp.musubi.organization.Organization;
import jp.musubi.organization.OrganizationProfile;
import jp.musubi.organization.OrganizationState;
import jp.musubi.organization.Organizations;
import jp.musubi.shared.Outbox;

/** Registers the organizations of the demonstration with their licences and people. */
@ApplicationScoped
class DemoOrganizations {
  @Inject Lines lines;
  @Inject Organizations organizations;
  @Inject Members members;
  @Inject Consents consents;
  @Inject Outbox outbox;

  void load(Cast cast) {
    for (var line : lines.of("organizations")) {
      organization(line, cast);
    }
    for (var line : lines.of("members")) {
      var person = lines.as(line, AddMember.class);
      var organization = cast.organization(line.path("organization").asText());
      var member = members.admit(organization, person);
      consents.agreeToAll(person.subject());
      cast.member(
          line.path("key").asText(),
          person.subject(),
          person.displayName(),
          person.role(),
          member.id(),
          organization);
    }
  }

  private void organization(JsonNode line, Cast cast) {
    var registered = cast.ago(line, "registeredDaysAgo");
    var organization =
        Organization.register(
            lines.as(line, OrganizationProfile.class), line.path("demo").asBoolean(), registered);
    for (var licence : line.path("licences")) {
      organization.add(
          new AddLicence(
              LicenceKind.valueOf(licence.path("kind").asText()),
              licence.path("number").asText(),
              cast.in(licence, "expiresInDays")),
          Actor.SYSTEM);
    }
    for (var certificate : line.path("certificates")) {
      organization.add(
          new AddCertificate(
              certificate.path("kind").asText(),
              certificate.path("number").asText(null),
              certificate.path("body").asText(null),
              certificate.has("expiresInDays") ? cast.in(certificate, "expiresInDays") : null),
          Actor.SYSTEM);
    }
    bring(organization, OrganizationState.valueOf(line.path("state").asText()), line, cast);
    organizations.persistAndFlush(organization);
    outbox.publish(organization.changed(cast.ago(line, "confirmedDaysAgo")));
    cast.organization(line.path("key").asText(), organization.id());
  }

  private static void bring(
      Organization organization, OrganizationState state, JsonNode line, Cast cast) {
    var confirmed = cast.ago(line, "confirmedDaysAgo");
    if (state == OrganizationState.REGISTERED) {
      return;
    }
    organization.verify(confirmed);
    switch (state) {
      case STALE -> organization.markStale(cast.now());
      case SUSPENDED -> organization.suspend(cast.now());
      case CLOSED -> organization.close(cast.now());
      default -> {}
    }
  }
}
