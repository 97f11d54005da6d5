package jp.musubi.curation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Counts what came into force or went; one row for all nodes. */
@Entity
public class BridgeEdition {
  static final int ONLY = 1;

  @Id private int id;
  private long number;

  protected BridgeEdition() {}

  void next() {
    number++;
  }

  long number() {
    return number;
  }
}
