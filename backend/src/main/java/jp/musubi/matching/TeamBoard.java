package jp.musubi.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import jp.musubi.matching.TeamScore.Party;

/**
 * Finds the best combinations of one choice a role, exactly: branch and bound, where what remains
 * is bounded by the best it could add. A choice is left out beforehand only if as many others as
 * are asked for are at least as good beside whomever else is chosen.
 */
final class TeamBoard {
  /** One choice for each role, as places in the lists given. */
  private record Found(long worth, int[] chosen) {}

  private static final Comparator<Found> ORDER =
      Comparator.comparingLong((Found found) -> -found.worth())
          .thenComparing(Found::chosen, Arrays::compare);

  private final List<List<TeamCandidate>> roles;
  private final int limit;
  private final long[][] alone;

  /** By role, choice, later role, choice. */
  private final long[][][][] pairs;

  private final long[][] bestPair;
  private final int[][] kept;
  private final List<Found> found = new ArrayList<>();

  /**
   * @param roles not empty, each in an order that does not depend on where it came from
   */
  TeamBoard(TeamScore score, List<List<TeamCandidate>> roles, int limit) {
    this.roles = roles;
    this.limit = limit;
    int n = roles.size();
    alone = new long[n][];
    pairs = new long[n][][][];
    bestPair = new long[n][n];
    for (int r = 0; r < n; r++) {
      alone[r] = roles.get(r).stream().mapToLong(score::alone).toArray();
      pairs[r] = new long[alone[r].length][n][];
    }
    for (int r = 0; r < n; r++) {
      for (int s = r + 1; s < n; s++) {
        weigh(score, r, s);
      }
    }
    kept = new int[n][];
    for (int r = 0; r < n; r++) {
      int role = r;
      kept[r] = IntStream.range(0, alone[r].length).filter(c -> !isOutdone(role, c)).toArray();
    }
  }

  private void weigh(TeamScore score, int r, int s) {
    var these = roles.get(r).stream().map(Party::of).toList();
    var those = roles.get(s).stream().map(Party::of).toList();
    for (int d = 0; d < those.size(); d++) {
      pairs[s][d][r] = new long[these.size()];
    }
    for (int c = 0; c < these.size(); c++) {
      pairs[r][c][s] = new long[those.size()];
      for (int d = 0; d < those.size(); d++) {
        long worth = score.pair(these.get(c), those.get(d));
        pairs[r][c][s][d] = worth;
        pairs[s][d][r][c] = worth;
        bestPair[r][s] = Math.max(bestPair[r][s], worth);
      }
    }
  }

  private boolean isOutdone(int role, int choice) {
    int better = 0;
    for (int other = 0; other < alone[role].length && better < limit; other++) {
      if (other != choice && outdoes(role, other, choice)) {
        better++;
      }
    }
    return better >= limit;
  }

  /** Whether one is at least as good as the other in every company; of equals the first is. */
  private boolean outdoes(int role, int one, int other) {
    if (alone[role][one] < alone[role][other]) {
      return false;
    }
    boolean better = one < other || alone[role][one] > alone[role][other];
    for (int s = 0; s < roles.size(); s++) {
      if (s != role) {
        var these = pairs[role][one][s];
        var those = pairs[role][other][s];
        for (int d = 0; d < these.length; d++) {
          if (these[d] < those[d]) {
            return false;
          }
          better |= these[d] > those[d];
        }
      }
    }
    return better;
  }

  /** The best combinations, at most as many as asked for, the best first. */
  List<List<TeamCandidate>> best() {
    extend(0, 0, alone, new int[roles.size()]);
    return found.stream().map(this::members).toList();
  }

  private List<TeamCandidate> members(Found combination) {
    return IntStream.range(0, roles.size())
        .mapToObj(r -> roles.get(r).get(combination.chosen()[r]))
        .toList();
  }

  /**
   * @param worth of what is chosen so far
   * @param values of the choices of later roles beside what is chosen so far
   */
  private void extend(int role, long worth, long[][] values, int[] chosen) {
    if (role == roles.size()) {
      keep(new Found(worth, chosen.clone()));
      return;
    }
    var byValue =
        Arrays.stream(kept[role])
            .boxed()
            .sorted(Comparator.comparingLong((Integer c) -> -values[role][c]))
            .toList();
    for (int choice : byValue) {
      chosen[role] = choice;
      var next = beside(role, choice, values);
      if (worth + values[role][choice] + hope(role + 1, next) >= needed()) {
        extend(role + 1, worth + values[role][choice], next, chosen);
      }
    }
  }

  private long[][] beside(int role, int choice, long[][] values) {
    var next = values.clone();
    for (int s = role + 1; s < roles.size(); s++) {
      next[s] = values[s].clone();
      var added = pairs[role][choice][s];
      for (int d : kept[s]) {
        next[s][d] += added[d];
      }
    }
    return next;
  }

  /** The most that roles from this one on could add. */
  private long hope(int role, long[][] values) {
    long most = 0;
    for (int r = role; r < roles.size(); r++) {
      long best = 0;
      for (int c : kept[r]) {
        best = Math.max(best, values[r][c]);
      }
      most += best;
      for (int s = r + 1; s < roles.size(); s++) {
        most += bestPair[r][s];
      }
    }
    return most;
  }

  private long needed() {
    return found.size() < limit ? Long.MIN_VALUE : found.getLast().worth();
  }

  private void keep(Found combination) {
    found.add(combination);
    found.sort(ORDER);
    if (found.size() > limit) {
      found.removeLast();
    }
  }
}
