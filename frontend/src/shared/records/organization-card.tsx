import type { OrganizationSummary } from '@/api/types';
import { useVocabulary } from '@/api/vocabularies';
import { StatusBadge, Tag } from '@/shared/ui/badge';
import { toneOf } from '@/shared/ui/tone-of';
import { RecordCard } from './record-card';
import { useLabels } from './use-labels';

export function OrganizationCard({
  organization,
  level,
}: {
  organization: OrganizationSummary;
  level?: 'h2' | 'h3';
}) {
  const { label } = useLabels();
  const municipalities = useVocabulary('municipalities');
  const prefectures = useVocabulary('prefectures');
  return (
    <RecordCard
      level={level}
      link={{ to: '/organizations/$organizationId', params: { organizationId: organization.id } }}
      title={organization.name}
      summary={organization.description}
      marks={
        <>
          <StatusBadge tone={toneOf(organization.state)}>
            {label('organizationState', organization.state)}
          </StatusBadge>
          <Tag icon="organization">{label('organizationKind', organization.kind)}</Tag>
          {organization.rolesOffered.map((role) => (
            <Tag key={role}>{label('teamRole', role)}</Tag>
          ))}
        </>
      }
      foot={
        <span>
          {prefectures.label(organization.prefectureCode)}{' '}
          {municipalities.label(organization.municipalityCode)}
        </span>
      }
    />
  );
}
