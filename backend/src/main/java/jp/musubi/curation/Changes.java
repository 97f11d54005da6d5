package jp.musubi.curation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.musubi.matching.Bridge;
import jp.musubi.shared.DomainException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The bridge as it would be; nothing of it is stored. */
@ApplicationScoped
public class Changes {
  @Inject BridgeEntries edits;
  @Inject Curation curation;

  /** An entry as far as it is written. */
  @Schema(name = "DraftBridgeEntry", description = "An entry as it would be proposed")
  public record Draft(
      @Schema(examples = "rfid") @Nullable @Size(max = 100) String replaces,
      @NotNull @Valid EntryContent content) {}

  /** The step whose effect is asked for: CONFIRMED or RETIRED. */
  @Schema(name = "ImaginedStep")
  public record Step(@Schema(examples = "CONFIRMED") @NotNull EntryState to) {}

  /** With a draft confirmed; refused (422, 409) as the proposal would be. */
  public Bridge with(Draft draft) {
    var entries = edits.now();
    var replaced = entries.replaced(new ProposeEntry(draft.replaces(), "", draft.content()));
    // Apart from all others, so that it is told from what it may stand beside.
    var concept = replaced.map(Entry::concept).orElse("draft");
    curation.check(entries, concept, draft.content());
    return entries.with(concept, draft.content());
  }

  /** After a step of an entry; refused (409) where it has no such step. */
  public Bridge after(String id, Step step) {
    var entries = edits.now();
    var entry = entries.get(id);
    if (!entry.state().next().contains(step.to()) || step.to() == EntryState.REFUSED) {
      throw DomainException.illegalTransition(entry.state(), step.to());
    }
    if (step.to() == EntryState.RETIRED) {
      return entries.without(entry);
    }
    entry.replaces().map(entries::get).ifPresent(Entry::requireInForce);
    return entries.with(entry.concept(), entry.content());
  }
}
