import type { VocabularyView } from '@/api/types';

type Row = [code: string, ja: string, en: string, parent?: string];

// A few entries each, for use where the backend's own files are not there yet.
const small: Record<string, Row[]> = {
  departments: [
    ['internal-medicine', '内科', 'Internal medicine'],
    ['surgery', '外科', 'Surgery'],
    ['orthopaedics', '整形外科', 'Orthopaedics'],
    ['rehabilitation', 'リハビリテーション科', 'Rehabilitation'],
    ['anesthesiology', '麻酔科', 'Anaesthesiology'],
    ['emergency', '救急科', 'Emergency medicine'],
    ['pediatrics', '小児科', 'Paediatrics'],
    ['dermatology', '皮膚科', 'Dermatology'],
  ],
  places: [
    ['operating-room', '手術室', 'Operating room'],
    ['icu', 'ICU', 'ICU'],
    ['dialysis', '透析室', 'Dialysis room'],
    ['ward', '病棟', 'Ward'],
    ['outpatient', '外来', 'Outpatient clinic'],
    ['home', '在宅', 'Home care'],
    ['care-facility', '施設', 'Care facility'],
  ],
  professions: [
    ['nurse', '看護師', 'Nurse'],
    ['clinical-engineer', '臨床工学技士', 'Clinical engineer'],
    ['physical-therapist', '理学療法士', 'Physical therapist'],
    ['physician', '医師', 'Physician'],
    ['care-worker', '介護福祉士', 'Certified care worker'],
  ],
  processes: [
    ['injection-molding', '射出成形', 'Injection molding'],
    ['machining', '切削加工', 'Machining'],
    ['micro-machining', '微細加工', 'Micro machining'],
    ['sensor-design', 'センサー設計', 'Sensor design'],
    ['software-development', 'ソフトウェア開発', 'Software development'],
    ['surface-treatment', '表面処理', 'Surface treatment'],
  ],
  materials: [
    ['resin', '樹脂', 'Resin'],
    ['silicone', 'シリコーン', 'Silicone'],
    ['stainless-steel', 'ステンレス', 'Stainless steel'],
    ['titanium', 'チタン', 'Titanium'],
  ],
  certificates: [
    ['iso-13485', 'ISO 13485', 'ISO 13485'],
    ['iso-9001', 'ISO 9001', 'ISO 9001'],
  ],
  prefectures: [
    ['02', '青森県', 'Aomori'],
    ['03', '岩手県', 'Iwate'],
    ['04', '宮城県', 'Miyagi'],
    ['07', '福島県', 'Fukushima'],
  ],
  municipalities: [
    ['022012', '青森市', 'Aomori-shi', '02'],
    ['032018', '盛岡市', 'Morioka-shi', '03'],
    ['041009', '仙台市', 'Sendai-shi', '04'],
    ['072010', '福島市', 'Fukushima-shi', '07'],
    ['072028', '会津若松市', 'Aizuwakamatsu-shi', '07'],
  ],
  'rejection-reasons': [['too-general', '内容が一般的すぎる', 'Too general']],
  'decline-reasons': [['no-capacity', '対応する余力がない', 'No capacity']],
  'termination-reasons': [['budget', '予算の都合', 'Budget']],
  'conflict-kinds': [['former-employer', '以前の勤務先', 'Former employer']],
  'outcome-kinds': [['contract', '契約', 'Contract']],
  jmdn: [['35597000', '体位変換用マット（例）', 'Positioning mat (example)']],
};

// The backend's files, once they are there, so that the mock shows the true vocabularies.
const files = import.meta.glob<VocabularyView>('../../../backend/src/main/resources/vocabularies/*.json', {
  import: 'default',
});

export async function vocabularyOf(name: string): Promise<VocabularyView | undefined> {
  const load = files[`../../../backend/src/main/resources/vocabularies/${name}.json`];
  if (load) return load();
  const rows = small[name];
  if (!rows) return undefined;
  return {
    name,
    version: 'mock',
    source: { name: 'Mock data' },
    entries: rows.map(([code, ja, en, parent]) => ({ code, ja, en, label: ja, parent })),
  };
}
