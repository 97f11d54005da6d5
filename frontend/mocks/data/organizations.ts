import type { OrganizationView } from '@/api/types';
import { uuid } from './uuid';

type Row = Pick<OrganizationView, 'kind' | 'name' | 'municipalityCode' | 'rolesOffered'> &
  Partial<OrganizationView>;

const rows: Row[] = [
  {
    kind: 'COMPANY',
    name: '北上精密樹脂株式会社（例）',
    nameKana: 'キタカミセイミツジュシ',
    nameEn: 'Kitakami Precision Plastics (example)',
    municipalityCode: '032018',
    rolesOffered: ['MAKER'],
    employees: 84,
    capitalYen: 45_000_000,
    foundedYear: 1978,
    regionsServed: ['03', '02', '04'],
    description:
      '医療用の小物樹脂部品を、金型の設計から射出成形、クリーンルームでの組立てまで一貫して受託しています。100 個からの試作にも対応します。',
    certificates: [
      {
        id: uuid('certificate', 1),
        kind: 'iso-13485',
        number: 'MD 123456',
        body: '例示認証機構',
        expiresOn: '2027-09-30',
      },
    ],
  },
  {
    kind: 'HOSPITAL',
    name: 'みちのく中央病院（例）',
    nameEn: 'Michinoku Central Hospital (example)',
    municipalityCode: '022012',
    rolesOffered: ['TEST'],
    description: '地域の中核病院として、救急・透析・リハビリテーションを担っています。',
  },
  {
    kind: 'COMPANY',
    name: '会津メディカルデバイス株式会社（例）',
    nameEn: 'Aizu Medical Devices (example)',
    municipalityCode: '072028',
    rolesOffered: ['MAH', 'MAKER'],
    employees: 132,
    licences: [{ id: uuid('licence', 1), kind: 'MAH_2', number: '07B2X00999', expiresOn: '2028-03-31' }],
    description: '第二種製造販売業の許可を持ち、地域の製造業と組んで管理医療機器を送り出しています。',
  },
  {
    kind: 'UNIVERSITY',
    name: '東北ヘルス工科大学（例）',
    nameEn: 'Tohoku Health Institute of Technology (example)',
    municipalityCode: '041009',
    rolesOffered: ['TECHNOLOGY', 'TEST'],
    description: '生体計測と福祉工学を中心に、現場と共同で研究開発を進めています。',
  },
  {
    kind: 'SUPPORT_ORGANIZATION',
    name: '医療産業支援センター（例）',
    nameEn: 'Medical Industry Support Centre (example)',
    municipalityCode: '072010',
    rolesOffered: ['TEST'],
    description: '安全性評価と薬事の相談を受け付けています。',
    state: 'REGISTERED',
  },
];

export const organizations: OrganizationView[] = rows.map((row, index) => ({
  id: uuid('organization', index + 1),
  version: 1,
  state: 'VERIFIED',
  regionsServed: [],
  licences: [],
  certificates: [],
  prefectureCode: row.municipalityCode.slice(0, 2),
  demo: true,
  lastConfirmedAt: '2026-09-01T00:00:00Z',
  createdAt: '2026-04-01T00:00:00Z',
  updatedAt: '2026-09-01T00:00:00Z',
  allowedTransitions: [],
  ...row,
}));
