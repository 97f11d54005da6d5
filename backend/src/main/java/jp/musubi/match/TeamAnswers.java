package jp.musubi.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.musubi.identity.Actor;
import jp.musubi.match.Suggestions.Pair;
import jp.musubi.match.Suggestions.Ranked;
import jp.musubi.match.Teams.Found;
import jp.musubi.matching.Scored;
import jp.musubi.matching.Team;
import jp.musubi.matching.TeamCandidate;
import jp.musubi.matching.TeamSearch;
import org.jspecify.annotations.Nullable;

/** Tells which teams were found as far as the asker may know them, in their language. */
@ApplicationScoped
class TeamAnswers {
  @Inject Suggestions ranking;
  @Inject SuggestionAnswers suggestions;
  @Inject Wording wording;

  /** One asker, and what is known to them of everybody in the teams. */
  private record Asker(Found found, FixedMembers fixed, Actor actor, Locale language) {
    Pair pair(TeamCandidate candidate) {
      var pair = found.pairs().get(candidate.supplyId());
      if (pair == null) {
        throw new IllegalStateException("a member that was not asked about");
      }
      return pair;
    }
  }

  TeamView.Ranking of(Found found, FixedMembers fixed, Actor actor, Locale language) {
    var asker = new Asker(found, fixed, actor, language);
    var teams = found.teams();
    return new TeamView.Ranking(
        IntStream.range(0, teams.size()).mapToObj(i -> team(i + 1, teams.get(i), asker)).toList(),
        ranking.weights().version(),
        TeamSearch.VERSION);
  }

  private TeamView team(int rank, Team team, Asker asker) {
    return new TeamView(
        rank,
        team.score(),
        List.of(
            part("fit", team.fit(), asker),
            part("proximity", team.proximity(), asker),
            part("ties", team.ties(), asker)),
        team.seats().stream().map(seat -> seat(seat, asker)).toList(),
        team.missing(),
        team.links().stream().map(link -> link(link, asker)).toList());
  }

  private TeamView.PartView part(String name, double contribution, Asker asker) {
    return new TeamView.PartView(
        name, wording.of("team.part." + name, asker.language()), contribution);
  }

  private TeamView.SeatView seat(Team.Seat seat, Asker asker) {
    var required = seat.required();
    return new TeamView.SeatView(
        required.role(),
        required.reasons().stream().map(why -> wording.of(why, asker.language())).toList(),
        Optional.ofNullable(seat.member()).map(member -> suggestion(member, asker)),
        seat.contribution(),
        asker.fixed().seeds().containsKey(required.role()),
        seat.swaps().stream()
            .map(swap -> candidate(swap.candidate(), swap.score(), asker))
            .toList(),
        seat.nearest().stream().map(near -> candidate(near, null, asker)).toList());
  }

  private SuggestionView suggestion(TeamCandidate candidate, Asker asker) {
    var pair = asker.pair(candidate);
    return suggestions.ofSeed(
        1,
        new Ranked<>(pair.seed(), pair.owner(), asked(pair.scored(), candidate)),
        asker.actor(),
        asker.language());
  }

  /** The pair's score with the conditions of the role. */
  private static Scored asked(Scored pair, TeamCandidate candidate) {
    return pair.with(candidate.gates());
  }

  private TeamView.CandidateView candidate(
      TeamCandidate candidate, @Nullable Double teamScore, Asker asker) {
    var seen = suggestion(candidate, asker);
    return new TeamView.CandidateView(
        asker.pair(candidate).seed().id(),
        seen.title(),
        seen.organization(),
        seen.score(),
        seen.band(),
        Optional.ofNullable(teamScore),
        seen.gates().stream().filter(gate -> !gate.passed()).toList());
  }

  private TeamView.LinkView link(Team.Link link, Asker asker) {
    var from = link.from();
    return new TeamView.LinkView(
        from == null ? MatchRole.NEED_OWNER : MatchRole.of(from),
        link.to(),
        share(link.proximity(), asker),
        share(link.ties(), asker));
  }

  private TeamView.ShareView share(Team.Share share, Asker asker) {
    return new TeamView.ShareView(
        share.contribution(), wording.of(share.detail(), asker.language()));
  }
}
