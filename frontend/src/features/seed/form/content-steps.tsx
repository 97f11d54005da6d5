import { useTranslation } from 'react-i18next';
import { useMe } from '@/api/me';
import type { SeedKind } from '@/api/types';
import { useVocabulary } from '@/api/vocabularies';
import { CheckboxGroup, RadioGroup } from '@/shared/form/choice-group';
import { PickMany } from '@/shared/form/pick-many';
import { Select } from '@/shared/form/select';
import { TextArea, TextField } from '@/shared/form/text-field';
import { useLabels } from '@/shared/records/use-labels';
import { CapabilityRows } from './capability-rows';
import { matures } from './checks';
import { Inventors } from './inventors';
import { type SeedFormProps, useTextProps } from './seed-form-props';
import type { SeedValues } from './seed-values';

const kinds = ['CAPABILITY', 'TECHNOLOGY', 'PRODUCT', 'FACILITY', 'SERVICE', 'FUNDING'] as const;

/** The kind comes first: what is asked afterwards follows from it. */
export function KindStep(form: SeedFormProps) {
  const { t } = useTranslation('seed-form');
  const { label } = useLabels();
  const me = useMe();
  const text = useTextProps(form);
  // Who came to offer money offers nothing else (the API refuses it).
  const funderOnly = me.has('funder') && !me.has('provider', 'coordinator', 'admin');
  const offered: readonly SeedKind[] = funderOnly ? ['FUNDING'] : kinds;
  const { limit: _, ...title } = text('title', true);
  return (
    <>
      <div data-field="kind">
        <RadioGroup
          label={t('field.kind.label')}
          required
          name="kind"
          error={form.errors.get('kind')}
          options={offered.map((kind) => ({
            value: kind,
            label: label('seedKind', kind),
            hint: t(`kindHint.${kind}`),
          }))}
          checkedValue={form.values.kind ?? ''}
          onChange={({ target }) => form.change({ kind: target.value as SeedKind })}
        />
      </div>
      <div data-field="title">
        <TextField {...title} maxLength={80} />
      </div>
    </>
  );
}

export function ContentStep(form: SeedFormProps) {
  const text = useTextProps(form);
  return (
    <>
      <div data-field="summary">
        <TextArea {...text('summary', true)} rows={5} />
      </div>
      {form.values.kind === 'CAPABILITY' && <CapabilityRows {...form} />}
      {matures(form.values.kind) && <Maturity {...form} />}
      <div data-field="advantage">
        <TextArea {...text('advantage')} rows={4} />
      </div>
    </>
  );
}

/** TRL (ISO 16290) in words that need no table beside them. */
function Maturity({ values, errors, change }: SeedFormProps) {
  const { t } = useTranslation('seed-form');
  const grades = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
  return (
    <div data-field="trl">
      <RadioGroup
        label={t('field.trl.label')}
        hint={t('field.trl.hint')}
        required
        name="trl"
        error={errors.get('trl')}
        options={grades.map((grade) => ({
          value: grade,
          label: t(`trl.${grade}.label`),
          hint: t(`trl.${grade}.hint`),
        }))}
        checkedValue={values.trl === undefined ? '' : String(values.trl)}
        onChange={({ target }) => change({ trl: Number(target.value) })}
      />
    </div>
  );
}

/** Lists that are typed, one entry a line. */
function LinesField({ form, field }: { form: SeedFormProps; field: 'iprNumbers' | 'publications' }) {
  const { t } = useTranslation('seed-form');
  return (
    <div data-field={field}>
      <TextArea
        label={t(`field.${field}.label`)}
        hint={t(`field.${field}.hint`)}
        rows={3}
        error={form.errors.get(field)}
        value={(form.values[field] ?? []).join('\n')}
        onChange={({ target }) => form.change({ [field]: target.value.split('\n') })}
      />
    </div>
  );
}

export function DetailStep(form: SeedFormProps) {
  const { t } = useTranslation('seed-form');
  const { options } = useLabels();
  const { values, errors, change } = form;
  const departments = useVocabulary('departments');
  const places = useVocabulary('places');
  const certificates = useVocabulary('certificates');
  const prefectures = useVocabulary('prefectures');
  const pick = (field: 'fieldsOfUse' | 'places' | 'certificates' | 'regionServed') => ({
    label: t(`field.${field}.label`),
    hint: t(`field.${field}.hint`),
    chosen: values[field] ?? [],
    onChange: (chosen: string[]) => change({ [field]: chosen }),
  });
  const forms = values.cooperationForms ?? [];
  return (
    <>
      <Select
        label={t('field.roleOffered.label')}
        hint={t('field.roleOffered.hint')}
        options={options('teamRole').filter(({ value }) => value !== 'NEED_OWNER')}
        value={values.roleOffered ?? ''}
        onChange={({ target }) =>
          change({ roleOffered: (target.value || undefined) as SeedValues['roleOffered'] })
        }
      />
      <CheckboxGroup
        label={t('field.cooperationForms.label')}
        columns
        name="cooperationForms"
        options={options('cooperationForm')}
        checkedValue={forms}
        onChange={({ target }) =>
          change({
            cooperationForms: (target.checked
              ? [...forms, target.value]
              : forms.filter((one) => one !== target.value)) as SeedValues['cooperationForms'],
          })
        }
      />
      <PickMany {...pick('fieldsOfUse')} options={departments.options} />
      <PickMany {...pick('places')} options={places.options} />
      <PickMany {...pick('certificates')} options={certificates.options} />
      <PickMany {...pick('regionServed')} options={prefectures.options} />
      <div data-field="iprStatus">
        <RadioGroup
          label={t('field.iprStatus.label')}
          hint={t('field.iprStatus.hint')}
          required
          columns
          name="iprStatus"
          error={errors.get('iprStatus')}
          options={options('iprStatus')}
          checkedValue={values.iprStatus ?? ''}
          onChange={({ target }) => change({ iprStatus: target.value as SeedValues['iprStatus'] })}
        />
      </div>
      <LinesField form={form} field="iprNumbers" />
      <LinesField form={form} field="publications" />
      <Inventors {...form} />
    </>
  );
}
