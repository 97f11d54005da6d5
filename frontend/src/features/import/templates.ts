import type { ImportKind } from '@/api/types';

/** The headings the importer knows (backend, imports/columns.json), with a row that shows how they are filled in. */
const rows: Record<ImportKind, [heading: string, example: string][]> = {
  ORGANIZATIONS: [
    ['番号', 'O-001'],
    ['名称', 'みちのく精工株式会社（例）'],
    ['かな', 'みちのくせいこう'],
    ['英語名', 'Michinoku Seiko (example)'],
    ['種別', 'COMPANY'],
    ['法人番号', ''],
    ['団体コード', '022012'],
    ['従業員数', '45'],
    ['資本金', '30000000'],
    ['設立年', '1974'],
    ['ウェブサイト', 'https://example.jp/'],
    ['説明', '精密部品の切削加工を行っています。'],
    ['役割', 'MAKER'],
    ['対応地域', '02'],
    ['出典', ''],
  ],
  SEEDS: [
    ['番号', 'S-001'],
    ['組織', 'みちのく精工株式会社（例）'],
    ['法人番号', ''],
    ['都道府県', '青森県'],
    ['種別', 'CAPABILITY'],
    ['題名', 'チタンの微細切削'],
    ['概要', '直径 0.1 mm からの穴あけを、一個から承ります。'],
    ['キーワード', '切削 チタン'],
    ['優位性', ''],
    ['工程', 'machining'],
    ['材料', 'titanium'],
    ['精度', '±0.005 mm'],
    ['成熟度', ''],
    ['役割', 'MAKER'],
    ['出典', ''],
  ],
  NEEDS: [
    ['番号', 'N-001'],
    ['組織', 'みちのく中央病院（例）'],
    ['題名', '夜間でも一人でできる体位変換'],
    ['概要', '皮膚を擦らずに、体の向きを変えられる用具を求めています。'],
    ['困りごと', '寝たきりの患者さんの体位を、引きずらずに変える'],
    ['対象', '二時間ごとの体位変換が要る患者さん'],
    ['望む結果', '皮膚の損傷と看護師の腰痛を減らす'],
    ['現在のやり方', '二人で声を合わせて動かしています。'],
    ['既存の製品', ''],
    ['診療科', 'rehabilitation'],
    ['使用場所', 'ward'],
    ['職種', 'nurse'],
    ['頻度', '一日およそ 180 回'],
    ['頻度の出典', '自院の業務量調査'],
    ['出典', ''],
  ],
};

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

export function templateOf(kind: ImportKind): string {
  const columns = rows[kind];
  return [
    columns.map(([heading]) => quoted(heading)).join(','),
    columns.map(([, example]) => quoted(example)).join(','),
    '',
  ].join('\r\n');
}
