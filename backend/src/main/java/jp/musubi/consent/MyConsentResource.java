package jp.musubi.consent;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.musubi.identity.CurrentActor;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.DomainException.Kind;
import jp.musubi.shared.Idempotent;
import jp.musubi.shared.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the caller agreed to. */
@Path(MyConsentResource.PATH)
@Tag(name = "me")
@Authenticated
class MyConsentResource {
  static final String PATH = "/api/v1/me/consents";

  @Inject Consents consents;
  @Inject ConsentTexts texts;
  @Inject CurrentActor caller;

  /**
   * All consents of one person.
   *
   * @param given newest first
   * @param missing in force and not agreed to; empty for partner systems
   */
  public record MyConsents(List<GivenConsent> given, List<ConsentTextView> missing) {}

  /**
   * One consent.
   *
   * @param language in which the text was shown
   */
  public record GivenConsent(
      ConsentText.Document document, int version, String language, Instant agreedAt) {
    static GivenConsent of(Consent consent) {
      return new GivenConsent(
          consent.document(), consent.version(), consent.language(), consent.agreedAt());
    }
  }

  @GET
  @Operation(
      operationId = "listMyConsents",
      summary = "What I agreed to, and what I have yet to agree to")
  public RestResponse<MyConsents> listMyConsents(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
    var me = caller.get();
    var language = Language.of(acceptLanguage);
    var answer =
        new MyConsents(
            consents.of(me.subject()).stream().map(GivenConsent::of).toList(),
            consents.missing(me).stream().map(text -> ConsentTextView.of(text, language)).toList());
    return RestResponse.ResponseBuilder.ok(answer)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @POST
  @Transactional
  @Idempotent
  @Operation(operationId = "giveMyConsent", summary = "Agree to a text in force")
  public RestResponse<GivenConsent> giveMyConsent(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
      @Valid @NotNull GiveConsent consent) {
    var me = caller.get();
    if (me.client()) {
      throw DomainException.forbidden();
    }
    var inForce =
        texts.inForce().stream()
            .filter(text -> text.document() == consent.document())
            .findFirst()
            .orElseThrow();
    if (inForce.version() != consent.version()) {
      throw new DomainException(
          Kind.CONFLICT, "consent-outdated", Map.of("version", inForce.version()));
    }
    var given = consents.agree(me.subject(), inForce, Language.of(acceptLanguage));
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, GivenConsent.of(given))
        .location(URI.create(PATH))
        .build();
  }
}
