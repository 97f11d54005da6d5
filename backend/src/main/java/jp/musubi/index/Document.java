package jp.musubi.index;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import jp.musubi.identity.Clearance;
import jp.musubi.identity.Rung;
import jp.musubi.matching.Digest;
import jp.musubi.matching.Passage;

/**
 * A record as it is to be found.
 *
 * @param version the record's; an older one than the index holds is ignored
 * @param contents by rung, each complete in itself; a rung that is missing cannot see the record
 */
public record Document(Type type, String id, long version, Map<Rung, Content> contents) {
  public Document {
    contents = Map.copyOf(contents);
  }

  /**
   * The document of a record that is open to all readers or to coordinators only.
   *
   * @param content what readers of this clearance may know
   */
  public static Document of(
      Type type,
      UUID id,
      long version,
      boolean openToReaders,
      Function<Clearance, Content> content) {
    var contents = new EnumMap<Rung, Content>(Rung.class);
    for (var rung : Rung.values()) {
      if (openToReaders || rung == Rung.COORDINATORS) {
        contents.put(rung, content.apply(rung.clearance()));
      }
    }
    return new Document(type, id.toString(), version, contents);
  }

  /** The same with a digest of each content; equal passages are read once. */
  public Document digested(Function<List<Passage>, Digest> read) {
    var made = new HashMap<List<Passage>, Digest>();
    var digested = new EnumMap<Rung, Content>(Rung.class);
    contents.forEach(
        (rung, content) ->
            digested.put(rung, content.with(made.computeIfAbsent(content.passages(), read))));
    return new Document(type, id, version, digested);
  }
}
