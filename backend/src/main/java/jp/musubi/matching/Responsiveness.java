package jp.musubi.matching;

/** How an organization answered earlier offers: of those asked, how many in time. */
public record Responsiveness(int asked, int answeredInTime) {
  public Responsiveness {
    if (asked < 0 || answeredInTime < 0 || answeredInTime > asked) {
      throw new IllegalArgumentException("0 <= answeredInTime <= asked");
    }
  }
}
