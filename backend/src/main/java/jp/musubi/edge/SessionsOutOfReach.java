package jp.musubi.edge;

/** The database did not say whether a session exists: no reason to end it. */
final class SessionsOutOfReach extends RuntimeException {

  SessionsOutOfReach(Throwable cause) {
    super(cause);
  }
}
