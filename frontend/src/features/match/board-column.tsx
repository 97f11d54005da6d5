import type { DragEvent } from 'react';
import type { Key } from 'react-aria-components';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { useTranslation } from 'react-i18next';
import type { MatchStage, MatchSummary } from '@/api/types';
import { useLabels } from '@/shared/records/use-labels';
import { MatchCard } from './match-card';

// What a dragged card may be dropped on is part of what it carries, so that a column takes only what may come to it.
const mayGoTo = (stage: MatchStage) => `musubi/match-to-${stage.toLowerCase().replace('_', '-')}`;
const ID = 'musubi/match-id';

function carried(_keys: Set<Key>, items: MatchSummary[]) {
  return items.map((match) => ({
    [ID]: match.id,
    'text/plain': match.needTitle,
    ...Object.fromEntries(match.allowedTransitions.map(({ to }) => [mayGoTo(to), match.id])),
  }));
}

/** Lets a pointer drop what react-aria would not take, so that it can be said why it may not come. */
function takingAll(onDrop: () => void) {
  const take = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    onDragOverCapture: take,
    onDropCapture: (event: DragEvent) => {
      take(event);
      onDrop();
    },
  };
}

/** What a column shows while a card is dragged: whether the card may come. */
const looks = {
  open: 'bg-wash outline-2 -outline-offset-2 outline-dashed outline-primary-line',
  closed: 'bg-wash opacity-50',
};

/** One stage. Cards come in by pointer or by keyboard (Enter on the handle, Tab to a column, Enter). */
export function BoardColumn({
  stage,
  matches,
  dragged,
  onDrag,
  onDrop,
}: {
  stage: MatchStage;
  matches: MatchSummary[];
  dragged?: MatchSummary;
  onDrag: (match?: MatchSummary) => void;
  onDrop: (matchId: string, stage: MatchStage) => void;
}) {
  const { t } = useTranslation('match');
  const { label } = useLabels();
  const name = label('matchStage', stage);
  const { dragAndDropHooks } = useDragAndDrop<MatchSummary>({
    // Always there: react-aria calls other hooks without it, and a column that empties would break.
    getItems: carried,
    acceptedDragTypes: [mayGoTo(stage)],
    getDropOperation: (target, types) =>
      target.type === 'root' && types.has(mayGoTo(stage)) ? 'move' : 'cancel',
    onDragStart: ({ keys }) => onDrag(matches.find(({ id }) => keys.has(id))),
    onDragEnd: () => onDrag(undefined),
    async onRootDrop({ items }) {
      for (const item of items) if (item.kind === 'text') onDrop(await item.getText(ID), stage);
    },
  });
  const away = dragged && dragged.stage !== stage ? dragged : undefined;
  const mayCome = away?.allowedTransitions.some(({ to }) => to === stage);
  const look = away && looks[mayCome ? 'open' : 'closed'];
  return (
    <section
      aria-labelledby={`column-${stage}`}
      {...(away && !mayCome && takingAll(() => onDrop(away.id, stage)))}
      className={`grid w-62 shrink-0 snap-start rounded-12 ${look ?? 'bg-wash'}`}
    >
      <h2 className="pointer-events-none z-1 flex items-baseline gap-2 self-start px-4 pt-3 text-base [grid-area:1/1]">
        <span id={`column-${stage}`}>{name}</span>
        <span className="text-sm font-normal text-ink-soft">
          {t('board.count', { count: matches.length })}
        </span>
      </h2>
      <GridList
        aria-label={name}
        items={matches}
        dragAndDropHooks={dragAndDropHooks}
        keyboardNavigationBehavior="tab"
        renderEmptyState={() => (
          <p className="px-2 py-6 text-center text-sm text-ink-faint">{t('board.none')}</p>
        )}
        className="flex min-h-32 flex-col gap-2 rounded-12 p-2 pt-11 [grid-area:1/1] data-[drop-target]:bg-primary-wash data-[drop-target]:outline-2 data-[drop-target]:outline-primary"
      >
        {(match) => (
          <GridListItem
            id={match.id}
            textValue={match.needTitle}
            className="rounded-8 border border-line bg-white p-3 shadow-card data-[dragging]:opacity-50"
          >
            <MatchCard match={match} draggable={match.allowedTransitions.length > 0} />
          </GridListItem>
        )}
      </GridList>
    </section>
  );
}
