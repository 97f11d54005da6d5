package jp.musubi.index;

import static jp.musubi.index.Shelfful.ids;
import static jp.musubi.index.Shelfful.search;
import static jp.musubi.index.Shelfful.seed;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EmbeddedIndexTest {
  private static final String ID = "00000000-0000-7000-8000-0000000000ff";

  @Inject SearchIndex index;
  @Inject IndexConfig config;

  @Test
  void theApplicationHasAnIndexWhereTheConfigurationSays() {
    index.upsert(List.of(seed(ID, 1, "鼻腔洗浄用のノズルトップ", "")));
    assertThat(ids(index.search(search("ノズルトップ")))).containsExactly(ID);
    assertThat(Files.isDirectory(config.directory())).isTrue();
    index.delete(Type.SEED, ID, 1);
    assertThat(index.search(search("ノズルトップ")).total()).isZero();
  }
}
