package jp.musubi.shared;

import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;

/** Entity tags and the preconditions on them (RFC 9110 §13): the tag is the record's version. */
public final class ETags {
  private ETags() {}

  public static EntityTag of(long version) {
    return new EntityTag(Long.toString(version));
  }

  /**
   * Refuses a change that does not name the version it starts from (428) or names an old one (412).
   */
  public static void require(@Nullable String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new DomainException(
          DomainException.Kind.PRECONDITION_REQUIRED, "precondition-required");
    }
    var expected = "\"" + version + "\"";
    for (var tag : ifMatch.split(",")) {
      if (tag.strip().equals(expected)) {
        return;
      }
    }
    throw stale();
  }

  /** Somebody else changed the record first. */
  public static DomainException stale() {
    return new DomainException(DomainException.Kind.STALE, "stale");
  }
}
