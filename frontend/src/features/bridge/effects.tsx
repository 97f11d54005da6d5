import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { BridgeEffectOnNeed, BridgeEffectPlace, BridgeEffects } from '@/api/types';
import { StatusBadge, TagList } from '@/shared/ui/badge';
import { Notice } from '@/shared/ui/notice';
import { moveOf } from './moves';

/** What a change would do to open needs, and how many of them were looked at. */
export function Effects({ effects }: { effects: BridgeEffects }) {
  const { t } = useTranslation('bridge');
  return (
    <section aria-label={t('effect.title')} className="space-y-4">
      <h3 className="text-lg">{t('effect.title')}</h3>
      <p className="text-ink-soft">
        {t('effect.summary', { open: effects.openNeeds, read: effects.read, ranked: effects.ranked })}
      </p>
      <Notice>
        {effects.needs.length === 0
          ? t('effect.none')
          : t('effect.changed', { count: effects.needs.length, readings: effects.readingsChanged })}
      </Notice>
      <ul className="space-y-2">
        {effects.needs.map((need) => (
          <li key={need.needId}>
            <NeedEffect need={need} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function NeedEffect({ need }: { need: BridgeEffectOnNeed }) {
  const { t } = useTranslation('bridge');
  const without = (one: typeof need.before, other: typeof need.before) =>
    one.concepts.filter(({ id }) => !other.concepts.some((concept) => concept.id === id));
  const gained = without(need.after, need.before).map(({ label }) => label);
  const lost = without(need.before, need.after).map(({ label }) => label);
  return (
    <details className="rounded-12 border border-line">
      <summary className="cursor-pointer p-4 font-bold">
        {need.title} {need.readingChanged && <StatusBadge tone="info">{t('effect.reading')}</StatusBadge>}
      </summary>
      <div className="space-y-4 border-t border-line p-4">
        <Concepts title={t('effect.gained')} labels={gained} />
        <Concepts title={t('effect.lost')} labels={lost} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Places title={t('effect.before')} places={need.before.suggestions} side="before" />
          <Places title={t('effect.after')} places={need.after.suggestions} side="after" />
        </div>
      </div>
    </details>
  );
}

function Concepts({ title, labels }: { title: string; labels: string[] }) {
  if (labels.length === 0) return null;
  return (
    <div>
      <h4 className="mb-1 text-sm font-bold text-ink-soft">{title}</h4>
      <TagList items={labels} />
    </div>
  );
}

function Places({
  title,
  places,
  side,
}: {
  title: string;
  places: BridgeEffectPlace[];
  side: 'before' | 'after';
}) {
  const { t } = useTranslation('bridge');
  return (
    <div className="min-w-0">
      <h4 className="mb-1 text-sm font-bold text-ink-soft">{title}</h4>
      {places.length === 0 && <p className="text-ink-soft">{t('effect.nothing')}</p>}
      <ol className="space-y-1">
        {places.map((place) => {
          const { kind, count } = moveOf(place, side);
          return (
            <li key={place.seedId} className="flex gap-2 text-sm">
              <span className="w-6 shrink-0 text-right tabular-nums text-ink-soft">{place.rank}</span>
              <span className="min-w-0">
                <Link to="/seeds/$seedId" params={{ seedId: place.seedId }} className="text-link">
                  {place.title}
                </Link>{' '}
                {kind !== 'same' && (
                  <span className="whitespace-nowrap font-bold">{t(`effect.${kind}`, { count })}</span>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
