package jp.musubi.index;

/** The index cannot be read or written now. */
public final class IndexUnavailable extends RuntimeException {
  IndexUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
