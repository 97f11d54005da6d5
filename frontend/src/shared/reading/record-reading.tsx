import type { QueryKey, UseQueryResult } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reading } from '@/api/types';
import { useWrite } from '@/api/use-write';
import { Failure } from '@/shared/form/form';
import { QueryView } from '@/shared/ui/query-view';
import { LoadingState } from '@/shared/ui/states';
import type { Correction } from './correction';
import { ReadingPanel } from './reading-panel';

/** The reading of a record on its page, for its owner and coordinators; what they say of it is matched at once. */
export function RecordReading({
  query,
  save,
  invalidates,
  nameOf,
}: {
  query: UseQueryResult<Reading>;
  save: (correction: Correction) => Promise<Reading>;
  invalidates: QueryKey[];
  nameOf?: (field: string) => string | undefined;
}) {
  const { t } = useTranslation('reading');
  const id = useId();
  const write = useWrite({ send: save, invalidates });
  return (
    <section aria-labelledby={id} aria-busy={write.isPending}>
      <h2 id={id} className="text-xl">
        {t('title')}
      </h2>
      <p className="mb-4 text-ink-soft">{t('lead')}</p>
      <QueryView query={query} loading={<LoadingState rows={1} />}>
        {(reading) => (
          <ReadingPanel
            reading={reading}
            nameOf={nameOf}
            onCorrect={(correction) => {
              if (!write.isPending) write.mutate(correction);
            }}
          />
        )}
      </QueryView>
      {/* In its place rather than over it: whoever corrects several would cover them with messages. */}
      <p role="status" className="mt-2 text-sm font-bold text-good">
        {write.isSuccess && t('saved')}
      </p>
      {write.error && <Failure error={write.error} />}
    </section>
  );
}
