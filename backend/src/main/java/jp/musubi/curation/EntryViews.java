package jp.musubi.curation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.musubi.identity.Actor;
import jp.musubi.identity.Membership;
import jp.musubi.organization.Members;
import jp.musubi.shared.TransitionLog;

/** Shows entries with their history. */
@ApplicationScoped
class EntryViews {
  @Inject TransitionLog log;
  @Inject Members members;

  EntryView of(Entry entry, Entries entries, Actor actor, Locale language) {
    var edit = entry.edit();
    return new EntryView(
        entry.id(),
        entry.concept(),
        entry.version(),
        entry.state(),
        entry.isShipped(),
        entry.content().label(language),
        entry.content(),
        entry.replaces().flatMap(id -> named(id, entries, language)),
        edit.flatMap(BridgeEntry::replacedBy).flatMap(id -> named(id, entries, language)),
        edit.flatMap(BridgeEntry::reason),
        edit.map(BridgeEntry::updatedAt),
        edit.map(this::history).orElse(List.of()),
        edit.map(e -> e.steps(actor)).orElse(Set.of(EntryState.RETIRED)),
        entry.state() == EntryState.PROPOSED,
        edit.isPresent() && !edit.get().mayBeConfirmedBy(actor));
  }

  private static Optional<EntryView.Named> named(String id, Entries entries, Locale language) {
    return entries
        .find(id)
        .map(other -> new EntryView.Named(other.id(), other.content().label(language)));
  }

  private List<EntryView.Step> history(BridgeEntry edit) {
    Map<String, Optional<String>> names = new HashMap<>();
    return log.of(edit.id()).stream()
        .map(
            step ->
                new EntryView.Step(
                    EntryState.valueOf(step.from()),
                    EntryState.valueOf(step.to()),
                    names.computeIfAbsent(
                        step.actor(), who -> members.of(who).map(Membership::displayName)),
                    step.at(),
                    Optional.ofNullable(step.reason()),
                    Optional.ofNullable(step.comment())))
        .toList();
  }
}
