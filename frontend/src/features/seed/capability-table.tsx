import { useTranslation } from 'react-i18next';
import type { Capability } from '@/api/types';
import { useVocabulary } from '@/api/vocabularies';
import { useFormat } from '@/shared/format/use-format';
import { Facts } from '@/shared/ui/facts';

/** What can be made, process by process. Cards rather than a wide table: most of these are read on a phone. */
export function CapabilityTable({ capabilities }: { capabilities: Capability[] }) {
  const { t } = useTranslation('seed');
  const format = useFormat();
  const processes = useVocabulary('processes');
  const materials = useVocabulary('materials');
  if (capabilities.length === 0) return null;

  function lot({ lotMin, lotMax }: Capability) {
    if (lotMin === undefined && lotMax === undefined) return undefined;
    if (lotMax === undefined) return t('capability.lotFrom', { from: format.number(lotMin ?? 0) });
    const number = (value: number | undefined) => (value === undefined ? '' : format.number(value));
    return t('capability.lotRange', { from: number(lotMin), to: number(lotMax) });
  }

  return (
    <section>
      <h2 className="mb-3 text-xl">{t('section.capabilities')}</h2>
      <ul className="space-y-6">
        {capabilities.map((capability) => (
          <li key={`${capability.process}-${capability.materials.join()}`}>
            <h3 className="mb-2 text-lg">{processes.label(capability.process)}</h3>
            <Facts
              items={[
                {
                  label: t('capability.materials'),
                  value: capability.materials.map(materials.label).join('・'),
                },
                { label: t('capability.accuracy'), value: capability.accuracy },
                { label: t('capability.size'), value: capability.size },
                { label: t('capability.lot'), value: lot(capability) },
                { label: t('capability.equipment'), value: capability.equipment },
                { label: t('capability.cleanClass'), value: capability.cleanClass },
                {
                  label: t('capability.leadTime'),
                  value:
                    capability.leadTimeDays !== undefined &&
                    t('capability.days', { days: capability.leadTimeDays }),
                },
                {
                  label: t('capability.prototype'),
                  value: capability.prototype && t('capability.prototypeYes'),
                },
              ]}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
