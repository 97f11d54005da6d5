package jp.musubi.matching;

/** The parts an organization can take in bringing a device to its users. */
public enum TeamRole {
  /** 製造販売業者: holds the marketing authorization and answers for the device. */
  MAH,
  MAKER,
  TECHNOLOGY,
  TEST,
  FUNDING
}
