package jp.musubi.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.identity.Clearance;
import jp.musubi.match.Conflict.Nature;
import jp.musubi.need.Needs;
import jp.musubi.organization.Members;
import jp.musubi.seed.Seed;
import jp.musubi.seed.SeedContent;
import jp.musubi.seed.Seeds;
import jp.musubi.shared.CivilDay;
import jp.musubi.tie.Tie;
import jp.musubi.tie.Ties;

/**
 * Finds conflicts of interest among the sides of a match and its coordinator: one organization on
 * both sides, ties they declared, inventions and publications they share.
 */
@ApplicationScoped
class DetectConflicts {
  /** Interests that ended longer ago count no more. */
  private static final int YEARS = 3;

  private static final int MOST_SEEDS = 1000;
  private static final Set<String> APPARENT =
      Set.of("former-employer", "co-author", "fees", "research-funding", "competing-interest");

  @Inject Ties ties;
  @Inject Needs needs;
  @Inject Seeds seeds;
  @Inject Members members;
  @Inject Clock clock;

  /** Puts on the match what is found and not on it yet. */
  void record(Match match) {
    missing(match).forEach(conflict -> match.declare(conflict, clock.instant()));
  }

  /** What is found and not on the match yet. */
  List<Conflict> missing(Match match) {
    var known = match.conflicts().stream().map(Conflict::key).collect(Collectors.toSet());
    var found = new LinkedHashMap<Conflict.Key, Nature>();
    employers(match, found);
    ties(match, found);
    works(match, found);
    return found.entrySet().stream()
        .filter(one -> !known.contains(one.getKey()))
        .map(one -> Conflict.detected(one.getKey(), one.getValue()))
        .toList();
  }

  /** Two sides in one house, or the coordinator in the house of a side. */
  private void employers(Match match, Map<Conflict.Key, Nature> found) {
    var site = match.needOrganizationId();
    if (match.participants().stream()
        .anyMatch(p -> p.seedId().isPresent() && p.organizationId().equals(site))) {
      found.put(new Conflict.Key("same-employer", site, null, null), Nature.REAL);
    }
    match
        .coordinatorId()
        .flatMap(members::findByIdOptional)
        .filter(coordinator -> match.has(coordinator.organizationId()))
        .ifPresent(
            coordinator -> {
              var house = coordinator.organizationId();
              found.put(
                  new Conflict.Key("same-employer", house, coordinator.id(), house), Nature.REAL);
            });
  }

  private void ties(Match match, Map<Conflict.Key, Nature> found) {
    var today = CivilDay.today(clock);
    var people =
        Stream.concat(
                match.coordinatorId().stream(),
                needs.findByIdOptional(match.needId()).stream()
                    .flatMap(need -> need.submitterId().stream()))
            .toList();
    var sides = organizations(match);
    for (var tie : ties.among(sides, match.needOrganizationId(), people, today.minusYears(YEARS))) {
      var key =
          new Conflict.Key(
              tie.kind(), tie.otherId(), tie.memberId().orElse(null), tie.organizationId());
      found.merge(key, nature(tie, today), (one, other) -> one == other ? one : Nature.REAL);
    }
  }

  private static Nature nature(Tie tie, LocalDate today) {
    return tie.endedBefore(today) || APPARENT.contains(tie.kind()) ? Nature.APPARENT : Nature.REAL;
  }

  /** The site's own seeds tell who of it invented or published with whom. */
  private void works(Match match, Map<Conflict.Key, Nature> found) {
    var site = match.needOrganizationId();
    var own = contents(seeds.of(site, MOST_SEEDS));
    if (own.isEmpty()) {
      return;
    }
    var inventors = all(own, DetectConflicts::inventors);
    var publications = all(own, DetectConflicts::publications);
    var offered =
        match.participants().stream().flatMap(p -> p.seedId().stream()).distinct().toList();
    for (var seed : seeds.among(offered)) {
      if (seed.organizationId().equals(site)) {
        continue;
      }
      var content = seed.seenAt(Clearance.FULL);
      if (inventors(content).anyMatch(inventors::contains)) {
        found.put(new Conflict.Key("co-inventor", seed.organizationId(), null, site), Nature.REAL);
      }
      if (publications(content).anyMatch(publications::contains)) {
        found.put(
            new Conflict.Key("co-author", seed.organizationId(), null, site), Nature.APPARENT);
      }
    }
  }

  private static Set<UUID> organizations(Match match) {
    return match.participants().stream()
        .map(Participant::organizationId)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<SeedContent> contents(Collection<Seed> seeds) {
    return seeds.stream().map(seed -> seed.seenAt(Clearance.FULL)).toList();
  }

  private static Set<String> all(
      List<SeedContent> contents, Function<SeedContent, Stream<String>> of) {
    return contents.stream().flatMap(of).collect(Collectors.toSet());
  }

  private static Stream<String> inventors(SeedContent content) {
    return content.inventors().stream()
        .flatMap(inventor -> Stream.of(inventor.orcid(), inventor.eRad()))
        .filter(Objects::nonNull);
  }

  private static Stream<String> publications(SeedContent content) {
    return content.publications().stream().map(doi -> doi.toLowerCase(Locale.ROOT));
  }
}
