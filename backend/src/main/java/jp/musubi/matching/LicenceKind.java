package jp.musubi.matching;

import java.util.Set;

/** Licences under the 医薬品医療機器等法 that an organization can hold. */
public enum LicenceKind {
  /** 第一種医療機器製造販売業: classes III and IV, and by law every lower one. */
  MAH_1(DeviceClass.I, DeviceClass.II, DeviceClass.III, DeviceClass.IV),
  /** 第二種: class II, and class I. */
  MAH_2(DeviceClass.I, DeviceClass.II),
  /** 第三種: class I only. */
  MAH_3(DeviceClass.I),
  /** 製造業登録: makes, but does not place on the market. */
  MANUFACTURING,
  SALES_RENTAL,
  REPAIR;

  private final Set<DeviceClass> marketed;

  LicenceKind(DeviceClass... marketed) {
    this.marketed = Set.of(marketed);
  }

  /** Whether it is one of the 製造販売業 licences at all. */
  public boolean markets() {
    return !marketed.isEmpty();
  }

  /** Whether the holder may place a device of this class on the market. */
  public boolean covers(DeviceClass deviceClass) {
    return marketed.contains(deviceClass);
  }
}
