package jp.musubi.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.index.SearchIndex;
import jp.musubi.index.Type;
import jp.musubi.matching.Supply;

/** What a catalogue that changes costs: new seeds, and questions right after a change. */
final class Changing {
  private static final long SEED_STREAM = 20;
  private static final long NEED_STREAM = 21;

  /** Numbers of new seeds; far above those of the catalogue. */
  private static final long NEW = 1L << 32;

  private static final int WARM_UP = 40;

  private final SearchIndex index;
  private final Suggesting suggesting;
  private final Archive<Supply> seeds;
  private final MadeNeeds madeNeeds;
  private final MadeSeeds madeSeeds;
  private final Records records;

  /** Higher than any version of an earlier run over the same index. */
  private final long version = Instant.now().getEpochSecond();

  Changing(
      SearchIndex index,
      Suggesting suggesting,
      Archive<Supply> seeds,
      MadeNeeds madeNeeds,
      Lore lore) {
    this.index = index;
    this.suggesting = suggesting;
    this.seeds = seeds;
    this.madeNeeds = madeNeeds;
    this.madeSeeds = new MadeSeeds(lore);
    this.records = new Records(lore, index);
  }

  /** New seeds against all open needs; in the middle of it nothing else changes. */
  Times.Figures newSeeds(int count) throws IOException {
    for (int i = 0; i < WARM_UP; i++) {
      suggesting.needsFor(madeSeeds.of(SEED_STREAM, NEW - 1 - i));
    }
    var asking = new Times();
    for (int i = 0; i < count; i++) {
      var seed = madeSeeds.of(SEED_STREAM, NEW + i);
      asking.of(() -> suggesting.needsFor(seed));
    }
    return asking.figures();
  }

  /**
   * Takes a seed in – every other one new, the rest a new version of one that is held – and asks
   * one question at once: rarities have to be looked up anew, in an index with replaced records.
   */
  Map<String, Times.Figures> afterChanges(int count, long held) throws IOException {
    var taking = new Times();
    var asking = new Times();
    for (int i = 0; i < count; i++) {
      boolean fresh = i % 2 == 0;
      var seed = fresh ? madeSeeds.of(SEED_STREAM, NEW + i) : seeds.read(i * held / count);
      var document = records.document(seed, version);
      taking.of(
          () -> {
            index.upsert(List.of(document));
            return document;
          });
      if (fresh) {
        index.delete(Type.SEED, seed.id(), version);
      }
      var need = madeNeeds.of(NEED_STREAM, i);
      asking.of(() -> suggesting.ask(need));
    }
    var figures = new LinkedHashMap<String, Times.Figures>();
    figures.put("taking", taking.figures());
    figures.put("afterAChange", asking.figures());
    return figures;
  }
}
