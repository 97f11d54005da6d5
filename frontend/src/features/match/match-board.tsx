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
  // Kept here, so that what was typed into the dialogue outlives the turning of a tablet.
  const [asked, setAsked] = useState<Asked>();
  const byStage = (stage: MatchStage) => matches.filter((match) => match.stage === stage);
  // What is announced while dragging comes in the language of the page, not of the browser.
  return (
    <I18nProvider locale={i18n.language === 'en' ? 'en-US' : 'ja-JP'}>
      {wide ? <Columns byStage={byStage} matches={matches} onAsk={setAsked} /> : <Groups byStage={byStage} />}
      {asked && (
        <MoveDialog match={movableOf(asked.match)} to={asked.to} onClose={() => setAsked(undefined)} />
      )}
    </I18nProvider>
  );
}

type ByStage = (stage: MatchStage) => MatchSummary[];
type Asked = { match: MatchSummary; to: MatchStage };

function Columns({
  byStage,
  matches,
  onAsk,
}: {
  byStage: ByStage;
  matches: MatchSummary[];
  onAsk: (asked: Asked) => void;
}) {
  const { t } = useTranslation('match');
  const { moveAtOnce, refuse } = useMoveMatch();
  const [dragged, setDragged] = useState<MatchSummary>();

  function drop(matchId: string, to: MatchStage) {
    const match = matches.find(({ id }) => id === matchId);
    if (!match) return;
    const step = match.allowedTransitions.find((one) => one.to === to);
    if (!step) refuse(movableOf(match), to);
    else if (asksFirst(step)) onAsk({ match, to });
    else void moveAtOnce(movableOf(match), to);
  }

  return (
    <>
      <p className="mb-3 text-sm text-ink-soft">{t('board.help')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1) */}
      <section aria-label={t('board.title')} tabIndex={0} className="-mx-2 overflow-x-auto px-2 pb-4">
        <div className="flex min-h-120 items-stretch gap-3">
          {columns.map((stage) => (
            <BoardColumn
              key={stage}
              stage={stage}
              matches={byStage(stage)}
              dragged={dragged}
              onDrag={setDragged}
              onDrop={drop}
            />
          ))}
        </div>
      </section>
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
