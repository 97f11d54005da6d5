package jp.musubi.canary;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A planted need or seed and who may know what of it, by product.md alone.
 *
 * @param open whether others than owner and coordinators may know of it
 * @param ties what matches opened to organizations
 */
record Posted(
    String resource,
    String schema,
    String id,
    UUID owner,
    Map<String, Ladder> levels,
    boolean open,
    Map<UUID, Ladder> ties) {

  static Posted of(
      String resource, String id, UUID owner, Map<String, Ladder> levels, boolean open) {
    var schema = resource.equals("needs") ? "NeedContent" : "SeedContent";
    return new Posted(resource, schema, id, owner, levels, open, new HashMap<>());
  }

  /** The same once it is stored; what matches open is known to both. */
  Posted as(String given) {
    return new Posted(resource, schema, given, owner, levels, open, ties);
  }

  boolean isSteeredBy(Reader reader) {
    return reader.coordinates() || reader.isOf(owner);
  }

  Ladder clearance(Reader reader) {
    if (isSteeredBy(reader)) {
      return Ladder.COORDINATORS;
    }
    var tie = ties.getOrDefault(reader.organization(), Ladder.PUBLIC);
    return tie.compareTo(reader.rung()) > 0 ? tie : reader.rung();
  }

  boolean shows(Ladder level, Reader reader) {
    return (open || isSteeredBy(reader)) && level.compareTo(clearance(reader)) <= 0;
  }

  Ladder levelOf(String property) {
    return Fields.level(schema, property, levels);
  }

  String path() {
    return "/api/v1/" + resource + "/" + id;
  }
}
