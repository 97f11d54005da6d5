package jp.musubi.curation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import jp.musubi.shared.Page;
import jp.musubi.shared.PageCursor;
import jp.musubi.shared.PageParams;
import jp.musubi.shared.Sorting;

/** Cuts entries into pages by keyset as other lists are; most of them are in no table. */
final class EntryList {
  private static final Map<String, Function<Entry, String>> SORTS =
      Map.of(
          "name", entry -> entry.content().ja(),
          "updatedAt", entry -> "%020d".formatted(entry.updatedAt().toEpochMilli()));

  private EntryList() {}

  static Page<Entry> page(Collection<Entry> all, EntryFilter filter, PageParams params) {
    var order = Sorting.of(params, SORTS.keySet(), "-updatedAt");
    var key = Objects.requireNonNull(SORTS.get(order.field()));
    Function<Entry, PageCursor> place = entry -> new PageCursor(key.apply(entry), entry.id());
    var byValue = Comparator.comparing(PageCursor::value);
    // Ids are English names: what nobody ever changed stands from A to Z in either direction.
    var places = (order.descending() ? byValue.reversed() : byValue).thenComparing(PageCursor::id);
    var found =
        all.stream().filter(filter::accepts).sorted(Comparator.comparing(place, places)).toList();
    var last = PageCursor.of(params, order);
    var rest =
        found.stream()
            .filter(entry -> last.isEmpty() || places.compare(place.apply(entry), last.get()) > 0)
            .limit(params.limit() + 1L)
            .toList();
    var more = rest.size() > params.limit();
    List<Entry> shown = more ? rest.subList(0, params.limit()) : rest;
    return new Page<>(
        shown,
        more ? Optional.of(place.apply(shown.getLast()).encoded(order)) : Optional.empty(),
        found.size());
  }
}
