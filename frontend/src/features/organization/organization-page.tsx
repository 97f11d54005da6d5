import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { organizationQueries } from '@/api/organizations';
import type { OrganizationView } from '@/api/types';
import { useFormat } from '@/shared/format/use-format';
import { RecordAside, RecordColumns } from '@/shared/records/record-layout';
import { useLabels } from '@/shared/records/use-labels';
import { StatusBadge } from '@/shared/ui/badge';
import { Page } from '@/shared/ui/page';
import { QueryView } from '@/shared/ui/query-view';
import { LoadingState } from '@/shared/ui/states';
import { toneOf } from '@/shared/ui/tone-of';
import { LicenceList } from './licence-list';
import { OrganizationFacts } from './organization-facts';

type Slot = (organization: OrganizationView) => ReactNode;

/** One organization. A route fills `actions` and `after` with what its members may do. */
export function OrganizationPage({
  organizationId,
  actions,
  after,
}: {
  organizationId: string;
  actions?: Slot;
  after?: Slot;
}) {
  const { t, i18n } = useTranslation(['organization', 'common']);
  const { label } = useLabels();
  const format = useFormat();
  const query = useQuery(organizationQueries.detail(organizationId));
  return (
    <QueryView
      query={query}
      loading={
        <Page title={t('detail.loading')}>
          <LoadingState />
        </Page>
      }
    >
      {(organization) => (
        <Page
          title={(i18n.language === 'en' && organization.nameEn) || organization.name}
          crumbs={[{ label: t('list.title'), to: '/organizations' }]}
          above={
            <>
              <StatusBadge tone={toneOf(organization.state)}>
                {label('organizationState', organization.state)}
              </StatusBadge>
              <StatusBadge>{label('organizationKind', organization.kind)}</StatusBadge>
              {organization.demo && <StatusBadge>{t('common:record.demo')}</StatusBadge>}
            </>
          }
          lead={organization.description}
          actions={actions?.(organization)}
        >
          <RecordColumns
            aside={
              <RecordAside
                record={organization}
                more={[
                  {
                    label: t('field.lastConfirmed'),
                    value: organization.lastConfirmedAt && format.date(organization.lastConfirmedAt),
                  },
                  { label: t('field.source'), value: organization.source?.name },
                ]}
              />
            }
          >
            <OrganizationFacts organization={organization} />
            <LicenceList organization={organization} />
            {after?.(organization)}
          </RecordColumns>
        </Page>
      )}
    </QueryView>
  );
}
