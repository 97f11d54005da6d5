import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { homeFigures } from '@/api/overview';
import { useFormat } from '@/shared/format/use-format';

const known = {
  needsPublished: 'figures.needs',
  seedsPublished: 'figures.seeds',
  organizations: 'figures.organizations',
  matchesUnderWay: 'figures.matches',
  launched: 'figures.launched',
} as const;

/** Public counts. Where they cannot be had, the page does without: they are not what anybody came for. */
export function Figures() {
  const { t } = useTranslation('portal');
  const format = useFormat();
  const { data } = useQuery(homeFigures);
  const figures = Object.entries(known).map(([key, text]) => ({
    text: t(text),
    value: data?.figures.find((figure) => figure.key === key)?.value,
  }));
  if (data && figures.every(({ value }) => value === undefined)) return null;
  return (
    <section aria-label={t('figures.title')} className="-mt-px">
      <dl className="grid grid-cols-2 border-b border-line sm:grid-cols-3 lg:grid-cols-5">
        {figures.map(({ text, value }) => (
          <div key={text} className="flex flex-col-reverse px-2 py-6 sm:px-4">
            <dt className="text-sm leading-150 text-ink-soft">{text}</dt>
            <dd className="text-[2rem] font-bold leading-130 tabular-nums text-primary-deep">
              {value === undefined ? '–' : format.number(value)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
