import { useTranslation } from 'react-i18next';
import { useMe } from '@/api/me';
import { organizationWrites } from '@/api/organizations';
import type { RegisterOrganization } from '@/api/types';
import { useWrite } from '@/api/use-write';
import { ButtonLink } from '@/shared/ui/button';
import { Page } from '@/shared/ui/page';
import { EmptyState } from '@/shared/ui/states';
import { showToast } from '@/shared/ui/toast';
import { OrganizationForm } from './organization-form';
import { registrationOf } from './schema';

/** Registers one's own organization, or, for coordinators, another's. */
export function RegisterOrganizationPage({ onRegistered }: { onRegistered: (id: string) => void }) {
  const { t } = useTranslation('organization');
  const me = useMe();
  const forOthers = me.has('coordinator', 'admin');
  const write = useWrite({
    send: (values: RegisterOrganization, key) => organizationWrites.register(values, key),
    invalidates: [['organizations'], ['me']],
    onDone: ({ id }) => {
      showToast(t('form.registered'));
      onRegistered(id);
    },
  });
  const crumbs = [{ label: t('list.title'), to: '/organizations' as const }];
  if (me.organization && !forOthers) {
    return (
      <Page title={t('form.registerTitle')} crumbs={crumbs} narrow>
        <EmptyState
          icon="organization"
          title={t('form.alreadyMember', { name: me.organization.name })}
          action={
            <ButtonLink to="/organizations/$organizationId" params={{ organizationId: me.organization.id }}>
              {t('form.toMine')}
            </ButtonLink>
          }
        />
      </Page>
    );
  }
  return (
    <Page
      title={t('form.registerTitle')}
      lead={t(forOthers ? 'form.registerForOthers' : 'form.registerLead')}
      crumbs={crumbs}
      narrow
    >
      <OrganizationForm
        own={!forOthers}
        submitLabel={t('form.register')}
        onSubmit={(values) => write.mutateAsync(registrationOf(values))}
      />
    </Page>
  );
}
