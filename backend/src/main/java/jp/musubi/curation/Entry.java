package jp.musubi.curation;

import java.time.Instant;
import java.util.Optional;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.DomainException.Kind;

/**
 * An entry of the bridge, whether shipped or proposed.
 *
 * @param id its own; {@code concept} is what it is called in the bridge, the same for what it
 *     replaces
 * @param edit what is kept of it; absent for a shipped one that nobody touched
 */
record Entry(String id, String concept, EntryContent content, Optional<BridgeEntry> edit) {

  EntryState state() {
    return edit.map(BridgeEntry::state).orElse(EntryState.CONFIRMED);
  }

  boolean isInForce() {
    return state() == EntryState.CONFIRMED;
  }

  boolean isShipped() {
    return edit.isEmpty() || edit.get().isShipped();
  }

  /** A shipped entry that nobody touched has version 0; what is kept of it begins after that. */
  long version() {
    return edit.map(BridgeEntry::version).orElse(0L);
  }

  Optional<String> replaces() {
    return edit.flatMap(BridgeEntry::replaces);
  }

  Instant updatedAt() {
    return edit.map(BridgeEntry::updatedAt).orElse(Instant.EPOCH);
  }

  /** Refused (409) where it is no longer, or not yet, what the bridge says. */
  Entry requireInForce() {
    if (!isInForce()) {
      throw new DomainException(Kind.CONFLICT, "bridge-entry-outdated");
    }
    return this;
  }
}
