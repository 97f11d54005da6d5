package jp.musubi.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Refuses addresses that hold text nobody can hold – NUL, control characters, broken UTF-8 – before
 * any of it reaches a query, and JSON bodies larger than a record can be.
 */
class RequestGuard {
  private static final int BEFORE_EVERYTHING = 10_000;
  private static final long MAX_JSON_BYTES = 512 * 1024;

  @Inject Problems problems;
  @Inject ObjectMapper mapper;

  void install(@Observes Filters filters) {
    filters.register(this::check, BEFORE_EVERYTHING);
  }

  private void check(RoutingContext context) {
    var request = context.request();
    if (!isSafe(request.path(), false) || !isSafe(request.query(), true)) {
      refuse(context, new DomainException(DomainException.Kind.MALFORMED, "malformed-address"));
    } else if (tooLarge(request)) {
      refuse(context, new DomainException(DomainException.Kind.TOO_LARGE, "too-large"));
    } else {
      context.next();
    }
  }

  private static boolean tooLarge(HttpServerRequest request) {
    var length = request.getHeader("Content-Length");
    var type = request.getHeader("Content-Type");
    if (length == null || type != null && type.startsWith("multipart/")) {
      return false;
    }
    try {
      return Long.parseLong(length) > MAX_JSON_BYTES;
    } catch (NumberFormatException malformed) {
      return true;
    }
  }

  private static boolean isSafe(@Nullable String part, boolean query) {
    if (part == null) {
      return true;
    }
    try {
      var escaped = query ? part : part.replace("+", "%2B");
      var bytes =
          URLDecoder.decode(escaped, StandardCharsets.ISO_8859_1)
              .getBytes(StandardCharsets.ISO_8859_1);
      var text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return SafeText.isSafe(text);
    } catch (IllegalArgumentException | CharacterCodingException broken) {
      return false;
    }
  }

  private void refuse(RoutingContext context, DomainException refusal) {
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
