package jp.musubi.shared;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Refuses addresses that hold text nobody can hold – NUL, control characters, broken UTF-8 – before
 * any of it reaches a query, and JSON bodies larger than a record can be.
 */
class RequestGuard {
  private static final int BEFORE_EVERYTHING = 10_000;
  private static final int AFTER_QUARKUS_OWN_LIMIT = 1;
  private static final long MAX_JSON_BYTES = 512 * 1024;

  @Inject Refusals refusals;

  void install(@Observes Filters filters) {
    filters.register(this::check, BEFORE_EVERYTHING);
    filters.register(RequestGuard::limit, AFTER_QUARKUS_OWN_LIMIT);
  }

  private void check(RoutingContext context) {
    var request = context.request();
    if (request.method().equals(HttpMethod.TRACE)) {
      // It would echo cookies to a script that may not read them.
      refusals.answer(context, new DomainException(DomainException.Kind.NOT_OFFERED, "status-405"));
    } else if (!isSafe(request.path(), false) || !isSafe(request.query(), true)) {
      refusals.answer(
          context, new DomainException(DomainException.Kind.MALFORMED, "malformed-address"));
    } else if (tooLarge(request)) {
      refusals.answer(context, new DomainException(DomainException.Kind.TOO_LARGE, "too-large"));
    } else {
      context.next();
    }
  }

  /**
   * A body that comes in chunks does not say how long it is: it is cut off where it gets longer.
   */
  private static void limit(RoutingContext context) {
    if (context.request().getHeader("Content-Length") == null && !isForm(context.request())) {
      context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, MAX_JSON_BYTES);
    }
    context.next();
  }

  private static boolean isForm(HttpServerRequest request) {
    var type = request.getHeader("Content-Type");
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  private static boolean tooLarge(HttpServerRequest request) {
    var length = request.getHeader("Content-Length");
    if (length == null || isForm(request)) {
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
}
