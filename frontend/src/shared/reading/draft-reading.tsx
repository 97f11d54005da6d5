import type { UseQueryResult } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import type { Reading } from '@/api/types';
import { Failure } from '@/shared/form/form';
import { Button } from '@/shared/ui/button';
import { Notice } from '@/shared/ui/notice';
import { LoadingState } from '@/shared/ui/states';
import type { Correction } from './correction';
import { ReadingPanel } from './reading-panel';

/** The reading of what is being written, in the form. It follows the words and never stands in their way. */
export function DraftReading({
  query,
  ready,
  saveError,
  onCorrect,
  nameOf,
}: {
  query: UseQueryResult<Reading>;
  /** Whether enough is written to be read. */
  ready: boolean;
  saveError: unknown;
  onCorrect: (correction: Correction) => void;
  nameOf?: (field: string) => string | undefined;
}) {
  const { t } = useTranslation(['reading', 'common']);
  const id = useId();
  return (
    <section aria-labelledby={id} className="rounded-12 border border-line bg-wash p-4 sm:p-6">
      <h3 id={id} className="text-lg">
        {t('title')}
      </h3>
      <p className="mb-4 text-ink-soft">{t('lead')}</p>
      {!ready && <p className="text-ink-soft">{t('notYet')}</p>}
      {ready && query.data && (
        <div aria-busy={query.isFetching}>
          <ReadingPanel reading={query.data} onCorrect={onCorrect} nameOf={nameOf} />
        </div>
      )}
      {ready && !query.data && query.isPending && <LoadingState rows={1} />}
      {ready && query.error && !query.isFetching && (
        <Notice tone="warn" title={t('failed.title')}>
          <p>{isProblem(query.error) ? query.error.message : t('failed.text')}</p>
          <Button variant="quiet" size="small" onClick={() => query.refetch()}>
            {t('common:action.retry')}
          </Button>
        </Notice>
      )}
      {saveError !== undefined && <Failure error={saveError as Error} />}
    </section>
  );
}
