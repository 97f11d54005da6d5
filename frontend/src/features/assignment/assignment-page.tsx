import { useTranslation } from 'react-i18next';
import { Page } from '@/shared/ui/page';
import { Tabs } from '@/shared/ui/tabs';
import { CoordinatorList } from './coordinator-list';
import { ProposalPanel } from './proposal-panel';

export const assignmentTabs = ['needs', 'invitations', 'coordinators'] as const;
export type AssignmentTab = (typeof assignmentTabs)[number];

/** Who should have what: proposed by the product with reasons, decided by a person. */
export function AssignmentPage({ tab, onTab }: { tab: AssignmentTab; onTab: (tab: AssignmentTab) => void }) {
  const { t } = useTranslation('assignment');
  const content = {
    needs: <ProposalPanel kind="COORDINATORS" />,
    invitations: <ProposalPanel kind="INVITATIONS" />,
    coordinators: <CoordinatorList />,
  };
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Tabs
        label={t('tabs')}
        selected={tab}
        onSelect={(id) => onTab(assignmentTabs.find((one) => one === id) ?? 'needs')}
        items={assignmentTabs.map((id) => ({ id, label: t(`tab.${id}`), content: content[id] }))}
      />
    </Page>
  );
}
