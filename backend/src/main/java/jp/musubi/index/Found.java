package jp.musubi.index;

import java.util.List;
import jp.musubi.matching.Part;
import org.jspecify.annotations.Nullable;

/**
 * The search box's answer.
 *
 * @param facets in the order asked; a facet's own filter does not narrow its counts
 * @param nextCursor null on the last page
 * @param total of all pages
 */
public record Found(List<Hit> items, List<Facet> facets, @Nullable String nextCursor, long total) {

  /** One record found, with at most one quoted fragment of each part in which words were found. */
  public record Hit(Type type, String id, long version, double score, List<Fragment> fragments) {}

  /** A piece of plain text (never markup) and where the words asked for stand in it. */
  public record Fragment(Part part, String text, List<Mark> marks) {}

  /** Characters {@code start} (inclusive) to {@code end} (exclusive). */
  public record Mark(int start, int end) {}

  public record Facet(String name, List<Count> values) {}

  public record Count(String code, long count) {}
}
