package jp.musubi.seed;

/** What kind of thing somebody offers. */
public enum SeedKind {
  /** 加工・製造技術 */
  CAPABILITY,
  /** 研究シーズ */
  TECHNOLOGY,
  /** 製品 */
  PRODUCT,
  /** 設備・実証フィールド */
  FACILITY,
  /** 専門家・薬事・試験 */
  SERVICE,
  /** 資金 */
  FUNDING;

  /** Whether how far it has come (TRL, ISO 16290) is part of describing it. */
  boolean matures() {
    return this == TECHNOLOGY || this == PRODUCT;
  }
}
