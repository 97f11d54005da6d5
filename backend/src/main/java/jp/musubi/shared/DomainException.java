package jp.musubi.shared;

import java.util.List;
import java.util.Map;

/**
 * A refusal with a reason. The slug names a text in {@code messages/problems_*.properties}; the
 * arguments fill its {@code {name}} places.
 */
public final class DomainException extends RuntimeException {
  /**
   * An attribute of an identity whose roles are held back: the slug of the problem that says why,
   * and how to mend it.
   */
  public static final String WHY_FORBIDDEN = "musubi.why-forbidden";

  /** How a refusal is answered over HTTP. */
  public enum Kind {
    MALFORMED(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    NOT_OFFERED(405),
    CONFLICT(409),
    STALE(412),
    TOO_LARGE(413),
    UNSUPPORTED(415),
    INVALID(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY(429),
    UNAVAILABLE(503);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  /** A field at fault: where it is, which text explains it, and what fills that text. */
  public record Fault(String field, String code, Map<String, Object> arguments) {
    public static Fault of(String field, String code) {
      return new Fault(field, code, Map.of());
    }
  }

  private final Kind kind;
  private final String slug;
  private final transient Map<String, Object> arguments;
  private final transient List<Fault> faults;

  public DomainException(
      Kind kind, String slug, Map<String, Object> arguments, List<Fault> faults) {
    super(slug);
    this.kind = kind;
    this.slug = slug;
    this.arguments = Map.copyOf(arguments);
    this.faults = List.copyOf(faults);
  }

  public DomainException(Kind kind, String slug, Map<String, Object> arguments) {
    this(kind, slug, arguments, List.of());
  }

  public DomainException(Kind kind, String slug) {
    this(kind, slug, Map.of(), List.of());
  }

  /** Refuses input with one reason per field. */
  public static DomainException invalid(List<Fault> faults) {
    return new DomainException(Kind.INVALID, "invalid", Map.of(), faults);
  }

  public static DomainException invalid(String field, String code) {
    return invalid(List.of(Fault.of(field, code)));
  }

  /** For what does not exist, and for what the caller may not know of. */
  public static DomainException notFound() {
    return new DomainException(Kind.NOT_FOUND, "not-found");
  }

  public static DomainException forbidden() {
    return new DomainException(Kind.FORBIDDEN, "forbidden");
  }

  /** For a transition that the life cycle does not know from this state. */
  public static DomainException illegalTransition(Enum<?> from, Enum<?> to) {
    return new DomainException(
        Kind.CONFLICT, "illegal-transition", Map.of("from", from.name(), "to", to.name()));
  }

  public Kind kind() {
    return kind;
  }

  public String slug() {
    return slug;
  }

  public Map<String, Object> arguments() {
    return arguments;
  }

  public List<Fault> faults() {
    return faults;
  }
}
