package jp.musubi.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Answers requests that are refused before JAX-RS sees them. */
@ApplicationScoped
public class Refusals {

  @Inject Problems problems;
  @Inject ObjectMapper mapper;

  /** Ends the request with the problem that this refusal is. */
  public void answer(RoutingContext context, DomainException refusal) {
    var language = Language.of(context.request().getHeader("Accept-Language"));
    try {
      var body = mapper.writeValueAsString(problems.describe(refusal, language));
      context
          .response()
          .setStatusCode(refusal.kind().status())
          .putHeader("Content-Type", Problem.MEDIA_TYPE)
          .end(body);
    } catch (JsonProcessingException impossible) {
      context.fail(500);
    }
  }
}
