package jp.musubi.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.index.Found;
import jp.musubi.index.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was found, and how it spreads over the facets. */
public record SearchAnswer(
    List<Item> items, List<Facet> facets, Optional<String> nextCursor, long total) {

  /**
   * A record found.
   *
   * @param highlight the best passage in which the words stand
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  @Schema(name = "SearchItem")
  public record Item(
      Type type,
      UUID id,
      String title,
      Optional<String> summary,
      Optional<String> kind,
      Optional<String> state,
      Optional<String> organizationName,
      Optional<String> department,
      Optional<String> prefectureCode,
      Optional<Highlight> highlight,
      boolean demo) {}

  /** Plain text, never markup, and where the words asked for stand in it. */
  public record Highlight(String text, List<Found.Mark> marks) {}

  /** Counts of one facet's codes. */
  public record Facet(String name, List<Value> values) {}

  /** A code, its label in the caller's language and how many records carry it. */
  @Schema(name = "FacetValue")
  public record Value(String code, String label, long count) {}
}
