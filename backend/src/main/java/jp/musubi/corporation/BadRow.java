package jp.musubi.corporation;

/** A row that is not as the National Tax Agency publishes it; nothing of the load is kept. */
public final class BadRow extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadRow(String message) {
    super(message);
  }

  BadRow(String file, long line, RowColumn column, String problem) {
    super(
        "%s, line %d, column %d (%s): %s"
            .formatted(file, line, column.ordinal() + 1, column.title(), problem));
  }
}
