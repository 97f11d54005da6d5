import { useTranslation } from 'react-i18next';
import type { SeedView } from '@/api/types';
import { useVocabulary } from '@/api/vocabularies';
import { useLabels } from '@/shared/records/use-labels';
import { TagList } from '@/shared/ui/badge';
import { Facts } from '@/shared/ui/facts';

export function SeedFacts({ seed }: { seed: SeedView }) {
  const { t } = useTranslation('seed');
  const { label } = useLabels();
  const departments = useVocabulary('departments');
  const places = useVocabulary('places');
  const certificates = useVocabulary('certificates');
  const prefectures = useVocabulary('prefectures');
  const tags = (items: string[] | undefined) => (items?.length ? <TagList items={items} /> : undefined);
  const items = [
    { label: t('field.advantage'), value: seed.advantage },
    { label: t('field.principle'), value: seed.principle },
    { label: t('field.trl'), value: seed.trl !== undefined && t('detail.trl', { level: seed.trl }) },
    { label: t('field.fieldsOfUse'), value: tags(seed.fieldsOfUse?.map(departments.label)) },
    { label: t('field.places'), value: tags(seed.places?.map(places.label)) },
    { label: t('field.roleOffered'), value: seed.roleOffered && label('teamRole', seed.roleOffered) },
    {
      label: t('field.cooperationForms'),
      value: tags(seed.cooperationForms?.map((form) => label('cooperationForm', form))),
    },
    { label: t('field.certificates'), value: tags(seed.certificates?.map(certificates.label)) },
    { label: t('field.regionServed'), value: tags(seed.regionServed?.map(prefectures.label)) },
    { label: t('field.iprStatus'), value: seed.iprStatus && label('iprStatus', seed.iprStatus) },
    { label: t('field.iprNumbers'), value: tags(seed.iprNumbers) },
    { label: t('field.publications'), value: tags(seed.publications) },
  ];
  if (!items.some(({ value }) => value)) return null;
  return (
    <section>
      <h2 className="mb-3 text-xl">{t('section.details')}</h2>
      <Facts items={items} />
    </section>
  );
}
