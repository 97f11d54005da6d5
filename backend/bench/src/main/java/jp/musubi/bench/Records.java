package jp.musubi.bench;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.identity.Rung;
import jp.musubi.index.Content;
import jp.musubi.index.Document;
import jp.musubi.index.SearchIndex;
import jp.musubi.index.Type;
import jp.musubi.matching.BridgeReader;
import jp.musubi.matching.Demand;
import jp.musubi.matching.Passage;
import jp.musubi.matching.Supply;

/** Made records as the index takes them: open to all readers, so once for each rung. */
final class Records {
  private final BridgeReader bridge;

  Records(Lore lore, SearchIndex index) {
    bridge = new BridgeReader(lore.bridge, index.terms(Rung.PUBLIC)::of);
  }

  Document document(Supply seed, long version) {
    var content =
        Content.of()
            .texts(seed.texts())
            .facet("state", "PUBLISHED")
            .facet("kind", "CAPABILITY")
            .facets("process", seed.processes())
            .facets("material", seed.materials())
            .facets("department", seed.fieldsOfUse())
            .facets("place", seed.places())
            .build();
    return Document.of(Type.SEED, UUID.fromString(seed.id()), version, true, clearance -> content)
        .digested(bridge::digestSeed);
  }

  Document document(Demand need, long version) {
    var content =
        Content.of()
            .texts(need.texts())
            .facet("state", "PUBLISHED")
            .facet("department", need.department())
            .facet("place", need.place())
            .facet("profession", need.profession())
            .build();
    return Document.of(Type.NEED, UUID.fromString(need.id()), version, true, clearance -> content)
        .digested(bridge::digestNeed);
  }

  /** All that is compared, as one text: what the other engines hold and are asked. */
  static String text(List<Passage> passages) {
    return passages.stream()
        .filter(passage -> passage.part().share() > 0)
        .map(Passage::text)
        .collect(Collectors.joining("\n"));
  }

  /** Lengths of made texts, to be laid beside real ones: quartiles. */
  static Map<String, Integer> lengths(Stream<List<Passage>> records) {
    var sorted =
        records
            .mapToInt(all -> all.stream().mapToInt(passage -> passage.text().length()).sum())
            .sorted()
            .toArray();
    return Map.of(
        "quarter", sorted[sorted.length / 4],
        "half", sorted[sorted.length / 2],
        "threeQuarters", sorted[sorted.length * 3 / 4]);
  }
}
