package jp.musubi.canary;

import java.util.List;

/**
 * Changes what a level hides: to other words, among them words that public texts have, so that what
 * is ranked by it would move, and to other codes.
 */
record Changes(World world, String what, Ladder level, List<Posted> changed) {

  /** Of needs or seeds, what stands at one level. */
  static Changes of(World world, String resource, Ladder level) {
    var changed =
        world.editable.stream()
            .filter(posted -> posted.resource().equals(resource) && posted.open())
            .toList();
    return new Changes(world, resource, level, changed);
  }

  /** Of what is not open to anybody but its owner and coordinators, everything. */
  static Changes ofUnpublished(World world) {
    var changed = world.postings.stream().filter(posted -> !posted.open()).toList();
    return new Changes(world, "records that are not open", Ladder.PUBLIC, changed);
  }

  /** Whether none of it is for the reader to know. */
  boolean isHiddenFrom(Reader reader) {
    return changed.stream().noneMatch(posted -> posted.shows(level, reader));
  }

  /** The number of fields that are another now. */
  int make() {
    return changed.stream().mapToInt(this::make).sum();
  }

  private int make(Posted posted) {
    var other = world.wordIn("NeedContent.title");
    var content = world.content(posted, "changed " + posted.id(), 1, Desk.COMMON + " " + other);
    content.remove(List.of("disclosure", "kind"));
    var patch = content.deepCopy();
    content
        .properties()
        .forEach(
            field -> {
              var of = posted.levelOf(field.getKey());
              boolean meant = posted.open() ? of == level : true;
              if (!meant || field.getValue().isBoolean()) {
                patch.remove(field.getKey());
              }
            });
    if (!patch.isEmpty()) {
      world.desk.write(world.coordinator, "patch", posted.path(), patch, posted.path());
    }
    Attached.attach(world, posted, level, false);
    return patch.size();
  }

  /** Says that the reading of every record lacks something, which counts for those who read all. */
  void correctReadings() {
    for (var posted : changed) {
      var concept = concept(posted.resource());
      var body = Desk.json("added", List.of(concept));
      world.desk.write(world.coordinator, "put", posted.path() + "/reading", body, posted.path());
    }
  }

  private String concept(String resource) {
    var kind = resource.equals("needs") ? "PROBLEM" : "TECHNOLOGY";
    return world
        .desk
        .get(world.coordinator, "/api/v1/bridge/concepts?q=%E3%81%AE&kind=" + kind)
        .findValuesAsText("id")
        .getFirst();
  }

  @Override
  public String toString() {
    return what + " at " + level;
  }
}
