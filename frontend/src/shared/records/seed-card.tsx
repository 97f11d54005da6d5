import { useTranslation } from 'react-i18next';
import type { SeedSummary } from '@/api/types';
import { useVocabulary } from '@/api/vocabularies';
import { StatusBadge, Tag } from '@/shared/ui/badge';
import { toneOf } from '@/shared/ui/tone-of';
import { RecordCard } from './record-card';
import { useLabels } from './use-labels';

export function SeedCard({ seed, level }: { seed: SeedSummary; level?: 'h2' | 'h3' }) {
  const { t } = useTranslation();
  const { label } = useLabels();
  const processes = useVocabulary('processes');
  const prefectures = useVocabulary('prefectures');
  return (
    <RecordCard
      level={level}
      link={{ to: '/seeds/$seedId', params: { seedId: seed.id } }}
      title={seed.title}
      summary={seed.summary}
      marks={
        <>
          {seed.state !== 'PUBLISHED' && (
            <StatusBadge tone={toneOf(seed.state)}>{label('seedState', seed.state)}</StatusBadge>
          )}
          <Tag icon="seed">{label('seedKind', seed.kind)}</Tag>
          {seed.trl !== undefined && <Tag>{t('record.trl', { level: seed.trl })}</Tag>}
          {seed.processes?.slice(0, 2).map((process) => (
            <Tag key={process}>{processes.label(process)}</Tag>
          ))}
        </>
      }
      foot={
        <>
          {seed.organizationName && <span className="font-bold text-ink-soft">{seed.organizationName}</span>}
          {seed.prefectureCode && <span>{prefectures.label(seed.prefectureCode)}</span>}
        </>
      }
    />
  );
}
