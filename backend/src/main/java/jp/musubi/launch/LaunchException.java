package jp.musubi.launch;

/** Musubi cannot start, and the message says to a person why and what to do. */
final class LaunchException extends RuntimeException {

  LaunchException(String message) {
    super(message);
  }

  LaunchException(String message, Throwable cause) {
    super(message, cause);
  }
}
