import type { LinkProps } from '@tanstack/react-router';
import type { SearchItem } from '@/api/types';
import { useVocabulary } from '@/api/vocabularies';
import { RecordCard } from '@/shared/records/record-card';
import { useLabels } from '@/shared/records/use-labels';
import { StatusBadge, Tag } from '@/shared/ui/badge';
import type { IconName } from '@/shared/ui/icon';
import { Highlighted } from './highlighted';

const icons = { NEED: 'need', SEED: 'seed', ORGANIZATION: 'organization' } as const satisfies Record<
  SearchItem['type'],
  IconName
>;

function linkTo({ type, id }: SearchItem): Pick<LinkProps, 'to' | 'params'> {
  if (type === 'NEED') return { to: '/needs/$needId', params: { needId: id } };
  if (type === 'SEED') return { to: '/seeds/$seedId', params: { seedId: id } };
  return { to: '/organizations/$organizationId', params: { organizationId: id } };
}

export function ResultCard({ item }: { item: SearchItem }) {
  const { label } = useLabels();
  const departments = useVocabulary('departments');
  const prefectures = useVocabulary('prefectures');
  const kind =
    item.kind &&
    (item.type === 'SEED'
      ? label('seedKind', item.kind as never)
      : label('organizationKind', item.kind as never));
  return (
    <RecordCard
      link={linkTo(item)}
      title={item.title}
      marks={
        <>
          <StatusBadge tone={item.type === 'NEED' ? 'info' : 'neutral'}>
            {label('searchType', item.type)}
          </StatusBadge>
          {kind && <Tag icon={icons[item.type]}>{kind}</Tag>}
          {item.department && <Tag>{departments.label(item.department)}</Tag>}
        </>
      }
      summary={item.highlight ? <Highlighted {...item.highlight} /> : item.summary}
      foot={
        <>
          {item.organizationName && <span className="font-bold text-ink-soft">{item.organizationName}</span>}
          {item.prefectureCode && <span>{prefectures.label(item.prefectureCode)}</span>}
        </>
      }
    />
  );
}
