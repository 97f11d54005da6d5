import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/api/me';
import { needQueries } from '@/api/needs';
import { seedQueries } from '@/api/seeds';
import type { NeedView, SeedView, Suggestion } from '@/api/types';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { QueryView } from '@/shared/ui/query-view';
import { EmptyState } from '@/shared/ui/states';
import { Comparison } from './comparison';
import { OpenMatchDialog, type Pair } from './open-match-dialog';
import { idOf, isEligible, SuggestionItem } from './suggestion-item';

const MOST_COMPARED = 4;

/** Seeds that may answer a need, the most promising first. */
export function SeedSuggestions({ need }: { need: Pick<NeedView, 'id' | 'state'> }) {
  const [includeGated, setIncludeGated] = useState(false);
  const query = useQuery(needQueries.suggestions(need.id, { limit: 20, includeGated }));
  return (
    <QueryView query={query}>
      {({ items }) => (
        <SuggestionList
          items={items}
          direction="seeds"
          includeGated={includeGated}
          onIncludeGated={setIncludeGated}
          canOpen={need.state === 'PUBLISHED' || need.state === 'IN_COLLABORATION'}
          pairOf={(suggestion) => ({
            needId: need.id,
            seedId: suggestion.seedId ?? '',
            kind: suggestion.kind,
            suggestion,
          })}
        />
      )}
    </QueryView>
  );
}

/** Needs that a seed may answer: the same list the other way round. */
export function NeedSuggestions({ seed }: { seed: Pick<SeedView, 'id' | 'state' | 'kind'> }) {
  const [includeGated, setIncludeGated] = useState(false);
  const query = useQuery(seedQueries.suggestions(seed.id, { limit: 20, includeGated }));
  return (
    <QueryView query={query}>
      {({ items }) => (
        <SuggestionList
          items={items}
          direction="needs"
          includeGated={includeGated}
          onIncludeGated={setIncludeGated}
          canOpen={seed.state === 'PUBLISHED'}
          pairOf={(suggestion) => ({
            needId: suggestion.needId ?? '',
            seedId: seed.id,
            kind: seed.kind,
            suggestion,
          })}
        />
      )}
    </QueryView>
  );
}

type ListProps = {
  items: Suggestion[];
  direction: 'seeds' | 'needs';
  includeGated: boolean;
  onIncludeGated: (include: boolean) => void;
  canOpen: boolean;
  pairOf: (suggestion: Suggestion) => Pair;
};

export function SuggestionList({
  items,
  direction,
  includeGated,
  onIncludeGated,
  canOpen,
  pairOf,
}: ListProps) {
  const { t } = useTranslation('suggestion');
  const me = useMe();
  const coordinates = me.has('coordinator', 'admin');
  const [chosen, setChosen] = useState<string[]>([]);
  const [comparing, setComparing] = useState(false);
  const [opening, setOpening] = useState<Suggestion[]>([]);
  const compared = items.filter((item) => chosen.includes(idOf(item)));
  const team = direction === 'seeds' ? compared.filter(isEligible) : [];

  function toggle(id: string) {
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  }

  return (
    <section aria-labelledby="suggestions-title">
      <h2 id="suggestions-title" className="text-[1.375rem]">
        {t(`title.${direction}`)}
      </h2>
      <p className="mb-4 mt-1 text-ink-soft">{t(`lead.${direction}`)}</p>
      {coordinates && (
        <label className="mb-4 inline-flex min-h-11 items-center gap-2">
          <input
            type="checkbox"
            className="size-5 accent-primary"
            checked={includeGated}
            onChange={(event) => onIncludeGated(event.target.checked)}
          />
          {t('gates.include')}
        </label>
      )}
      {items.length === 0 && <EmptyState title={t('empty.title')}>{t(`empty.${direction}`)}</EmptyState>}
      <ol className="space-y-4">
        {items.map((item) => {
          const id = idOf(item);
          const isChosen = chosen.includes(id);
          return (
            <li key={id}>
              <SuggestionItem
                suggestion={item}
                compared={isChosen}
                onCompare={isChosen || chosen.length < MOST_COMPARED ? () => toggle(id) : undefined}
                onOpenMatch={
                  coordinates && canOpen && isEligible(item) ? () => setOpening([item]) : undefined
                }
              />
            </li>
          );
        })}
      </ol>
      {compared.length > 0 && (
        <div className="sticky bottom-0 z-10 mt-4 flex flex-wrap items-center gap-3 rounded-t-12 border border-line bg-white p-4 shadow-3">
          <p role="status" className="mr-auto">
            {t('compare.count', { count: compared.length, most: MOST_COMPARED })}
          </p>
          <Button size="small" disabled={compared.length < 2} onClick={() => setComparing(true)}>
            {t('compare.show')}
          </Button>
          {coordinates && canOpen && team.length > 1 && (
            <Button variant="secondary" size="small" onClick={() => setOpening(team)}>
              {t('open.team', { count: team.length })}
            </Button>
          )}
          <Button variant="quiet" size="small" onClick={() => setChosen([])}>
            {t('compare.clear')}
          </Button>
        </div>
      )}
      <Dialog wide title={t('compare.title')} isOpen={comparing} onClose={() => setComparing(false)}>
        <Comparison suggestions={compared} />
      </Dialog>
      {opening.length > 0 && <OpenMatchDialog pairs={opening.map(pairOf)} onClose={() => setOpening([])} />}
    </section>
  );
}
