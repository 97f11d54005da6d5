package jp.musubi.shared;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Writes problems in the caller's language. */
@ApplicationScoped
public class Problems {
  private static final Messages TEXTS = new Messages("problems");

  @Inject Instance<RoutingContext> routing;

  Response answer(DomainException refusal) {
    var answer =
        Response.status(refusal.kind().status())
            .type(Problem.MEDIA_TYPE)
            .entity(describe(refusal, language()));
    if (refusal.kind() == DomainException.Kind.UNAVAILABLE) {
      answer.header(HttpHeaders.RETRY_AFTER, 5);
    }
    return answer.build();
  }

  Response answer(int status, @Nullable String slug) {
    var named = slug == null ? "status-" + status : slug;
    var known =
        TEXTS.has(named + ".title", Locale.JAPANESE)
            ? named
            : status < 500 ? "malformed" : "internal";
    return Response.status(status)
        .type(Problem.MEDIA_TYPE)
        .entity(problem(known, status, language(), Map.of(), List.of()))
        .build();
  }

  /** The body of the answer to a refusal, for those who write outside of JAX-RS. */
  public Problem describe(DomainException refusal, Locale language) {
    var errors = errors(refusal.faults(), language);
    return problem(refusal.slug(), refusal.kind().status(), language, refusal.arguments(), errors);
  }

  /** Faults in the caller's language, for answers that tell of them and refuse nothing. */
  public List<FieldError> errors(List<DomainException.Fault> faults) {
    return errors(faults, language());
  }

  private static List<FieldError> errors(List<DomainException.Fault> faults, Locale language) {
    return faults.stream()
        .map(
            fault ->
                new FieldError(
                    fault.field(),
                    fault.code(),
                    TEXTS.text("field." + fault.code(), language, fault.arguments())))
        .toList();
  }

  private Problem problem(
      String slug,
      int status,
      Locale language,
      Map<String, Object> arguments,
      List<FieldError> errors) {
    var requestId = MDC.get("requestId");
    return new Problem(
        "/problems/" + slug,
        TEXTS.text(slug + ".title", language, arguments),
        status,
        TEXTS.text(slug + ".detail", language, arguments),
        path(),
        requestId == null ? null : requestId.toString(),
        errors);
  }

  private @Nullable String path() {
    try {
      return routing.get().normalizedPath();
    } catch (RuntimeException outsideOfARequest) {
      return null;
    }
  }

  private Locale language() {
    try {
      return Language.of(routing.get().request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    } catch (RuntimeException outsideOfARequest) {
      return Locale.JAPANESE;
    }
  }
}
