import { useTranslation } from 'react-i18next';
import type { MatchView } from '@/api/types';
import { useFormat } from '@/shared/format/use-format';
import { useLabels } from '@/shared/records/use-labels';
import { Icon } from '@/shared/ui/icon';
import { Notice } from '@/shared/ui/notice';
import { AgeInStage } from './match-marks';
import { endedEarly, path } from './stages';

/** How far the match has come on the way to the market. */
export function StageTrack({ match }: { match: MatchView }) {
  const { t } = useTranslation('match');
  const { label } = useLabels();
  const format = useFormat();
  const position = (path as MatchView['stage'][]).indexOf(match.stage);
  if (match.stage === 'PAUSED') {
    return (
      <Notice tone="warn" title={t('track.paused')}>
        {match.pausedUntil && t('track.pausedUntil', { date: format.date(match.pausedUntil) })}
      </Notice>
    );
  }
  if (endedEarly.includes(match.stage)) {
    return (
      <Notice title={t('track.ended', { stage: label('matchStage', match.stage) })}>
        {format.date(match.stageSince)}
      </Notice>
    );
  }
  return (
    <div>
      <p className="mb-2 text-sm text-ink-soft lg:hidden">
        {t('track.position', {
          stage: label('matchStage', match.stage),
          current: position + 1,
          total: path.length,
        })}
      </p>
      <ol aria-label={t('track.title')} className="flex gap-1">
        {path.map((stage, index) => {
          const reached = index <= position;
          const here = index === position;
          return (
            <li key={stage} aria-current={here ? 'step' : undefined} className="min-w-0 flex-1">
              <span
                className={`block h-2 rounded-full ${reached ? 'bg-primary' : 'bg-solid-gray-200'} ${here ? 'ring-2 ring-primary-line' : ''}`}
              />
              <span
                className={`mt-2 flex items-start gap-0.5 text-sm leading-140 max-lg:sr-only ${here ? 'font-bold' : 'text-ink-soft'}`}
              >
                {reached && !here && <Icon name="check" size={14} className="mt-0.5" />}
                {label('matchStage', stage)}
                {reached && !here && <span className="sr-only">{t('track.done')}</span>}
              </span>
            </li>
          );
        })}
      </ol>
      <p className="mt-2 text-sm text-ink-soft">
        {match.stage === 'DEVELOPMENT' && match.phase && (
          <span className="mr-3 font-bold">{label('matchPhase', match.phase)}</span>
        )}
        <AgeInStage match={match} />
      </p>
    </div>
  );
}
