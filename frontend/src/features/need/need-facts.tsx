import { useTranslation } from 'react-i18next';
import type { NeedView } from '@/api/types';
import { useVocabulary } from '@/api/vocabularies';
import { useLabels } from '@/shared/records/use-labels';
import { TagList } from '@/shared/ui/badge';
import { Facts } from '@/shared/ui/facts';

/** Everything about a need that its reader is cleared for; what is withheld is simply not there. */
export function NeedFacts({ need, level: Heading = 'h2' }: { need: NeedView; level?: 'h2' | 'h4' }) {
  const { t } = useTranslation('need');
  const { label } = useLabels();
  const departments = useVocabulary('departments');
  const places = useVocabulary('places');
  const professions = useVocabulary('professions');
  const certificates = useVocabulary('certificates');
  const prefectures = useVocabulary('prefectures');
  const tags = (items: string[] | undefined) => (items?.length ? <TagList items={items} /> : undefined);
  const code = (value: string | undefined, name: (code: string) => string) =>
    value ? name(value) : undefined;

  const site = [
    { label: t('field.department'), value: code(need.department, departments.label) },
    { label: t('field.place'), value: code(need.place, places.label) },
    { label: t('field.profession'), value: code(need.profession, professions.label) },
    { label: t('field.user'), value: need.user },
    { label: t('field.frequency'), value: need.frequency },
    { label: t('field.frequencySource'), value: need.frequencySource },
    { label: t('field.urgency'), value: need.urgency && label('urgency', need.urgency) },
    { label: t('field.effects'), value: tags(need.effects?.map((effect) => label('effect', effect))) },
  ];
  const solution = [
    { label: t('field.presentPractice'), value: need.presentPractice },
    { label: t('field.existingProducts'), value: need.existingProducts },
    {
      label: t('field.mustHaves'),
      value: need.mustHaves?.length ? <MustHaves items={need.mustHaves} /> : undefined,
    },
    { label: t('field.notOfInterest'), value: need.notOfInterest },
    { label: t('field.deviceClass'), value: need.deviceClass && label('deviceClass', need.deviceClass) },
    { label: t('field.marketEvidence'), value: need.marketEvidence },
    { label: t('field.unpublishedData'), value: need.unpublishedData },
  ];
  const partner = [
    { label: t('field.rolesSought'), value: tags(need.rolesSought?.map((role) => label('teamRole', role))) },
    {
      label: t('field.contributions'),
      value: tags(need.contributions?.map((one) => label('contribution', one))),
    },
    { label: t('field.certificatesAsked'), value: tags(need.certificatesAsked?.map(certificates.label)) },
    { label: t('field.regionWish'), value: code(need.regionWish, prefectures.label) },
    { label: t('field.ipSituation'), value: need.ipSituation && label('ipSituation', need.ipSituation) },
  ];

  return (
    <>
      {[
        { title: t('section.site'), items: site },
        { title: t('section.solution'), items: solution },
        { title: t('section.partner'), items: partner },
      ]
        .filter(({ items }) => items.some(({ value }) => value))
        .map(({ title, items }) => (
          <section key={title}>
            <Heading className={`mb-3 ${Heading === 'h2' ? 'text-xl' : ''}`}>{title}</Heading>
            <Facts items={items} />
          </section>
        ))}
    </>
  );
}

function MustHaves({ items }: { items: string[] }) {
  return (
    <ul className="list-disc space-y-1 pl-5">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
