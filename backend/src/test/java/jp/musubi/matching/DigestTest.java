package jp.musubi.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import jp.musubi.bridge.ShippedBridge;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Scored from a digest or from the texts: the same, and never from a digest of other texts. */
class DigestTest {
  private final Terms terms = new SpacedTerms();
  private final BridgeReader bridge = new BridgeReader(ShippedBridge.read(), terms::of);
  private final Matcher matcher = new Matcher(Weights.shipped(), terms, bridge);

  private final Demand need =
      Demand.of("n")
          .text(Part.TITLE, "点滴 スタンド が 段差 で 止まる")
          .text(Part.PROBLEM, "病棟 で 段差 を 越える とき 車輪 が 引っかかる")
          .text(Part.SETTING, "内科 病棟")
          .build();
  private final Supply seed =
      Supply.of("s")
          .text(Part.TITLE, "段差 を 越える 車輪")
          .text(Part.SUMMARY, "射出成形 と 金属プレス 加工 で 車輪 と 台車 を 作る。 車輪 は 静か")
          .text(Part.ORGANIZATION, "車輪 製作所")
          .build();

  private static Digest kept(Digest digest) {
    return Digest.of(digest.bytes().clone());
  }

  private Matcher matcher(@Nullable Digest ofNeed, @Nullable Digest ofSeed) {
    var digests = new HashMap<String, Digest>();
    if (ofNeed != null) {
      digests.put(need.id(), ofNeed);
    }
    if (ofSeed != null) {
      digests.put(seed.id(), ofSeed);
    }
    return new Matcher(Weights.shipped(), terms, bridge, digests, new Likeness(0, 1));
  }

  @Test
  void scoresAndReasonsAreTheSameToTheLastBit() {
    var anew = matcher.score(need, seed);
    var ofSeed = kept(bridge.digestSeed(seed.texts()));
    var ofNeed = kept(bridge.digestNeed(need.texts()));
    assertThat(anew.score()).isPositive();
    assertThat(matcher(null, ofSeed).score(need, seed)).isEqualTo(anew);
    assertThat(matcher(ofNeed, null).score(need, seed)).isEqualTo(anew);
    assertThat(matcher(ofNeed, ofSeed).score(need, seed)).isEqualTo(anew);
  }

  @Test
  void aDigestOfOtherTextsIsNotUsed() {
    var other = Supply.of("s").text(Part.TITLE, "段差 を 越える 台車").build();
    var wrong = bridge.digestSeed(other.texts());
    assertThat(wrong.isOf(seed.texts())).isFalse();
    assertThat(matcher(null, wrong).score(need, seed)).isEqualTo(matcher.score(need, seed));
  }

  @Test
  void theSameTextInAnotherPartIsAnotherText() {
    var title = List.of(new Passage(Part.TITLE, "車輪"));
    var summary = List.of(new Passage(Part.SUMMARY, "車輪"));
    assertThat(bridge.digestSeed(title).isOf(summary)).isFalse();
    assertThat(bridge.digestSeed(title).isOf(title)).isTrue();
  }

  @Test
  void conceptsOfAnotherVersionOfTheBridgeAreFoundAnew() {
    var known = bridge.digestSeed(seed.texts());
    assertThat(known.near(bridge.bridge().version())).isNotNull();
    assertThat(known.near("another")).isNull();
    var none = new BridgeReader(Bridge.none(), terms::of);
    var before = none.digestSeed(seed.texts());
    assertThat(matcher(null, before).score(need, seed)).isEqualTo(matcher.score(need, seed));
  }

  @Test
  void whatPeopleSaidOfTheReadingCountsOverADigest() {
    var technology = bridge.readSeed(seed.texts(), Correction.none()).concepts();
    assertThat(technology).isNotEmpty();
    var rejected = new Correction(Set.of(), technology.keySet(), Set.of());
    var corrected = Supply.of("s").correction(rejected);
    seed.texts().forEach(passage -> corrected.text(passage.part(), passage.text()));
    var anew = corrected.build();
    assertThat(matcher.score(need, anew)).isNotEqualTo(matcher.score(need, seed));
    assertThat(matcher(null, bridge.digestSeed(anew.texts())).score(need, anew))
        .isEqualTo(matcher.score(need, anew));
  }

  @Test
  void aNeedsOrganizationIsNotPartOfItsDigest() {
    var withName = new ArrayList<>(need.texts());
    withName.add(new Passage(Part.ORGANIZATION, "某 病院"));
    assertThat(bridge.digestNeed(withName).isOf(need.texts())).isTrue();
  }
}
