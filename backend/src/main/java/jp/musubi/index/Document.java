package jp.musubi.index;

import java.util.Map;
import jp.musubi.identity.Rung;

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
}
