package jp.musubi.corporation;

/** The columns of the published CSV in their order (国税庁法人番号公表サイト, リソース定義書 4, 基本3情報ダウンロード). */
enum RowColumn {
  SEQUENCE("一連番号"),
  NUMBER("法人番号"),
  PROCESS("処理区分"),
  CORRECTION("訂正区分"),
  UPDATED_ON("更新年月日"),
  CHANGED_ON("変更年月日"),
  NAME("商号又は名称"),
  NAME_IMAGE("商号又は名称イメージID"),
  KIND("法人種別"),
  PREFECTURE("国内所在地（都道府県）"),
  CITY("国内所在地（市区町村）"),
  STREET("国内所在地（丁目番地等）"),
  ADDRESS_IMAGE("国内所在地イメージID"),
  PREFECTURE_CODE("都道府県コード"),
  CITY_CODE("市区町村コード"),
  POST_CODE("郵便番号"),
  ABROAD("国外所在地"),
  ABROAD_IMAGE("国外所在地イメージID"),
  CLOSED_ON("登記記録の閉鎖等年月日"),
  CLOSE_CAUSE("登記記録の閉鎖等の事由"),
  SUCCESSOR("承継先法人番号"),
  CHANGE_CAUSE("変更事由の詳細"),
  ASSIGNED_ON("法人番号指定年月日"),
  LATEST("最新履歴"),
  NAME_EN("商号又は名称（英語表記）"),
  PREFECTURE_EN("国内所在地（都道府県）（英語表記）"),
  ADDRESS_EN("国内所在地（市区町村丁目番地等）（英語表記）"),
  ABROAD_EN("国外所在地（英語表記）"),
  KANA("フリガナ"),
  UNSEARCHABLE("検索対象除外");

  private final String title;

  RowColumn(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
