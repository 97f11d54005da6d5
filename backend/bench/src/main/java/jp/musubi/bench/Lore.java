package jp.musubi.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import jp.musubi.bridge.ShippedBridge;
import jp.musubi.matching.Bridge;
import jp.musubi.vocabulary.Vocabularies;
import jp.musubi.vocabulary.VocabularyEntry;

/** What made records speak of: the shipped bridge and vocabularies, in one order for ever. */
final class Lore {
  private static final long ORDER = 20_261_101;

  final Bridge bridge = ShippedBridge.read();
  final Vocabularies vocabularies = new Vocabularies();
  final List<Bridge.Problem> problems = mixed(bridge.problems());
  final List<Bridge.Technology> technologies = mixed(bridge.technologies());
  final List<VocabularyEntry> departments = entries("departments");
  final List<VocabularyEntry> places = entries("places");
  final List<VocabularyEntry> professions = entries("professions");
  final List<VocabularyEntry> processes = entries("processes");
  final List<VocabularyEntry> materials = entries("materials");
  final List<VocabularyEntry> municipalities = entries("municipalities");
  final List<String> forms = entries("cooperation-forms").stream().map(e -> e.code()).toList();

  private List<VocabularyEntry> entries(String name) {
    return mixed(List.copyOf(vocabularies.get(name).entries()));
  }

  private static <T> List<T> mixed(List<T> all) {
    var mixed = new ArrayList<>(all);
    Collections.shuffle(mixed, new Random(ORDER));
    return List.copyOf(mixed);
  }
}
