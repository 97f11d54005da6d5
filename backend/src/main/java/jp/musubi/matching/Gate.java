package jp.musubi.matching;

/** A condition without which a pair is not proposed, and why it holds or not. */
public record Gate(Name name, boolean passed, Detail detail) {

  /** The conditions there are. */
  public enum Name {
    AVAILABILITY,
    OWN_ORGANIZATION,
    LICENCE,
    CERTIFICATES,
    REGION,
    CONFLICT;

    /** Name in the API and in message keys. */
    public String code() {
      return Codes.camel(name());
    }
  }
}
