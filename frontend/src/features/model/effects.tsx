import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { modelQueries } from '@/api/models';
import type { ModelEffect } from '@/api/types';
import { QueryList } from '@/shared/ui/query-view';
import { EmptyState } from '@/shared/ui/states';

type Placed = ModelEffect['now'];

/** The open needs whose first ten seeds the new model would change, each with both lists. */
export function Effects({ version }: { version: string }) {
  const { t } = useTranslation('model');
  const query = useInfiniteQuery(modelQueries.effects(version));
  return (
    <QueryList query={query} empty={<EmptyState icon="need" title={t('effects.noNeeds')} />}>
      {(looked, total) => {
        const changed = looked.filter(({ entering, moved }) => entering + moved > 0);
        return (
          <>
            <p role="status" className="mb-3 font-bold">
              {t('effects.count', { looked: looked.length, total, changed: changed.length })}
            </p>
            <ul className="divide-y divide-line rounded-12 border border-line empty:hidden">
              {changed.map((effect) => (
                <Effect key={effect.needId} effect={effect} />
              ))}
            </ul>
          </>
        );
      }}
    </QueryList>
  );
}

function Effect({ effect }: { effect: ModelEffect }) {
  const { t } = useTranslation('model');
  const { needId, needTitle, entering, moved, now, after } = effect;
  const before = now.map(({ seedId }) => seedId);
  const later = after.map(({ seedId }) => seedId);
  return (
    <li className="p-4 sm:p-5">
      <Link to="/needs/$needId" params={{ needId }} className="text-link font-bold">
        {needTitle}
      </Link>
      <p className="text-sm text-ink-soft">{t('effects.changes', { entering, moved })}</p>
      <details className="mt-1">
        <summary className="min-h-11 py-2 font-bold text-primary">
          {t('effects.lists')}
          <span className="sr-only">: {needTitle}</span>
        </summary>
        <div className="grid gap-6 sm:grid-cols-2">
          <Ten title={t('effects.now')} seeds={now} others={later} mark={t('effects.leaves')} />
          <Ten title={t('effects.after')} seeds={after} others={before} mark={t('effects.enters')} />
        </div>
      </details>
    </li>
  );
}

function Ten({
  title,
  seeds,
  others,
  mark,
}: {
  title: string;
  seeds: Placed;
  others: string[];
  mark: string;
}) {
  return (
    <section>
      <h3 className="mb-1 text-base">{title}</h3>
      <ol className="list-decimal space-y-1 pl-7 leading-150">
        {seeds.map(({ seedId, title: name }) => (
          <li key={seedId}>
            <Link to="/seeds/$seedId" params={{ seedId }} className="text-link">
              {name}
            </Link>
            {!others.includes(seedId) && <span className="ml-2 text-sm font-bold text-warn">{mark}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
