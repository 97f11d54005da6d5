package jp.musubi.index;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.identity.Rung;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the search box.
 *
 * @param text as typed; blank finds everything, newest first
 * @param types empty means all
 * @param filters codes by facet name; any of a facet's codes, all of the facets
 * @param facets names of the facets to count
 * @param limit 1–100
 * @param cursor from an earlier answer to the same question
 */
public record Search(
    String text,
    Set<Type> types,
    Map<String, Set<String>> filters,
    List<String> facets,
    Rung rung,
    int limit,
    @Nullable String cursor) {

  public Search {
    types = Set.copyOf(types);
    filters = Map.copyOf(filters);
    facets = List.copyOf(facets);
    if (limit < 1 || limit > 100) {
      throw new IllegalArgumentException("limit is 1 to 100");
    }
  }
}
