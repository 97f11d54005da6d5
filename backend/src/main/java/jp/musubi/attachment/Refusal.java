package jp.musubi.attachment;

import jp.musubi.shared.DomainException;

/** Why a file cannot be attached. */
final class Refusal {
  private Refusal() {}

  /** Of a kind that is not taken. */
  static DomainException kind() {
    return DomainException.invalid("file", "attachment-kind");
  }

  /** It cannot be opened. */
  static DomainException broken() {
    return DomainException.invalid("file", "attachment-broken");
  }

  /** It holds a program. */
  static DomainException macro() {
    return DomainException.invalid("file", "attachment-macro");
  }

  /** Opened it would be far larger than it is, or has more pixels than can be opened. */
  static DomainException swollen() {
    return DomainException.invalid("file", "attachment-swollen");
  }
}
