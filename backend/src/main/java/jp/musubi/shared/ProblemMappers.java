package jp.musubi.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns every exception into a problem; the only place that does. */
class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  @Inject Problems problems;
  @Inject SecurityIdentity identity;

  @ServerExceptionMapper
  Response refused(DomainException refusal) {
    return problems.answer(explained(refusal));
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException exception) {
    return problems.answer(Violations.refusal(exception.getConstraintViolations()));
  }

  @ServerExceptionMapper
  Response unauthenticated(UnauthorizedException exception) {
    return problems.answer(
        new DomainException(DomainException.Kind.UNAUTHENTICATED, "unauthenticated"));
  }

  @ServerExceptionMapper
  Response notAuthenticated(AuthenticationFailedException exception) {
    return problems.answer(
        new DomainException(DomainException.Kind.UNAUTHENTICATED, "unauthenticated"));
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException exception) {
    return problems.answer(explained(DomainException.forbidden()));
  }

  /** Says what would give them the right, where the caller's roles are held back. */
  private DomainException explained(DomainException refusal) {
    return refusal.kind() == DomainException.Kind.FORBIDDEN
            && refusal.slug().equals("forbidden")
            && identity.getAttribute(DomainException.WHY_FORBIDDEN) instanceof String why
        ? new DomainException(DomainException.Kind.FORBIDDEN, why)
        : refusal;
  }

  @ServerExceptionMapper
  Response unreadable(JsonProcessingException exception) {
    return problems.answer(malformed(exception));
  }

  /** Named apart, or Quarkus answers this one itself, in a form of its own. */
  @ServerExceptionMapper
  Response mismatched(MismatchedInputException exception) {
    return problems.answer(malformed(exception));
  }

  @ServerExceptionMapper
  Response web(WebApplicationException exception) {
    if (cause(exception, DomainException.class) instanceof DomainException refusal) {
      return problems.answer(refusal);
    }
    if (cause(exception, JsonProcessingException.class) instanceof JsonProcessingException json) {
      return problems.answer(malformed(json));
    }
    var status = exception.getResponse().getStatus();
    if (status < 400) {
      return exception.getResponse();
    }
    if (exception instanceof NotFoundException && exception.getCause() != null) {
      // JAX-RS calls a parameter that is no UUID, number or enum value "not found".
      return problems.answer(
          new DomainException(
              DomainException.Kind.MALFORMED,
              "malformed",
              Map.of(),
              List.of(DomainException.Fault.of("", "parameter"))));
    }
    return problems.answer(status, exception instanceof NotFoundException ? "not-found" : null);
  }

  @ServerExceptionMapper
  Response anything(Throwable exception) {
    if (cause(exception, DomainException.class) instanceof DomainException refusal) {
      return problems.answer(refusal);
    }
    if (cause(exception, OptimisticLockException.class) != null
        || cause(exception, StaleStateException.class) != null) {
      return problems.answer(ETags.stale());
    }
    if (cause(exception, ConstraintViolationException.class)
        instanceof ConstraintViolationException violations) {
      return problems.answer(Violations.refusal(violations.getConstraintViolations()));
    }
    if (cause(exception, SQLException.class) instanceof SQLException sql) {
      return database(sql, exception);
    }
    LOG.error("A request failed unexpectedly", exception);
    return problems.answer(500, "internal");
  }

  private Response database(SQLException sql, Throwable exception) {
    var state = sql.getSQLState() == null ? "" : sql.getSQLState();
    if (state.equals("23505")) {
      return problems.answer(new DomainException(DomainException.Kind.CONFLICT, "duplicate"));
    }
    if (state.equals("40001") || state.equals("40P01") || state.equals("55P03")) {
      return problems.answer(ETags.stale());
    }
    if (state.equals("22021") || state.equals("22P05")) {
      return problems.answer(new DomainException(DomainException.Kind.MALFORMED, "malformed"));
    }
    if (state.startsWith("08")
        || state.startsWith("57P")
        || state.startsWith("53")
        || sql instanceof SQLTransientConnectionException
        || state.isEmpty()) {
      LOG.warnf("The database is out of reach: %s %s", state, sql.getClass().getSimpleName());
      return problems.answer(new DomainException(DomainException.Kind.UNAVAILABLE, "unavailable"));
    }
    LOG.error("A statement failed unexpectedly", exception);
    return problems.answer(500, "internal");
  }

  static DomainException malformed(JsonProcessingException exception) {
    var field = exception instanceof JsonMappingException mapping ? path(mapping) : "";
    var text = String.valueOf(exception.getOriginalMessage());
    String code;
    if (exception instanceof UnrecognizedPropertyException) {
      code = "unknown-field";
    } else if (text.contains("unsafe-text")) {
      code = "unsafe-text";
    } else if (text.contains("nesting depth")) {
      code = "too-deep";
    } else if (text.contains("maximum allowed")) {
      code = "too-long";
    } else if (exception instanceof JsonMappingException && !field.isEmpty()) {
      code = "wrong-type";
    } else {
      code = "json";
    }
    return new DomainException(
        DomainException.Kind.MALFORMED,
        "malformed",
        Map.of(),
        List.of(DomainException.Fault.of(field, code)));
  }

  private static String path(JsonMappingException exception) {
    var path = new StringBuilder();
    for (var step : exception.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.length() > 200 ? path.substring(0, 200) : path.toString();
  }

  private static <T extends Throwable> @Nullable T cause(Throwable exception, Class<T> type) {
    return cause(exception, type, 20);
  }

  /** Looks at what was suppressed, too: there the transaction manager keeps why a commit failed. */
  private static <T extends Throwable> @Nullable T cause(
      @Nullable Throwable at, Class<T> type, int depth) {
    if (at == null || depth == 0) {
      return null;
    }
    if (type.isInstance(at)) {
      return type.cast(at);
    }
    var found = cause(at.getCause(), type, depth - 1);
    for (var aside : at.getSuppressed()) {
      found = found == null ? cause(aside, type, depth - 1) : found;
    }
    return found;
  }
}
