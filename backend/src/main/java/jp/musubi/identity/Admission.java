package jp.musubi.identity;

import jp.musubi.shared.DomainException;

/** Who may come in though their token is good; the organization feature answers. */
public interface Admission {
  /**
   * Whether somebody with this login may come in; that they came is noted where they were invited.
   *
   * @throws DomainException 503 where that cannot be found out
   */
  boolean admits(String subject);
}
