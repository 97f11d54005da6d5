import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/api/me';
import { type OrganizationPatch, organizationQueries, organizationWrites } from '@/api/organizations';
import type { OrganizationView } from '@/api/types';
import { useWrite } from '@/api/use-write';
import { Page } from '@/shared/ui/page';
import { QueryView } from '@/shared/ui/query-view';
import { ForbiddenState, LoadingState } from '@/shared/ui/states';
import { showToast } from '@/shared/ui/toast';
import { Certificates, Licences } from './credentials';
import { Members } from './members';
import { OrganizationForm } from './organization-form';
import { commandOf } from './schema';

/** What an organization says of itself, its licences and certificates, and its people. */
export function EditOrganizationPage({
  organizationId,
  onSaved,
}: {
  organizationId: string;
  onSaved: () => void;
}) {
  const { t } = useTranslation('organization');
  const me = useMe();
  const query = useQuery(organizationQueries.detail(organizationId));
  const mayEdit = me.organization?.id === organizationId || me.has('coordinator', 'admin');
  if (!mayEdit) {
    return (
      <Page title={t('form.editTitle')}>
        <ForbiddenState />
      </Page>
    );
  }
  return (
    <QueryView
      query={query}
      loading={
        <Page title={t('form.editTitle')}>
          <LoadingState />
        </Page>
      }
    >
      {(organization) => (
        <Page
          title={t('form.editTitle')}
          lead={organization.name}
          crumbs={[{ label: t('list.title'), to: '/organizations' }]}
          narrow
        >
          <Profile organization={organization} onSaved={onSaved} />
          <Licences organization={organization} />
          <Certificates organization={organization} />
          <Members organizationId={organization.id} kind={organization.kind} />
        </Page>
      )}
    </QueryView>
  );
}

function Profile({ organization, onSaved }: { organization: OrganizationView; onSaved: () => void }) {
  const { t } = useTranslation(['organization', 'common']);
  const coordinates = useMe().has('coordinator', 'admin');
  const write = useWrite({
    send: (patch: OrganizationPatch) =>
      organizationWrites.patch(organization.id, organization.version, patch),
    invalidates: [['organizations'], ['me']],
    onDone: () => {
      showToast(t('form.saved'));
      onSaved();
    },
  });
  const fixed = organization.state !== 'REGISTERED' && !coordinates;
  return (
    <OrganizationForm
      key={organization.id}
      organization={organization}
      own={!coordinates && !fixed}
      fixed={fixed}
      submitLabel={t('common:action.save')}
      onSubmit={(values) => {
        const { kind, name, corporateNumber, ...rest } = commandOf(values);
        return write.mutateAsync(fixed ? rest : { kind, name, corporateNumber, ...rest });
      }}
    />
  );
}
