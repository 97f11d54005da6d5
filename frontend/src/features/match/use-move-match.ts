import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { matchQueries, matchWrites } from '@/api/matches';
import { isProblem, OfflineError } from '@/api/problem';
import type { MatchStage, MatchSummary, MatchView, MoveMatch } from '@/api/types';
import { useWrite } from '@/api/use-write';
import { useLabels } from '@/shared/records/use-labels';
import { showToast } from '@/shared/ui/toast';
import { columns } from './stages';

/** What a move starts from: a card of the board or the match page. */
export type Movable = {
  id: string;
  version: number;
  stage: MatchStage;
  title: string;
  allowedTransitions: MatchSummary['allowedTransitions'];
};

export const movableOf = (match: MatchSummary): Movable => ({ ...match, title: match.needTitle });

type Lists = InfiniteData<{ items: MatchSummary[]; total: number }>;

/** Moves matches; offers the way back where there is one. */
export function useMoveMatch() {
  const { t } = useTranslation('match');
  const { label } = useLabels();
  const queryClient = useQueryClient();
  const { mutateAsync } = useWrite({
    send: ({ id, version, command }: { id: string; version: number; command: MoveMatch }, key) =>
      matchWrites.move(id, version, command, key),
    invalidates: [['matches'], ['needs'], ['tasks']],
  });

  function tell(match: Movable, moved: MatchView) {
    const back = moved.allowedTransitions.some(({ to }) => to === match.stage);
    const text = t('move.done', { title: match.title, stage: label('matchStage', moved.stage) });
    showToast(text, {
      undo: back ? () => void moveAtOnce({ ...movedOf(moved), title: match.title }, match.stage) : undefined,
    });
  }

  /** Throws what stood in the way, for a dialogue to show. */
  async function move(match: Movable, command: MoveMatch) {
    const moved = await mutateAsync({ id: match.id, version: match.version, command });
    tell(match, moved);
    return moved;
  }

  async function nameOfWhoWasFaster(id: string) {
    try {
      const [latest] = await queryClient.fetchQuery({ ...matchQueries.activities(id), staleTime: 0 });
      return latest?.actorName;
    } catch {
      return undefined;
    }
  }

  async function tellRefusal(match: Movable, error: unknown) {
    if (isProblem(error, 412)) {
      const name = await nameOfWhoWasFaster(match.id);
      showToast(t(name ? 'move.staleBy' : 'move.stale', { name, title: match.title }), { tone: 'danger' });
    } else if (isProblem(error)) {
      showToast(t('move.refused', { title: match.title, why: error.message }), { tone: 'danger' });
    } else {
      showToast(t(error instanceof OfflineError ? 'move.offline' : 'move.failed'), { tone: 'danger' });
    }
  }

  /** Says why a card stays where it is when it is dropped where it may not go. */
  function refuse(match: Movable, to: MatchStage) {
    const ways = columns.filter((stage) => match.allowedTransitions.some((step) => step.to === stage));
    const text = t(ways.length > 0 ? 'move.notThere' : 'move.nowhere', {
      title: match.title,
      from: label('matchStage', match.stage),
      to: label('matchStage', to),
      ways: ways.map((stage) => label('matchStage', stage)),
    });
    showToast(text, { tone: 'danger' });
  }

  /** Puts the card where it is going before the answer comes; the answer to `undo` puts it back. */
  async function showAt(id: string, stage: MatchStage) {
    const queryKey = ['matches', 'list'];
    await queryClient.cancelQueries({ queryKey });
    const before = queryClient.getQueriesData<Lists>({ queryKey });
    queryClient.setQueriesData<Lists>(
      { queryKey },
      (lists) =>
        lists && {
          ...lists,
          pages: lists.pages.map((page) => ({
            ...page,
            items: page.items.map((item) =>
              item.id === id ? { ...item, stage, allowedTransitions: [] } : item,
            ),
          })),
        },
    );
    return () => {
      for (const [key, lists] of before) queryClient.setQueryData(key, lists);
    };
  }

  /** For a drop or a menu: shows it at once, and puts the card back if it is refused. */
  async function moveAtOnce(match: Movable, to: MatchStage) {
    const undo = await showAt(match.id, to);
    try {
      await move(match, { to });
    } catch (error) {
      undo();
      await tellRefusal(match, error);
      await queryClient.invalidateQueries({ queryKey: ['matches'] });
    }
  }

  return { move, moveAtOnce, refuse };
}

export const movedOf = (match: MatchView): Movable => ({ ...match, title: match.need.name });
