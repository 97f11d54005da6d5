package jp.musubi.curation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.bridge.BridgeRules;
import jp.musubi.bridge.FunctionNames;
import jp.musubi.matching.Bridge;
import jp.musubi.matching.Understood.ConceptKind;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.DomainException.Fault;
import jp.musubi.shared.Faults;

/** The shipped bridge with all edits laid over it, at one moment. */
final class Entries {
  private final Bridge shipped;
  private final long number;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /**
   * @param number of the edition in force
   */
  Entries(Bridge shipped, Collection<BridgeEntry> edits, long number) {
    this.shipped = shipped;
    this.number = number;
    var touched =
        edits.stream().collect(Collectors.toMap(BridgeEntry::entryId, Function.identity()));
    shipped.problems().forEach(p -> add(p.id(), EntryContent.of(p), touched));
    shipped.technologies().forEach(t -> add(t.id(), EntryContent.of(t), touched));
    for (var edit : edits) {
      edit.content()
          .ifPresent(
              content ->
                  entries.put(
                      edit.entryId(),
                      new Entry(edit.entryId(), edit.concept(), content, Optional.of(edit))));
    }
  }

  private void add(String id, EntryContent content, Map<String, BridgeEntry> touched) {
    entries.put(id, new Entry(id, id, content, Optional.ofNullable(touched.get(id))));
  }

  Collection<Entry> all() {
    return entries.values();
  }

  Optional<Entry> find(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  /** Refused with 404 where there is none. */
  Entry get(String id) {
    return find(id).orElseThrow(DomainException::notFound);
  }

  /** What a proposal would replace; refused (422) where there is none, 409 where it is outdated. */
  Optional<Entry> replaced(ProposeEntry proposal) {
    return Optional.ofNullable(proposal.replaces())
        .map(
            id -> {
              var replaced =
                  find(id)
                      .orElseThrow(
                          () ->
                              DomainException.invalid(
                                  List.of(
                                      new Fault("replaces", "bridge-entry", Map.of("value", id)))))
                      .requireInForce();
              if (replaced.content().kind() != proposal.content().kind()) {
                throw DomainException.invalid("content.kind", "bridge-kind");
              }
              return replaced;
            });
  }

  /** Refused (422) where what an entry says breaks a rule, with all that does. */
  void check(String concept, EntryContent content, FunctionNames functions) {
    var faults = new Faults();
    content.faults(functions).stream()
        .map(fault -> new Fault("content." + fault.field(), fault.code(), fault.arguments()))
        .forEach(faults::add);
    var namesake = BridgeRules.namesake(concept, content.ja(), inForce());
    if (namesake != null) {
      faults.add(new Fault("content.ja", "bridge-name-taken", Map.of("value", content.ja())));
    }
    faults.refuse("invalid");
  }

  /** The bridge as it counts: shipped and confirmed, less what was replaced or retired. */
  Bridge inForce() {
    return bridge(version(), entries.values().stream().filter(Entry::isInForce));
  }

  /** The bridge as it would be with this said of a concept. */
  Bridge with(String concept, EntryContent content) {
    var others = inForceBut(concept);
    return bridge(
        draft(),
        Stream.concat(others, Stream.of(new Entry(concept, concept, content, Optional.empty()))));
  }

  /** The bridge as it would be without this entry; what it replaced comes back. */
  Bridge without(Entry entry) {
    var back = entry.replaces().map(this::get).stream();
    return bridge(draft(), Stream.concat(inForceBut(entry.concept()), back));
  }

  private Stream<Entry> inForceBut(String concept) {
    return entries.values().stream()
        .filter(entry -> entry.isInForce() && !entry.concept().equals(concept));
  }

  /** Shipped entries keep their order, so that an edit moves nothing beside it. */
  private Bridge bridge(String version, Stream<Entry> inForce) {
    var contents =
        inForce.collect(
            Collectors.toMap(
                Entry::concept, Entry::content, (one, other) -> other, LinkedHashMap::new));
    var ordered = new LinkedHashMap<String, EntryContent>();
    entries.keySet().stream()
        .filter(contents::containsKey)
        .forEach(concept -> ordered.put(concept, contents.get(concept)));
    contents.forEach(ordered::putIfAbsent);
    return new Bridge(
        version,
        ordered.entrySet().stream()
            .filter(e -> e.getValue().kind() == ConceptKind.PROBLEM)
            .map(e -> e.getValue().problem(e.getKey()))
            .toList(),
        ordered.entrySet().stream()
            .filter(e -> e.getValue().kind() == ConceptKind.TECHNOLOGY)
            .map(e -> e.getValue().technology(e.getKey()))
            .toList());
  }

  long number() {
    return number;
  }

  private String version() {
    return number == 0 ? shipped.version() : "%s+%d".formatted(shipped.version(), number);
  }

  /** Never that of a bridge in force: what was kept of texts under that one does not hold. */
  private String draft() {
    return version() + "~draft";
  }
}
