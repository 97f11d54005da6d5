import { useTranslation } from 'react-i18next';
import type { OrganizationView } from '@/api/types';
import { useVocabulary } from '@/api/vocabularies';
import { useFormat } from '@/shared/format/use-format';
import { useLabels } from '@/shared/records/use-labels';
import { StatusBadge } from '@/shared/ui/badge';
import { Table } from '@/shared/ui/table';
import { expiryOf } from './form/expiry';

type Row = { id: string; kind: string; number?: string; expiresOn?: string };

/** Licences and certificates: what decides which device classes an organization may put on the market. */
export function LicenceList({ organization }: { organization: OrganizationView }) {
  const { t } = useTranslation('organization');
  const { label } = useLabels();
  const format = useFormat();
  const certificates = useVocabulary('certificates');
  const rows: Row[] = [
    ...organization.licences.map((licence) => ({ ...licence, kind: label('licenceKind', licence.kind) })),
    ...organization.certificates.map((certificate) => ({
      ...certificate,
      kind: certificates.label(certificate.kind),
    })),
  ];
  if (rows.length === 0) return null;
  return (
    <section>
      <h2 className="mb-3 text-xl">{t('section.licences')}</h2>
      <Table
        caption={t('section.licences')}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'kind', header: t('licence.kind'), cell: (row) => row.kind },
          { key: 'number', header: t('licence.number'), cell: (row) => row.number ?? '–' },
          {
            key: 'expiry',
            header: t('licence.expires'),
            cell: (row) =>
              row.expiresOn ? (
                <span className="flex flex-wrap items-center gap-2">
                  {format.date(row.expiresOn)}
                  <ExpiryMark expiresOn={row.expiresOn} />
                </span>
              ) : (
                '–'
              ),
          },
        ]}
      />
    </section>
  );
}

/** What has ended counts for nothing any more, and everyone who looks for a licence sees so. */
function ExpiryMark({ expiresOn }: { expiresOn: string }) {
  const { t } = useTranslation('organization');
  const expiry = expiryOf(expiresOn);
  if (expiry !== 'over' && expiry !== 'soon') return null;
  return <StatusBadge tone={expiry === 'over' ? 'danger' : 'warn'}>{t(`credential.${expiry}`)}</StatusBadge>;
}
