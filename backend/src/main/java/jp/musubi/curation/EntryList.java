package jp.musubi.curation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.DomainException.Fault;
import jp.musubi.shared.DomainException.Kind;
import jp.musubi.shared.Page;
import jp.musubi.shared.PageParams;

/** Cuts entries into pages by keyset as other lists are; most of them are in no table. */
final class EntryList {
  private static final String SEPARATOR = "\u001f";
  private static final Map<String, Function<Entry, String>> SORTS =
      Map.of(
          "name", entry -> entry.content().ja(),
          "updatedAt", entry -> "%020d".formatted(entry.updatedAt().toEpochMilli()));

  private EntryList() {}

  static Page<Entry> page(Collection<Entry> all, EntryFilter filter, PageParams params) {
    var order = params.sort() == null || params.sort().isBlank() ? "-updatedAt" : params.sort();
    var descending = order.startsWith("-");
    var key = SORTS.get(descending ? order.substring(1) : order);
    if (key == null) {
      throw malformed("sort", "sort", Map.of("allowed", "name, updatedAt"));
    }
    Function<Entry, String> place = entry -> key.apply(entry) + SEPARATOR + entry.id();
    var ascending = Comparator.comparing(place);
    var comparator = descending ? ascending.reversed() : ascending;
    var found = all.stream().filter(filter::accepts).sorted(comparator).toList();
    var cursor = params.cursor();
    var after = cursor == null || cursor.isBlank() ? "" : decoded(cursor, order);
    var rest =
        found.stream()
            .filter(
                entry -> {
                  int beyond = place.apply(entry).compareTo(after);
                  return after.isEmpty() || (descending ? beyond < 0 : beyond > 0);
                })
            .limit(params.limit() + 1L)
            .toList();
    var more = rest.size() > params.limit();
    List<Entry> shown = more ? rest.subList(0, params.limit()) : rest;
    return new Page<>(
        shown,
        more ? Optional.of(encoded(order, place.apply(shown.getLast()))) : Optional.empty(),
        found.size());
  }

  private static String encoded(String order, String place) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((order + SEPARATOR + place).getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String cursor, String order) {
    try {
      var plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (plain.startsWith(order + SEPARATOR)) {
        return plain.substring(order.length() + 1);
      }
    } catch (IllegalArgumentException notBase64) {
      throw malformed("cursor", "cursor", Map.of());
    }
    throw malformed("cursor", "cursor", Map.of());
  }

  private static DomainException malformed(String field, String code, Map<String, Object> why) {
    return new DomainException(
        Kind.MALFORMED, "malformed", Map.of(), List.of(new Fault(field, code, why)));
  }
}
