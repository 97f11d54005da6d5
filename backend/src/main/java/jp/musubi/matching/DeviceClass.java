package jp.musubi.matching;

/** Risk class of a medical device (JMDN: 一般 I, 管理 II, 高度管理 III and IV). */
public enum DeviceClass {
  I,
  II,
  III,
  IV
}
