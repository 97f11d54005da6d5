package jp.musubi.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.ws.rs.core.EntityTag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Entity tags and the preconditions on them (RFC 9110 §13): the tag is the record's version for
 * those who may change it, and made of what they see for all others.
 */
public final class ETags {
  private static final JsonMapper VIEWS =
      JsonMapper.builder().addModules(new JavaTimeModule(), new Jdk8Module()).build();

  private ETags() {}

  public static EntityTag of(long version) {
    return new EntityTag(Long.toString(version));
  }

  /** A tag that depends on nothing but what is sent. */
  static EntityTag of(Object view) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(VIEWS.writeValueAsBytes(view));
      return new EntityTag(HexFormat.of().formatHex(digest, 0, 16));
    } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
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
