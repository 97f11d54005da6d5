package jp.musubi.match;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.musubi.matching.TeamRole;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.DomainException.Fault;
import jp.musubi.shared.DomainException.Kind;

/** Seeds that whoever asks for teams wants in a role: {@code MAKER:019a…}, each role once. */
record FixedMembers(Map<TeamRole, UUID> seeds) {
  /** What it looks like in an address. */
  static final String FORM = "(MAH|MAKER|TECHNOLOGY|TEST|FUNDING):[0-9a-fA-F-]{36}";

  private static final Pattern READ = Pattern.compile(FORM);

  static FixedMembers of(List<String> parameters) {
    var seeds = new EnumMap<TeamRole, UUID>(TeamRole.class);
    for (var parameter : parameters) {
      if (!READ.matcher(parameter).matches()) {
        throw unreadable();
      }
      var parts = parameter.split(":", 2);
      if (seeds.putIfAbsent(TeamRole.valueOf(parts[0]), id(parts[1])) != null) {
        throw unreadable();
      }
    }
    return new FixedMembers(seeds);
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException malformed) {
      throw unreadable();
    }
  }

  private static DomainException unreadable() {
    return new DomainException(
        Kind.MALFORMED, "malformed", Map.of(), List.of(Fault.of("member", "parameter")));
  }
}
