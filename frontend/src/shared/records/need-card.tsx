import { useTranslation } from 'react-i18next';
import type { NeedSummary } from '@/api/types';
import { useVocabulary } from '@/api/vocabularies';
import { useFormat } from '@/shared/format/use-format';
import { StatusBadge, Tag } from '@/shared/ui/badge';
import { toneOf } from '@/shared/ui/tone-of';
import { RecordCard } from './record-card';
import { useLabels } from './use-labels';

export function NeedCard({ need, level }: { need: NeedSummary; level?: 'h2' | 'h3' }) {
  const { t } = useTranslation();
  const { label } = useLabels();
  const format = useFormat();
  const departments = useVocabulary('departments');
  const places = useVocabulary('places');
  return (
    <RecordCard
      level={level}
      link={{ to: '/needs/$needId', params: { needId: need.id } }}
      title={need.title}
      summary={need.summary}
      marks={
        <>
          {need.state !== 'PUBLISHED' && (
            <StatusBadge tone={toneOf(need.state)}>{label('needState', need.state)}</StatusBadge>
          )}
          {need.department && <Tag>{departments.label(need.department)}</Tag>}
          {need.place && <Tag>{places.label(need.place)}</Tag>}
          {need.deviceClass && <Tag>{t('record.class', { class: need.deviceClass })}</Tag>}
        </>
      }
      foot={
        <>
          {need.corroborationCount > 0 && (
            <span className="font-bold text-ink-soft">
              {t('record.corroborated', { count: need.corroborationCount })}
            </span>
          )}
          <span>
            {t(need.publishedAt ? 'record.published' : 'record.updated')}{' '}
            {format.date(need.publishedAt ?? need.updatedAt)}
          </span>
        </>
      }
    />
  );
}
