package jp.musubi.match;

import jp.musubi.matching.TeamRole;

/** What an organization does in a match: it has the need, or one of the team's roles. */
public enum MatchRole {
  NEED_OWNER,
  MAH,
  MAKER,
  TECHNOLOGY,
  TEST,
  FUNDING;

  static MatchRole of(TeamRole role) {
    return valueOf(role.name());
  }
}
