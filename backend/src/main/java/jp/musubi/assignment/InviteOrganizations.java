package jp.musubi.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.assignment.ConfirmLines.Accepted;
import jp.musubi.assignment.Invitations.Guest;
import jp.musubi.assignment.ProposalContent.Line;
import jp.musubi.identity.Actor;
import jp.musubi.need.Need;
import jp.musubi.need.NeedState;
import jp.musubi.need.Needs;
import org.jspecify.annotations.Nullable;

/** Invites organizations as confirmed, each if it still may be; their members find it as a task. */
@ApplicationScoped
class InviteOrganizations {
  @Inject Needs needs;
  @Inject Invitations invitations;
  @Inject AssignmentConfig config;
  @Inject Clock clock;

  Map<Integer, Line> confirm(UUID proposalId, Map<Line, Accepted> accepted, Actor actor) {
    var now = clock.instant();
    var by = actor.memberId().orElse(null);
    var guests =
        invitations.locked(accepted.keySet().stream().map(Line::agentId).distinct().toList());
    var counts = new HashMap<UUID, Integer>();
    guests.forEach((id, guest) -> counts.put(id, guest.recent()));
    var needIds = accepted.keySet().stream().map(Line::needId).distinct().toList();
    var known =
        needs.among(needIds).stream().collect(Collectors.toMap(Need::id, Function.identity()));
    var told = new HashMap<UUID, Set<UUID>>(invitations.alreadyTold(needIds));
    var decided = new HashMap<Integer, Line>();
    for (var line : accepted.keySet()) {
      var to = line.agentId();
      var refusal =
          refusal(
              known.get(line.needId()),
              guests.get(to),
              told.getOrDefault(line.needId(), Set.of()),
              counts.getOrDefault(to, 0));
      if (refusal.isEmpty()) {
        invitations.persist(Invitation.of(line.needId(), to, proposalId, by, now));
        counts.merge(to, 1, Integer::sum);
        told.computeIfAbsent(line.needId(), need -> new HashSet<>()).add(to);
      }
      decided.put(line.number(), line.decided(to, refusal, by, now));
    }
    return decided;
  }

  private Optional<String> refusal(
      @Nullable Need need, @Nullable Guest guest, Set<UUID> told, int recent) {
    if (need == null || need.state() != NeedState.PUBLISHED) {
      return Optional.of("NOT_PUBLISHED");
    }
    if (guest == null) {
      return Optional.of("NOT_ACTIVE");
    }
    if (told.contains(guest.id())) {
      return Optional.of("ALREADY_INVITED");
    }
    return recent >= config.mostInvitations() ? Optional.of("FULL") : Optional.empty();
  }
}
