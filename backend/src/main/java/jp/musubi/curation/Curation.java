package jp.musubi.curation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import jp.musubi.bridge.FunctionNames;
import jp.musubi.identity.Actor;
import jp.musubi.shared.ETags;
import jp.musubi.shared.Transitions;
import org.jspecify.annotations.Nullable;

/**
 * Proposes, revises and moves entries of the bridge. What comes into force is checked again while
 * nobody else can change it, and takes the place of what it replaces.
 */
@ApplicationScoped
class Curation {
  private static final String TYPE = "BridgeEntry";

  @Inject BridgeEntries edits;
  @Inject Transitions transitions;
  @Inject Clock clock;

  private final FunctionNames functions = FunctionNames.read();

  BridgeEntry propose(ProposeEntry proposal, Actor actor) {
    var entries = edits.now();
    var replaced = entries.replaced(proposal).orElse(null);
    var entry = BridgeEntry.propose(proposal, replaced, actor, clock.instant());
    check(entries, entry.concept(), proposal.content());
    edits.persistAndFlush(entry);
    transitions.record(
        entry.written(clock.instant()), TYPE, actor.subject(), proposal.reason(), null);
    return entry;
  }

  void revise(BridgeEntry entry, ProposeEntry changed, Actor actor) {
    var entries = edits.now();
    entries.replaced(changed);
    check(entries, entry.concept(), changed.content());
    var written = entry.revise(changed, actor, clock.instant());
    transitions.record(written, TYPE, actor.subject(), changed.reason(), null);
    edits.flush();
  }

  void move(String id, @Nullable String ifMatch, MoveEntry wish, Actor actor) {
    var edition = edits.locked();
    var entries = edits.now();
    var entry = entries.get(id);
    ETags.require(ifMatch, entry.version());
    var edit = edit(entry, actor);
    edit.requireMovable(wish.to(), actor);
    if (edit.state() == EntryState.CONFIRMED || wish.to() == EntryState.CONFIRMED) {
      edition.next();
    }
    if (wish.to() == EntryState.CONFIRMED) {
      var replaced = entry.replaces().map(entries::get).map(Entry::requireInForce);
      check(entries, entry.concept(), entry.content());
      replaced.ifPresent(
          old -> record(edit(old, actor).giveWay(edit, actor, clock.instant()), wish, actor));
      // One concept is said by one entry at a time, also between two statements.
      edits.flush();
    }
    record(edit.move(wish.to(), actor, clock.instant()), wish, actor);
    edits.flush();
    if (wish.to() == EntryState.RETIRED) {
      entry.replaces().map(entries::get).ifPresent(old -> bringBack(old, entries, wish, actor));
    }
    edits.flush();
  }

  private void bringBack(Entry old, Entries entries, MoveEntry wish, Actor actor) {
    check(entries, old.concept(), old.content());
    record(edit(old, actor).comeBack(actor, clock.instant()), wish, actor);
  }

  void check(Entries entries, String concept, EntryContent content) {
    entries.check(concept, content, functions);
  }

  private void record(BridgeEntryMoved moved, MoveEntry wish, Actor actor) {
    transitions.record(moved, TYPE, actor.subject(), wish.reason(), wish.comment());
  }

  private BridgeEntry edit(Entry entry, Actor actor) {
    return entry
        .edit()
        .orElseGet(
            () -> {
              var begun = BridgeEntry.ofShipped(entry, actor, clock.instant());
              edits.persistAndFlush(begun);
              return begun;
            });
  }
}
