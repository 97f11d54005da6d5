import { createFileRoute } from '@tanstack/react-router';
import { consentQueries } from '@/api/consents';
import { PoliciesPage } from '@/features/consent/policies-page';
import { currentLanguage } from '@/shared/i18n/i18n';

export const Route = createFileRoute('/policies')({
  staticData: { title: 'policies' },
  loader: ({ context }) => context.queryClient.ensureQueryData(consentQueries.texts(currentLanguage())),
  component: PoliciesPage,
});
