package jp.musubi.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.match.Suggestions.Asked;
import jp.musubi.match.Suggestions.Pair;
import jp.musubi.matching.DeviceClass;
import jp.musubi.matching.LicenceKind;
import jp.musubi.matching.Supply;
import jp.musubi.matching.TeamRole;
import jp.musubi.organization.Organizations;
import jp.musubi.seed.Seed;
import jp.musubi.seed.SeedKind;
import jp.musubi.seed.SeedPools;
import org.jspecify.annotations.Nullable;

/**
 * Who could take each role of a team: those whose text fits, from the index as for suggestions, and
 * those who are able whatever their text says – licensed organizations, tests, money.
 */
@ApplicationScoped
class TeamCandidates {
  private static final int BY_ROLE = 40;
  private static final int BY_KIND = 20;
  private static final int POOL = 30;
  private static final int LICENSED = 60;
  private static final int OF_LICENSED = 120;

  /** What a seed is usually there for, where its owner does not say. */
  private static final Map<SeedKind, TeamRole> USUAL =
      Map.of(
          SeedKind.CAPABILITY, TeamRole.MAKER,
          SeedKind.PRODUCT, TeamRole.MAKER,
          SeedKind.TECHNOLOGY, TeamRole.TECHNOLOGY,
          SeedKind.FACILITY, TeamRole.TEST,
          SeedKind.SERVICE, TeamRole.TEST,
          SeedKind.FUNDING, TeamRole.FUNDING);

  @Inject Suggestions suggestions;
  @Inject SeedPools pools;
  @Inject Organizations organizations;
  @Inject UsualNextAction calendar;

  /** Scored seeds that might take one of the roles, and those that are asked for by name. */
  List<Pair> find(Asked asked, Collection<TeamRole> roles, Collection<Seed> named) {
    var found = new LinkedHashMap<UUID, Seed>();
    Stream.concat(roles.stream().flatMap(role -> find(asked, role)), named.stream())
        .forEach(seed -> found.put(seed.id(), seed));
    return suggestions.scored(asked, found.values());
  }

  /** Whether it is offered for the role, or is of an organization that the law lets take it. */
  static boolean mightTake(TeamRole role, Pair pair) {
    var offered = pair.supply().role();
    return role == (offered == null ? USUAL.get(pair.seed().kind()) : offered)
        || role == TeamRole.MAH && holdsMarketingLicence(pair.supply());
  }

  private static boolean holdsMarketingLicence(Supply supply) {
    return supply.licences().stream().anyMatch(LicenceKind::markets);
  }

  private Stream<Seed> find(Asked asked, TeamRole role) {
    var kinds =
        USUAL.entrySet().stream()
            .filter(usual -> usual.getValue() == role)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    var byRole = suggestions.found(asked, Map.of("role", Set.of(role.name())), BY_ROLE).stream();
    var byKind =
        kinds.isEmpty()
            ? Stream.<Seed>empty()
            : suggestions.found(asked, Map.of("kind", names(kinds)), BY_KIND).stream();
    var able =
        switch (role) {
          case MAH -> licensed(asked).stream();
          case TEST, FUNDING -> kinds.stream().flatMap(kind -> ofKind(asked, kind));
          case MAKER, TECHNOLOGY -> Stream.<Seed>empty();
        };
    return Stream.of(byRole, byKind, able).flatMap(seeds -> seeds);
  }

  /** Those near the site first, so that they are among the bounded number. */
  private Stream<Seed> ofKind(Asked asked, SeedKind kind) {
    var rung = asked.actor().rung();
    var home = home(asked);
    var near = home == null ? List.<Seed>of() : pools.ofKind(kind, home, rung, POOL);
    return Stream.concat(near.stream(), pools.ofKind(kind, null, rung, POOL).stream());
  }

  /** Those whose licence covers the class and then any others, who are the nearest to it. */
  private List<Seed> licensed(Asked asked) {
    var deviceClass = asked.demand().deviceClass();
    var today = calendar.today();
    var home = home(asked);
    var holders = new LinkedHashSet<UUID>();
    for (var kinds : List.of(covering(deviceClass), covering(null))) {
      if (home != null) {
        holders.addAll(organizations.licensed(kinds, today, home, LICENSED));
      }
      holders.addAll(organizations.licensed(kinds, today, null, LICENSED));
    }
    var bounded = holders.stream().limit(LICENSED).toList();
    return pools.of(bounded, asked.actor().rung(), OF_LICENSED);
  }

  private static Set<LicenceKind> covering(@Nullable DeviceClass deviceClass) {
    return Arrays.stream(LicenceKind.values())
        .filter(kind -> deviceClass == null ? kind.markets() : kind.covers(deviceClass))
        .collect(Collectors.toSet());
  }

  private static @Nullable String home(Asked asked) {
    var region = asked.demand().region();
    var location = asked.demand().location();
    return region != null || location == null ? region : location.prefecture();
  }

  private static Set<String> names(Set<SeedKind> kinds) {
    return kinds.stream().map(Enum::name).collect(Collectors.toSet());
  }
}
