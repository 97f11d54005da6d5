import { createFileRoute } from '@tanstack/react-router';
import { ModelPage } from '@/features/model/model-page';
import { requireRole } from '../../guards';

export const Route = createFileRoute('/models/')({
  staticData: { title: 'models' },
  beforeLoad: requireRole('coordinator', 'admin'),
  component: ModelPage,
});
