import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/api/me';
import type { MatchView, Participant } from '@/api/types';
import { useVocabulary } from '@/api/vocabularies';
import { useFormat } from '@/shared/format/use-format';
import { useLabels } from '@/shared/records/use-labels';
import { StatusBadge, type Tone } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { Notice } from '@/shared/ui/notice';
import { DecisionDialog } from './decision-dialog';
import { Part } from './part';
import { isOpen } from './stages';

const tones: Record<Participant['decision'], Tone> = {
  ACCEPTED: 'good',
  DECLINED: 'danger',
  PENDING: 'neutral',
};

/** Who takes part and in which role, what each has answered, and who is still missing. */
export function Team({ match }: { match: MatchView }) {
  const { t } = useTranslation('match');
  const { label } = useLabels();
  const coordinates = useMe().has('coordinator', 'admin');
  const missing = match.missingRoles.map((role) => label('teamRole', role));
  return (
    <Part title={t('team.title')}>
      <ul className="divide-y divide-line rounded-12 border border-line">
        {match.participants.map((one) => (
          <Member key={one.id} match={match} participant={one} />
        ))}
      </ul>
      {missing.length > 0 && isOpen(match.stage) && (
        <div className="mt-3">
          <Notice tone="warn" title={t('team.missing', { roles: missing.join('・') })}>
            {t('team.missingText')}{' '}
            {coordinates && (
              <Link to="/needs/$needId" params={{ needId: match.need.id }} className="text-link">
                {t('team.findMore')}
              </Link>
            )}
          </Notice>
        </div>
      )}
    </Part>
  );
}

function Member({ match, participant }: { match: MatchView; participant: Participant }) {
  const { t } = useTranslation('match');
  const { label } = useLabels();
  const format = useFormat();
  const reasons = useVocabulary('decline-reasons');
  const { organization, seed, role, decision, decidedAt, reason } = participant;
  return (
    <li className="grid gap-x-6 gap-y-2 p-4 sm:grid-cols-[9rem_1fr_auto]">
      <p className="text-sm font-bold text-ink-soft">{label('teamRole', role)}</p>
      <div className="min-w-0">
        <p className="font-bold">
          {organization ? (
            <Link
              to="/organizations/$organizationId"
              params={{ organizationId: organization.id }}
              className="text-link"
            >
              {organization.name}
            </Link>
          ) : (
            <span className="text-ink-soft">{t('team.unnamed')}</span>
          )}
        </p>
        {seed && (
          <p className="text-sm">
            {t('team.seed')}{' '}
            <Link to="/seeds/$seedId" params={{ seedId: seed.id }} className="text-link">
              {seed.name}
            </Link>
          </p>
        )}
        {reason && (
          <p className="text-sm text-ink-soft">{t('team.reason', { reason: reasons.label(reason) })}</p>
        )}
      </div>
      <div className="flex flex-col items-start gap-2 sm:items-end">
        <span className="flex flex-wrap items-center gap-2">
          <StatusBadge tone={tones[decision]}>{label('decision', decision)}</StatusBadge>
          {decidedAt && <span className="text-sm text-ink-faint">{format.shortDate(decidedAt)}</span>}
        </span>
        <RecordAnswer match={match} participant={participant} />
      </div>
    </li>
  );
}

/** Coordinators note down an answer that came by telephone; participants answer at the top of the page. */
function RecordAnswer({ match, participant }: { match: MatchView; participant: Participant }) {
  const { t } = useTranslation('match');
  const me = useMe();
  const [accept, setAccept] = useState<boolean>();
  if (!participant.mayDecide || !me.has('coordinator', 'admin')) return null;
  return (
    <>
      <span className="flex flex-wrap gap-2">
        <Button variant="secondary" size="small" onClick={() => setAccept(true)}>
          {t('decision.recordAccept')}
        </Button>
        <Button variant="quiet" size="small" onClick={() => setAccept(false)}>
          {t('decision.recordDecline')}
        </Button>
      </span>
      {accept !== undefined && (
        <DecisionDialog
          match={match}
          participant={participant}
          accept={accept}
          onClose={() => setAccept(undefined)}
        />
      )}
    </>
  );
}
