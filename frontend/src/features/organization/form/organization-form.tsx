import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, type UseFormReturn, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { OrganizationView } from '@/api/types';
import { useVocabulary } from '@/api/vocabularies';
import { CheckboxGroup } from '@/shared/form/choice-group';
import { ComboBox } from '@/shared/form/combo-box';
import { Form, useFields } from '@/shared/form/form';
import { Select } from '@/shared/form/select';
import { TextArea, TextField } from '@/shared/form/text-field';
import { useLabels } from '@/shared/records/use-labels';
import { LoadingState } from '@/shared/ui/states';
import { RegisterLookup } from './register-lookup';
import { inputOf, type OrganizationInput, type OrganizationOutput, organizationSchema } from './schema';

/** Everything an organization says of itself. `fixed`: who it is was verified and only coordinators change it. */
export function OrganizationForm({
  organization,
  own,
  fixed = false,
  submitLabel,
  onSubmit,
}: {
  organization?: OrganizationView;
  own: boolean;
  fixed?: boolean;
  submitLabel: string;
  onSubmit: (values: OrganizationOutput) => Promise<unknown>;
}) {
  const { t } = useTranslation('organization');
  const form = useForm<OrganizationInput, unknown, OrganizationOutput>({
    resolver: zodResolver(organizationSchema(t, own)),
    defaultValues: inputOf(organization),
  });
  // A list that has no options yet cannot show what is chosen, and would be saved as empty.
  const waiting = [useVocabulary('prefectures'), useVocabulary('municipalities'), useVocabulary('jsic')];
  if (waiting.some(({ isPending }) => isPending)) return <LoadingState />;
  return (
    <Form form={form} onSubmit={onSubmit} submitLabel={submitLabel}>
      <Identity form={form} fixed={fixed} own={own} />
      <Place form={form} />
      <Work form={form} />
    </Form>
  );
}

type Part = { form: UseFormReturn<OrganizationInput, unknown, OrganizationOutput> };

const group = 'space-y-6 rounded-12 border border-line p-5 sm:p-6';

function Identity({ form, fixed, own }: Part & { fixed: boolean; own: boolean }) {
  const { t } = useTranslation('organization');
  const { label, options } = useLabels();
  const field = useFields(form);
  const kind = form.watch('kind');
  return (
    <fieldset className={group}>
      <legend className="mb-0 px-2 text-lg font-bold">{t('form.identity')}</legend>
      {fixed && <p className="text-sm text-ink-soft">{t('form.fixed')}</p>}
      {fixed ? (
        <TextField label={t('field.kind')} required readOnly value={label('organizationKind', kind)} />
      ) : (
        <Select label={t('field.kind')} required options={options('organizationKind')} {...field('kind')} />
      )}
      <TextField label={t('field.name')} required readOnly={fixed} {...field('name')} />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField label={t('field.nameKana')} {...field('nameKana')} />
        <TextField label={t('form.nameEn')} lang="en" {...field('nameEn')} />
      </div>
      <TextField
        label={t('field.corporateNumber')}
        hint={t('form.corporateNumberHint')}
        required={own && kind === 'COMPANY'}
        readOnly={fixed}
        inputMode="numeric"
        {...field('corporateNumber')}
      />
      {!fixed && <RegisterLookup form={form} />}
      {(kind === 'HOSPITAL' || kind === 'CLINIC') && (
        <TextField
          label={t('field.medicalInstitutionCode')}
          hint={t('form.medicalInstitutionCodeHint')}
          inputMode="numeric"
          {...field('medicalInstitutionCode')}
        />
      )}
      {(kind === 'UNIVERSITY' || kind === 'RESEARCH_INSTITUTE') && (
        <TextField label={t('form.ror')} hint={t('form.rorHint')} {...field('ror')} />
      )}
    </fieldset>
  );
}

function Place({ form }: Part) {
  const { t } = useTranslation('organization');
  const field = useFields(form);
  const prefectures = useVocabulary('prefectures');
  const municipalities = useVocabulary('municipalities');
  const prefecture = form.watch('prefecture');
  // A municipality's code begins with that of its prefecture.
  const within = municipalities.options.filter(
    ({ value }) => prefecture !== '' && value.startsWith(prefecture),
  );
  return (
    <fieldset className={group}>
      <legend className="mb-0 px-2 text-lg font-bold">{t('field.place')}</legend>
      <div className="grid gap-6 sm:grid-cols-2">
        <Select
          label={t('field.prefecture')}
          required
          options={prefectures.options}
          {...field('prefecture')}
          onChange={(event) => {
            form.setValue('prefecture', event.target.value);
            form.setValue('municipalityCode', '');
          }}
        />
        <Controller
          control={form.control}
          name="municipalityCode"
          render={({ field: { value, onChange, onBlur }, fieldState }) => (
            <ComboBox
              // The list of react-aria is fixed when it is made: another prefecture needs another list.
              key={`${prefecture}-${within.length}`}
              label={t('form.municipality')}
              required
              options={within}
              value={value || undefined}
              onChange={(next) => onChange(next ?? '')}
              onBlur={onBlur}
              error={fieldState.error?.message}
            />
          )}
        />
      </div>
    </fieldset>
  );
}

function Work({ form }: Part) {
  const { t } = useTranslation('organization');
  const { options } = useLabels();
  const field = useFields(form);
  const industries = useVocabulary('jsic');
  const prefectures = useVocabulary('prefectures');
  const roles = options('teamRole').filter(({ value }) => value !== 'NEED_OWNER');
  return (
    <fieldset className={group}>
      <legend className="mb-0 px-2 text-lg font-bold">{t('form.work')}</legend>
      <TextArea
        label={t('form.description')}
        hint={t('form.descriptionHint')}
        limit={2000}
        defaultValue={form.formState.defaultValues?.description}
        {...field('description')}
      />
      <CheckboxGroup
        label={t('field.roles')}
        hint={t('form.rolesHint')}
        columns
        options={roles}
        {...field('rolesOffered')}
      />
      <Select label={t('field.industry')} options={industries.options} {...field('industryCode')} />
      <div className="grid gap-6 sm:grid-cols-3">
        <TextField label={t('field.employees')} inputMode="numeric" {...field('employees')} />
        <TextField label={t('form.capitalYen')} inputMode="numeric" {...field('capitalYen')} />
        <TextField label={t('form.foundedYear')} inputMode="numeric" {...field('foundedYear')} />
      </div>
      <TextField type="url" label={t('field.website')} placeholder="https://" {...field('website')} />
      <details>
        <summary className="font-bold text-primary">{t('form.regions')}</summary>
        <div className="mt-3">
          <CheckboxGroup
            label={t('field.regions')}
            hint={t('form.regionsHint')}
            columns
            options={prefectures.options}
            {...field('regionsServed')}
          />
        </div>
      </details>
    </fieldset>
  );
}
