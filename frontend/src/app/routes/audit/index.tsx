import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { AuditPage } from '@/features/audit/audit-page';
import { oneOf, searchSchema, text } from '@/shared/search-params/search-params';
import { requireRole } from '../../guards';

export const Route = createFileRoute('/audit/')({
  staticData: { title: 'audit' },
  beforeLoad: requireRole('admin'),
  validateSearch: searchSchema({
    actor: text(),
    recordId: text(),
    action: oneOf(['CREATED', 'CHANGED', 'REMOVED', 'READ']),
    from: text(),
    until: text(),
  }),
  component: AuditRoute,
});

function AuditRoute() {
  const navigate = useNavigate();
  return (
    <AuditPage search={Route.useSearch()} onSearch={(search) => void navigate({ to: '/audit', search })} />
  );
}
