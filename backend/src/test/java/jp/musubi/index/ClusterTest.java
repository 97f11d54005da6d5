package jp.musubi.index;

import static jp.musubi.index.Shelfful.ids;
import static jp.musubi.index.Shelfful.rebuild;
import static jp.musubi.index.Shelfful.search;
import static jp.musubi.index.Shelfful.seed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.shared.DomainException;
import jp.musubi.testing.SearchNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What nodes that share an index see of each other, and of a cluster that fails them. */
class ClusterTest {
  private final String prefix = "test-" + UUID.randomUUID();
  private final Cluster cluster = Cluster.at(List.of(SearchNode.address()), Optional.empty());
  private final ClusterIndex one = node(cluster);
  private final ClusterIndex other = node(cluster);

  private ClusterIndex node(Cluster at) {
    return node(at, Stamp.FORMAT);
  }

  private ClusterIndex node(Cluster at, String format) {
    return new ClusterIndex(at, new ClusterGenerations(at, prefix, 2, 0, format));
  }

  @AfterEach
  void close() {
    cluster.close();
  }

  @Test
  void nothingIsThereUntilOneNodeHasFilledIt() {
    assertThat(other.needsRebuild()).isTrue();
    rebuild(one, List.of(seed("x", 1, "吸引器", "")));
    assertThat(other.status()).isEqualTo(new Status(Status.State.READY, true, 0, 0, 1));
    assertThat(ids(other.search(search("吸引")))).containsExactly("x");
  }

  @Test
  void whatAnotherNodeWritesReachesTheIndexThatThisOneFills() {
    rebuild(one, List.of());
    try (var filling = one.rebuild(1)) {
      other.upsert(List.of(seed("new", 2, "吸引の新しい版", "")));
      filling.add(List.of(seed("new", 1, "吸引の古い版", "")));
      assertThat(other.search(search("吸引")).total()).isEqualTo(1);
      filling.complete();
    }
    assertThat(ids(other.search(search("新しい")))).containsExactly("new");
    assertThat(other.search(search("古い")).total()).isZero();
    other.upsert(List.of(seed("later", 1, "吸引管", "")));
    assertThat(one.search(search("吸引")).total()).isEqualTo(2);
  }

  @Test
  void aRebuildBrokenOffLeavesNothingBehind() {
    rebuild(one, List.of(seed("x", 1, "吸引器", "")));
    try (var given = one.rebuild(1)) {
      given.add(List.of(seed("y", 1, "搬送車", "")));
    }
    assertThat(ids(one.search(search("")))).containsExactly("x");
    assertThat(one.needsRebuild()).isFalse();
    // a node that died while it filled one
    other.rebuild(1);
    rebuild(one, List.of(seed("z", 1, "搬送車", "")));
    assertThat(ids(one.search(search("")))).containsExactly("z");
    var left = cluster.get("/" + prefix + "-seed-*/_alias").orElseThrow();
    assertThat(left.size()).isEqualTo(1);
  }

  @Test
  void aLostIndexIsNoticedAndRebuilt() {
    rebuild(one, List.of(seed("x", 1, "吸引器", "")));
    var seeds = cluster.get("/_alias/" + prefix + "-seed").orElseThrow();
    cluster.delete("/" + seeds.fieldNames().next());
    assertThat(one.needsRebuild()).isTrue();
    assertThat(one.status().complete()).isFalse();
    rebuild(other, List.of(seed("x", 1, "吸引器", "")));
    assertThat(one.needsRebuild()).isFalse();
    assertThat(one.search(search("吸引")).total()).isEqualTo(1);
  }

  @Test
  void anIndexOfAnotherFormatIsRebuilt() {
    rebuild(one, List.of());
    var alias = new ClusterGenerations(cluster, prefix, 1, 0, Stamp.FORMAT).present(Type.NEED);
    cluster.put(
        "/" + alias + "/_mapping", Map.of("_meta", Map.of("complete", true, "format", "older")));
    assertThat(one.needsRebuild()).isTrue();
  }

  @Test
  void anIndexThatALanguageModelHasNotReadIsRebuilt() {
    rebuild(one, List.of());
    var reading = node(cluster, Stamp.format(Optional.of("a model")));
    assertThat(reading.needsRebuild()).isTrue();
    rebuild(reading, List.of());
    assertThat(reading.needsRebuild()).isFalse();
    assertThat(one.needsRebuild()).isTrue();
  }

  @Test
  void aClusterOutOfReachIsNoReasonToRebuild() {
    try (var nowhere = Cluster.at(List.of("http://127.0.0.1:9"), Optional.empty())) {
      var index = node(nowhere);
      assertThat(index.status().state()).isEqualTo(Status.State.OUT_OF_REACH);
      assertThat(index.needsRebuild()).isFalse();
      assertThatThrownBy(() -> index.search(search("吸引")))
          .isInstanceOfSatisfying(
              DomainException.class,
              refusal -> assertThat(refusal.kind()).isEqualTo(DomainException.Kind.UNAVAILABLE));
      assertThatThrownBy(() -> index.upsert(List.of(seed("x", 1, "吸引器", ""))))
          .isInstanceOf(DomainException.class);
    }
  }

  @Test
  void aNodeThatIsDownIsPassedOver() {
    try (var both =
        Cluster.at(List.of("http://127.0.0.1:9", SearchNode.address()), Optional.empty())) {
      var index = node(both);
      rebuild(index, List.of(seed("x", 1, "吸引器", "")));
      assertThat(index.search(search("吸引")).total()).isEqualTo(1);
    }
  }
}
