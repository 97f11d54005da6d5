package jp.musubi.consent;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The texts that people agree to, for everybody to read. */
@Path("/api/v1/consent-texts")
@Tag(name = "me")
@PermitAll
class ConsentTextResource {
  @Inject ConsentTexts texts;
  @Inject Consents consents;

  @GET
  @Operation(
      operationId = "listConsentTexts",
      summary = "The terms of use and the privacy notice in force")
  public List<ConsentTextView> listConsentTexts(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
    var language = Language.of(acceptLanguage);
    return texts.inForce().stream().map(text -> ConsentTextView.of(text, language)).toList();
  }

  @GET
  @Path("/{document}/{version}")
  @Operation(operationId = "getConsentText", summary = "One version of a text")
  public ConsentTextView getConsentText(
      @PathParam("document") ConsentText.Document document,
      @PathParam("version") int version,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
    return consents
        .kept(document, version)
        .map(text -> ConsentTextView.of(text, Language.of(acceptLanguage)))
        .orElseThrow(DomainException::notFound);
  }
}
