package jp.musubi.partner;

import java.util.List;

/** A row that cannot be imported, and why. */
final class RowRefused extends RuntimeException {
  private final transient List<RowResult.Flaw> flaws;

  RowRefused(List<RowResult.Flaw> flaws) {
    super("row refused");
    this.flaws = List.copyOf(flaws);
  }

  List<RowResult.Flaw> flaws() {
    return flaws;
  }
}
