import { useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import type { MatchStage, MatchSummary } from '@/api/types';
import { useLabels } from '@/shared/records/use-labels';
import { useMedia } from '@/shared/ui/use-media';
import { BoardColumn } from './board-column';
import { MatchCard } from './match-card';
import { MoveDialog } from './move-dialog';
import { asksFirst, columns } from './stages';
import { movableOf, useMoveMatch } from './use-move-match';

/** Matches by stage: a board where there is room for one, a list under headings on a phone. */
export function MatchBoard({ matches }: { matches: MatchSummary[] }) {
  const { i18n } = useTranslation();
  const wide = useMedia('(min-width: 48rem)');
  const byStage = (stage: MatchStage) => matches.filter((match) => match.stage === stage);
  // What is announced while dragging comes in the language of the page, not of the browser.
  return (
    <I18nProvider locale={i18n.language === 'en' ? 'en-US' : 'ja-JP'}>
      {wide ? <Columns byStage={byStage} matches={matches} /> : <Groups byStage={byStage} />}
    </I18nProvider>
  );
}

type ByStage = (stage: MatchStage) => MatchSummary[];

function Columns({ byStage, matches }: { byStage: ByStage; matches: MatchSummary[] }) {
  const { t } = useTranslation('match');
  const { moveAtOnce } = useMoveMatch();
  const [asked, setAsked] = useState<{ match: MatchSummary; to: MatchStage }>();

  function drop(matchId: string, to: MatchStage) {
    const match = matches.find(({ id }) => id === matchId);
    const step = match?.allowedTransitions.find((one) => one.to === to);
    if (!match || !step) return;
    if (asksFirst(step)) setAsked({ match, to });
    else void moveAtOnce(movableOf(match), to);
  }

  return (
    <>
      <p className="mb-3 text-sm text-ink-soft">{t('board.help')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1) */}
      <section aria-label={t('board.title')} tabIndex={0} className="-mx-2 overflow-x-auto px-2 pb-4">
        <div className="flex min-h-120 items-stretch gap-3">
          {columns.map((stage) => (
            <BoardColumn key={stage} stage={stage} matches={byStage(stage)} onDrop={drop} />
          ))}
        </div>
      </section>
      {asked && (
        <MoveDialog match={movableOf(asked.match)} to={asked.to} onClose={() => setAsked(undefined)} />
      )}
    </>
  );
}

function Groups({ byStage }: { byStage: ByStage }) {
  const { t } = useTranslation('match');
  const { label } = useLabels();
  return (
    <div className="space-y-8">
      {columns
        .filter((stage) => byStage(stage).length > 0)
        .map((stage) => (
          <section key={stage}>
            <h2 className="mb-3 flex items-baseline gap-2 text-lg">
              {label('matchStage', stage)}
              <span className="text-sm font-normal text-ink-soft">
                {t('board.count', { count: byStage(stage).length })}
              </span>
            </h2>
            <MatchCards matches={byStage(stage)} />
          </section>
        ))}
    </div>
  );
}

export function MatchCards({ matches, showStage }: { matches: MatchSummary[]; showStage?: boolean }) {
  return (
    <ul className="grid gap-3 md:grid-cols-2">
      {matches.map((match) => (
        <li key={match.id} className="rounded-12 border border-line bg-white p-4">
          <MatchCard match={match} showStage={showStage} />
        </li>
      ))}
    </ul>
  );
}
