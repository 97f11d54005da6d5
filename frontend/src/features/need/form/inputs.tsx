import { useTranslation } from 'react-i18next';
import { CheckboxGroup, RadioGroup } from '@/shared/form/choice-group';
import { type Option, Select } from '@/shared/form/select';
import { TextArea, TextField } from '@/shared/form/text-field';
import {
  FieldPlace,
  type SetFieldName,
  type TextFieldName,
  useFieldText,
  useNeedForm,
  useTextField,
} from './form-context';

/** One line with a counter below, as a text area that grows is too much for a title. */
export function LineInput({ field }: { field: TextFieldName }) {
  const { limit, ...props } = useTextField(field);
  const { t } = useTranslation();
  const count = [...props.value].length;
  return (
    <FieldPlace field={field}>
      <TextField {...props} autoComplete="off" />
      {limit !== undefined && (
        <p
          className={`mt-1 text-right text-sm ${count > limit ? 'font-bold text-danger' : 'text-ink-faint'}`}
        >
          {t('field.count', { count, limit })}
        </p>
      )}
    </FieldPlace>
  );
}

export function AreaInput({ field, rows }: { field: TextFieldName; rows?: number }) {
  return (
    <FieldPlace field={field}>
      <TextArea {...useTextField(field)} rows={rows} />
    </FieldPlace>
  );
}

export function CodeInput({ field, options }: { field: TextFieldName; options: Option[] }) {
  const { limit: _, ...props } = useTextField(field);
  return (
    <FieldPlace field={field}>
      <Select {...props} options={options} />
    </FieldPlace>
  );
}

/** One of a few, all in view. */
export function RadioInput({ field, options }: { field: 'urgency' | 'ipSituation'; options: Option[] }) {
  const { values, change } = useNeedForm();
  return (
    <FieldPlace field={field}>
      <RadioGroup
        {...useFieldText(field)}
        columns
        name={field}
        options={options}
        checkedValue={values[field]}
        onChange={(event) => change({ [field]: event.target.value })}
      />
    </FieldPlace>
  );
}

export function SetInput({ field, options }: { field: SetFieldName; options: Option[] }) {
  const { values, change } = useNeedForm();
  const chosen = (values[field] ?? []) as string[];
  return (
    <FieldPlace field={field}>
      <CheckboxGroup
        {...useFieldText(field)}
        columns
        name={field}
        options={options}
        checkedValue={chosen}
        onChange={({ target }) =>
          change({
            [field]: target.checked
              ? [...chosen, target.value]
              : chosen.filter((one) => one !== target.value),
          })
        }
      />
    </FieldPlace>
  );
}

/** A yes-or-no where "no" is an answer and "not yet said" is not. */
export function NdaInput() {
  const { t } = useTranslation('need-form');
  const { values, change } = useNeedForm();
  return (
    <FieldPlace field="ndaNeeded">
      <RadioGroup
        {...useFieldText('ndaNeeded')}
        name="ndaNeeded"
        options={[
          { value: 'true', label: t('nda.yes') },
          { value: 'false', label: t('nda.no') },
        ]}
        checkedValue={values.ndaNeeded === undefined ? undefined : String(values.ndaNeeded)}
        onChange={(event) => change({ ndaNeeded: event.target.value === 'true' })}
      />
    </FieldPlace>
  );
}
