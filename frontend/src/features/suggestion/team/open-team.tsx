import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NeedView, Team } from '@/api/types';
import { Button } from '@/shared/ui/button';
import { OpenMatchDialog } from '../open-match-dialog';
import { isTaken } from './team';

/** Only for a need that is open to matches, and a team that has somebody in it. */
export function OpenTeam({ need, team }: { need: Pick<NeedView, 'id' | 'state'>; team: Team }) {
  const { t } = useTranslation('team');
  const [opening, setOpening] = useState(false);
  const taken = team.seats.filter(isTaken);
  const canOpen = need.state === 'PUBLISHED' || need.state === 'IN_COLLABORATION';
  if (!canOpen || taken.length === 0) return null;
  return (
    <div className="mt-4">
      <Button onClick={() => setOpening(true)}>
        {t(team.missingRoles.length > 0 ? 'open.partly' : 'open.action')}
      </Button>
      {opening && (
        <OpenMatchDialog
          pairs={taken.map(({ role, member }) => ({
            needId: need.id,
            seedId: member.seedId ?? '',
            role,
            suggestion: member,
          }))}
          onClose={() => setOpening(false)}
        />
      )}
    </div>
  );
}
