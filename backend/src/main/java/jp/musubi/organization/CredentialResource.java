package jp.musubi.organization;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.musubi.identity.CurrentActor;
import jp.musubi.organization.OrganizationView.CertificateView;
import jp.musubi.organization.OrganizationView.LicenceView;
import jp.musubi.shared.Answers;
import jp.musubi.shared.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What an organization is licensed and certified for; changed by its members and coordinators. */
@Path(OrganizationResource.PATH + "/{id}")
@Tag(name = "organizations")
class CredentialResource {
  @Inject Organizations organizations;
  @Inject OrganizationLifeCycle lifeCycle;
  @Inject CurrentActor caller;
  @Inject Clock clock;

  @GET
  @Path("/licences")
  @PermitAll
  @Operation(summary = "The licences of an organization")
  public List<LicenceView> listLicences(@PathParam("id") UUID id) {
    return organizations.get(id, caller.get()).licences().stream().map(LicenceView::of).toList();
  }

  @POST
  @Path("/licences")
  @Authenticated
  @Transactional
  @Idempotent
  @Operation(
      summary = "Add a licence",
      description = "The ETag is the organization's, which changes with it.")
  public RestResponse<LicenceView> addLicence(
      @PathParam("id") UUID id, @Valid @NotNull AddLicence licence) {
    var organization = organizations.getForChange(id, caller.get());
    var added = organization.add(licence, caller.get());
    lifeCycle.publish(organization.changed(clock.instant()));
    return Answers.created(
        LicenceView.of(added), path(id, "licences", added.id()), organization.version());
  }

  @DELETE
  @Path("/licences/{licenceId}")
  @Authenticated
  @Transactional
  @Operation(summary = "Remove a licence")
  public void removeLicence(@PathParam("id") UUID id, @PathParam("licenceId") UUID licenceId) {
    var organization = organizations.getForChange(id, caller.get());
    lifeCycle.publish(organization.removeLicence(licenceId, caller.get(), clock.instant()));
  }

  @GET
  @Path("/certificates")
  @PermitAll
  @Operation(summary = "The certificates of an organization")
  public List<CertificateView> listCertificates(@PathParam("id") UUID id) {
    return organizations.get(id, caller.get()).certificates().stream()
        .map(CertificateView::of)
        .toList();
  }

  @POST
  @Path("/certificates")
  @Authenticated
  @Transactional
  @Idempotent
  @Operation(
      summary = "Add a certificate",
      description = "The ETag is the organization's, which changes with it.")
  public RestResponse<CertificateView> addCertificate(
      @PathParam("id") UUID id, @Valid @NotNull AddCertificate certificate) {
    var organization = organizations.getForChange(id, caller.get());
    var added = organization.add(certificate, caller.get());
    lifeCycle.publish(organization.changed(clock.instant()));
    return Answers.created(
        CertificateView.of(added), path(id, "certificates", added.id()), organization.version());
  }

  @DELETE
  @Path("/certificates/{certificateId}")
  @Authenticated
  @Transactional
  @Operation(summary = "Remove a certificate")
  public void removeCertificate(
      @PathParam("id") UUID id, @PathParam("certificateId") UUID certificateId) {
    var organization = organizations.getForChange(id, caller.get());
    lifeCycle.publish(organization.removeCertificate(certificateId, caller.get(), clock.instant()));
  }

  private static String path(UUID id, String part, UUID added) {
    return String.join("/", OrganizationResource.PATH, id.toString(), part, added.toString());
  }
}
