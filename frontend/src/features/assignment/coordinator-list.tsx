import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assignmentQueries } from '@/api/assignments';
import type { CoordinatorView } from '@/api/types';
import { useVocabulary } from '@/api/vocabularies';
import { StatusBadge, TagList } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { QueryList } from '@/shared/ui/query-view';
import { EmptyState } from '@/shared/ui/states';
import { ProfileDialog } from './profile-dialog';

/** The coordinators with what they know and can carry; each changes their own. */
export function CoordinatorList() {
  const { t } = useTranslation('assignment');
  const query = useInfiniteQuery(assignmentQueries.coordinators());
  return (
    <QueryList query={query} empty={<EmptyState icon="user" title={t('coordinators.none')} />}>
      {(coordinators) => (
        <ul className="space-y-3">
          {coordinators.map((coordinator) => (
            <li key={coordinator.id} className="rounded-12 border border-line p-4 sm:p-5">
              <Coordinator coordinator={coordinator} />
            </li>
          ))}
        </ul>
      )}
    </QueryList>
  );
}

function Coordinator({ coordinator }: { coordinator: CoordinatorView }) {
  const { t } = useTranslation('assignment');
  const [editing, setEditing] = useState(false);
  const departments = useVocabulary('departments');
  const places = useVocabulary('places');
  const processes = useVocabulary('processes');
  const prefectures = useVocabulary('prefectures');
  const { profile } = coordinator;
  const known = [
    ...profile.departments.map(departments.label),
    ...profile.places.map(places.label),
    ...profile.processes.map(processes.label),
    ...profile.regions.map(prefectures.label),
  ];
  return (
    <div className="flex flex-wrap items-start justify-between gap-3">
      <div className="min-w-0">
        <h2 className="flex flex-wrap items-center gap-2 text-base">
          {coordinator.displayName}
          {coordinator.absent && <StatusBadge tone="warn">{t('coordinators.absent')}</StatusBadge>}
        </h2>
        {coordinator.organization && <p className="text-sm text-ink-soft">{coordinator.organization.name}</p>}
        <p className="my-1 text-sm tabular-nums">
          {t('coordinators.load', {
            load: coordinator.load,
            usual: profile.usualLoad,
            most: profile.mostLoad,
          })}
        </p>
        <TagList items={known} />
      </div>
      {coordinator.editable && (
        <Button variant="secondary" size="small" onClick={() => setEditing(true)}>
          {t('coordinators.edit')}
        </Button>
      )}
      {editing && <ProfileDialog coordinator={coordinator} onClose={() => setEditing(false)} />}
    </div>
  );
}
