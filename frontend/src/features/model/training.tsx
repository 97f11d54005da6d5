import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isTraining, modelQueries, modelWrites } from '@/api/models';
import type { Training as TrainingRun } from '@/api/types';
import { useWrite } from '@/api/use-write';
import { Failure } from '@/shared/form/form';
import { useFormat } from '@/shared/format/use-format';
import { Button } from '@/shared/ui/button';
import { Notice } from '@/shared/ui/notice';
import { QueryView } from '@/shared/ui/query-view';

/** What the latest training found, and the way to start another. */
export function Training({ steers }: { steers: boolean }) {
  const { t } = useTranslation('model');
  const query = useQuery(modelQueries.latestTraining());
  const queryClient = useQueryClient();
  const running = !!query.data && isTraining(query.data);
  const wasRunning = useRef(false);
  useEffect(() => {
    if (wasRunning.current && !running) {
      void queryClient.invalidateQueries({ queryKey: ['models', 'list'] });
    }
    wasRunning.current = running;
  }, [running, queryClient]);
  const start = useWrite({
    send: (_now: 'now', key) => modelWrites.train(key),
    onDone: (run) => queryClient.setQueryData(modelQueries.latestTraining().queryKey, run),
  });

  return (
    <section aria-label={t('training.title')} className="mb-8 space-y-4">
      <QueryView query={query}>{(run) => <Found run={run} />}</QueryView>
      {steers && (
        <Button variant="secondary" pending={start.isPending || running} onClick={() => start.mutate('now')}>
          {t('training.start')}
        </Button>
      )}
      {start.error && (
        <div role="alert" className="text-danger">
          <Failure error={start.error} />
        </div>
      )}
    </section>
  );
}

function Found({ run }: { run: TrainingRun | null }) {
  const { t } = useTranslation('model');
  const format = useFormat();
  if (!run) return <Notice title={t('training.never')}>{t('training.neverText')}</Notice>;
  return (
    <div role="status">
      {isTraining(run) && <Notice title={t('training.running')} />}
      {run.state === 'FAILED' && <Notice tone="danger" title={t('training.failed')} />}
      {run.state === 'TOO_FEW' && (
        <Notice tone="warn" title={t('training.tooFew')}>
          {t('training.tooFewText', { count: run.taughtBy, least: run.taughtByAtLeast })}
        </Notice>
      )}
      {run.state === 'DONE' && (
        <p className="text-ink-soft">
          {t('training.done', {
            at: format.dateTime(run.finishedAt ?? run.createdAt),
            decisions: format.number(run.decisions),
            needs: format.number(run.taughtBy),
          })}
        </p>
      )}
    </div>
  );
}
