package jp.musubi.testing.wrong.need;

import java.time.Instant;
import jp.musubi.testing.wrong.WrongEntity;
import jp.musubi.testing.wrong.seed.Seed;

/** Breaks the rules on purpose: imports a feature of its row, has a setter, reads the clock. */
@WrongEntity
public class Need {
  public long id;
  private String title = "";

  String title() {
    return title;
  }

  void setTitle(String title) {
    this.title = title;
  }

  String describe(Seed seed) {
    return title + seed + Instant.now() + System.currentTimeMillis();
  }
}
