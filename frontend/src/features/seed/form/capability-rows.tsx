import { useTranslation } from 'react-i18next';
import { useVocabulary } from '@/api/vocabularies';
import { Checkbox } from '@/shared/form/choice-group';
import { ComboBox } from '@/shared/form/combo-box';
import { PickMany } from '@/shared/form/pick-many';
import { TextField } from '@/shared/form/text-field';
import { Button } from '@/shared/ui/button';
import type { SeedFormProps } from './seed-form-props';
import { type Capability, isWholeRow } from './seed-values';

const MOST_ROWS = 30;
type Row = Partial<Capability>;

/** What can be made: one block per process. A block is saved once its process is chosen. */
export function CapabilityRows({ values, errors, change }: SeedFormProps) {
  const { t } = useTranslation('seed-form');
  const rows: Row[] = values.capabilities?.length ? values.capabilities : [{}];
  const put = (next: Row[]) => change({ capabilities: next });
  const error = errors.get('capabilities');
  return (
    <fieldset data-field="capabilities" className="space-y-4">
      <legend className="mb-1 font-bold">{t('capability.title')}</legend>
      <p className="text-sm text-ink-soft">{t('capability.hint')}</p>
      {error && (
        <p role="alert" className="text-danger">
          {error}
        </p>
      )}
      <ol className="space-y-4">
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own, and their order is the author's
          <li key={index} className="space-y-5 rounded-12 border border-line p-4 sm:p-5">
            <div className="flex items-center justify-between">
              <h3 className="text-base">{t('capability.row', { number: index + 1 })}</h3>
              {rows.length > 1 && (
                <Button
                  variant="quiet"
                  size="small"
                  onClick={() => put(rows.filter((_, place) => place !== index))}
                >
                  {t('capability.remove', { number: index + 1 })}
                </Button>
              )}
            </div>
            <RowFields
              row={row}
              onChange={(part) =>
                put(rows.map((one, place) => (place === index ? { ...one, ...part } : one)))
              }
            />
          </li>
        ))}
      </ol>
      {rows.length < MOST_ROWS && (
        <Button variant="secondary" size="small" onClick={() => put([...rows, {}])}>
          {t('capability.add')}
        </Button>
      )}
    </fieldset>
  );
}

/** A whole number as people type it; anything else counts as not given. */
function numberOf(text: string) {
  const digits = text.normalize('NFKC').replace(/[^\d]/g, '').slice(0, 9);
  return digits === '' ? undefined : Number(digits);
}

function RowFields({ row, onChange }: { row: Row; onChange: (part: Row) => void }) {
  const { t } = useTranslation('seed-form');
  const processes = useVocabulary('processes');
  const materials = useVocabulary('materials');
  const text = (name: 'accuracy' | 'size' | 'equipment' | 'cleanClass', maxLength: number) => ({
    label: t(`capability.${name}.label`),
    placeholder: t(`capability.${name}.example`),
    maxLength,
    value: row[name] ?? '',
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  });
  const number = (name: 'lotMin' | 'lotMax' | 'leadTimeDays') => ({
    label: t(`capability.${name}`),
    inputMode: 'numeric' as const,
    value: row[name] ?? '',
    onChange: (event: { target: { value: string } }) => onChange({ [name]: numberOf(event.target.value) }),
  });
  const lotWrong = row.process !== undefined && !isWholeRow(row);
  return (
    <>
      <ComboBox
        key={processes.options.length}
        label={t('capability.process')}
        required
        options={processes.options}
        value={row.process}
        onChange={(process) => onChange({ process })}
      />
      <PickMany
        label={t('capability.materials')}
        required
        options={materials.options}
        chosen={row.materials ?? []}
        onChange={(chosen) => onChange({ materials: chosen })}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField {...text('accuracy', 200)} />
        <TextField {...text('size', 200)} />
        <TextField {...number('lotMin')} />
        <TextField {...number('lotMax')} error={lotWrong ? t('capability.lotWrong') : undefined} />
        <TextField {...text('equipment', 300)} />
        <TextField {...text('cleanClass', 40)} />
        <TextField {...number('leadTimeDays')} />
      </div>
      <Checkbox
        label={t('capability.prototype')}
        checked={row.prototype ?? false}
        onChange={({ target }) => onChange({ prototype: target.checked })}
      />
    </>
  );
}
