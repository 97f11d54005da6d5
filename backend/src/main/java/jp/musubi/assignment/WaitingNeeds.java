package jp.musubi.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.identity.Clearance;
import jp.musubi.matching.Passage;
import jp.musubi.need.Need;
import jp.musubi.need.NeedTexts;
import jp.musubi.organization.Organization;
import jp.musubi.organization.Organizations;
import jp.musubi.shared.TransitionLog;
import jp.musubi.vocabulary.Vocabularies;

/** Reads from needs what decides whose hands they go into. */
@ApplicationScoped
class WaitingNeeds {
  @Inject Organizations organizations;
  @Inject TransitionLog log;
  @Inject Vocabularies vocabularies;
  @Inject Clock clock;

  List<Waiting> of(Collection<Need> needs) {
    var owners = organizations.byId(needs.stream().map(Need::organizationId).toList());
    // An imported need never took the step.
    var submitted = log.firstInto("SUBMITTED", needs.stream().map(Need::id).toList());
    return needs.stream()
        .map(
            need -> {
              var owner = Objects.requireNonNull(owners.get(need.organizationId()));
              var since = submitted.getOrDefault(need.id(), need.createdAt());
              return new Waiting(
                  need.id(),
                  need.organizationId(),
                  need.submitterId().orElse(null),
                  need.department().orElse(null),
                  need.place().orElse(null),
                  owner.prefectureCode(),
                  processes(need, owner),
                  (int) Duration.between(since, clock.instant()).toDays());
            })
        .toList();
  }

  private Set<String> processes(Need need, Organization owner) {
    var text =
        NeedTexts.demand(need, Clearance.FULL, owner, List.of(), vocabularies).texts().stream()
            .map(Passage::text)
            .collect(Collectors.joining("\n"))
            .toLowerCase(Locale.ROOT);
    return vocabularies.get("processes").entries().stream()
        .filter(
            process ->
                text.contains(process.ja().toLowerCase(Locale.ROOT))
                    || text.contains(process.en().toLowerCase(Locale.ROOT)))
        .map(process -> process.code())
        .collect(Collectors.toUnmodifiableSet());
  }
}
