package jp.musubi.organization;

import java.util.List;
import java.util.UUID;

/**
 * An active member who coordinates.
 *
 * @param expertise codes of the vocabulary {@code departments}
 * @param regions prefectures, two digits
 */
public record Coordinator(
    UUID id,
    UUID organizationId,
    String displayName,
    List<String> expertise,
    List<String> regions) {

  static Coordinator of(Member member) {
    return new Coordinator(
        member.id(),
        member.organizationId(),
        member.displayName(),
        member.expertise(),
        member.regions());
  }
}
