package jp.musubi.curation;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an entry of the bridge stands; only confirmed ones count in matching. */
@Schema(name = "BridgeEntryState")
public enum EntryState {
  PROPOSED,
  CONFIRMED,
  /** Taken out of force, or replaced; can come back. */
  RETIRED,
  REFUSED;

  Set<EntryState> next() {
    return switch (this) {
      case PROPOSED -> EnumSet.of(CONFIRMED, REFUSED);
      case CONFIRMED -> EnumSet.of(RETIRED);
      case RETIRED -> EnumSet.of(CONFIRMED);
      case REFUSED -> EnumSet.noneOf(EntryState.class);
    };
  }
}
