import { useTranslation } from 'react-i18next';
import type { OrganizationView } from '@/api/types';
import { useVocabulary } from '@/api/vocabularies';
import { useFormat } from '@/shared/format/use-format';
import { useLabels } from '@/shared/records/use-labels';
import { TagList } from '@/shared/ui/badge';
import { Facts } from '@/shared/ui/facts';

export function OrganizationFacts({ organization }: { organization: OrganizationView }) {
  const { t } = useTranslation('organization');
  const { label } = useLabels();
  const format = useFormat();
  const prefectures = useVocabulary('prefectures');
  const municipalities = useVocabulary('municipalities');
  const industries = useVocabulary('jsic');
  const { employees, capitalYen, foundedYear, website, regionsServed, rolesOffered } = organization;
  return (
    <section>
      <h2 className="mb-3 text-xl">{t('section.basics')}</h2>
      <Facts
        items={[
          { label: t('field.name'), value: organization.name },
          { label: t('field.nameKana'), value: organization.nameKana },
          {
            label: t('field.place'),
            value: `${prefectures.label(organization.prefectureCode)} ${municipalities.label(organization.municipalityCode)}`,
          },
          { label: t('field.corporateNumber'), value: organization.corporateNumber },
          { label: t('field.medicalInstitutionCode'), value: organization.medicalInstitutionCode },
          {
            label: t('field.industry'),
            value: organization.industryCode && industries.label(organization.industryCode),
          },
          {
            label: t('field.roles'),
            value: rolesOffered.length > 0 && (
              <TagList items={rolesOffered.map((role) => label('teamRole', role))} />
            ),
          },
          {
            label: t('field.regions'),
            value: regionsServed.length > 0 && <TagList items={regionsServed.map(prefectures.label)} />,
          },
          {
            label: t('field.employees'),
            value: employees !== undefined && t('detail.people', { number: format.number(employees) }),
          },
          { label: t('field.capital'), value: capitalYen !== undefined && format.yen(capitalYen) },
          {
            label: t('field.founded'),
            value: foundedYear !== undefined && t('detail.year', { year: foundedYear }),
          },
          { label: t('field.website'), value: website && <Website address={website} /> },
        ]}
      />
    </section>
  );
}

/** Only web addresses become links: what was typed into a form must not run as a script. */
function Website({ address }: { address: string }) {
  if (!/^https?:\/\//.test(address)) return address;
  return (
    <a href={address} rel="noreferrer nofollow" className="text-link break-all">
      {address}
    </a>
  );
}
