package jp.musubi.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.musubi.canary.Http.Asked;

/** Files on needs and seeds, with a word in the name, in the description and inside. */
final class Attached {
  private static final Ladder[] LEVELS = Ladder.values();

  private Attached() {}

  /** What the ids of files are noted by. */
  static String of(String resource) {
    return "attachments of " + resource;
  }

  /** As many on each posting, in the order in which these were planted. */
  static void plant(World world) {
    var postings = world.postings;
    for (int i = 0; i < postings.size(); i++) {
      var posted = postings.get(i);
      for (int j = 0; j < 2; j++) {
        attach(world, posted, LEVELS[(2 * i + 3 * j) % LEVELS.length], true);
      }
    }
  }

  /**
   * @param planted whether it stands for all such files from now on
   */
  static void attach(World world, Posted posted, Ladder level, boolean planted) {
    var desk = world.desk;
    var words =
        List.of("name", "description", "content").stream()
            .map(part -> "attachment at " + level + " of " + posted.path() + " " + part)
            .map(where -> desk.word(where, (reader, asked) -> posted.shows(level, reader)))
            .toList();
    var address = posted.path() + "/attachments";
    var form = Map.of("level", level.name(), "description", words.get(1));
    var pdf = pdf(words.get(2));
    var asked = Imported.sent("plant", address, form, words.get(0) + ".pdf", pdf);
    var answer = desk.http.send(world.coordinator, asked);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    if (planted) {
      world.note(of(posted.resource()), Desk.read(answer).path("id").asText());
    }
  }

  static Asked asked(String operation, String address, String word, Ladder level) {
    var form = Map.of("level", level.name(), "description", word + "written");
    return Imported.sent(operation, address, form, word + "written.pdf", pdf(word + "written"));
  }

  private static String pdf(String text) {
    return "%PDF-1.4\n%" + text + "\n%%EOF\n";
  }
}
