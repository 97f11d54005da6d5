import type { MatchView } from '@/api/types';

/** The organizations of a match, each once, to choose from. */
export function partiesOf(match: MatchView) {
  const names = new Map(
    match.participants.flatMap(({ organization }) =>
      organization ? [[organization.id, organization.name]] : [],
    ),
  );
  return [...names].map(([value, label]) => ({ value, label }));
}
