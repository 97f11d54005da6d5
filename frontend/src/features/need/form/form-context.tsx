import { createContext, type ReactNode, use } from 'react';
import { useTranslation } from 'react-i18next';
import { type Field, limits, type NeedValues } from '../draft/need-values';
import { isRequired } from './checks';

type FormContext = {
  values: NeedValues;
  errors: Map<Field, string>;
  /** Of the need that is being changed; a new one has none before it is first saved. */
  needId?: string;
  change: (part: NeedValues) => void;
};

const Context = createContext<FormContext | null>(null);

export function FormProvider({ form, children }: { form: FormContext; children: ReactNode }) {
  return <Context value={form}>{children}</Context>;
}

export function useNeedForm() {
  const form = use(Context);
  if (!form) throw new Error('A field of the need form stands outside of it');
  return form;
}

/** The words of a field: label, what to write, and whether it must be there to submit. */
export function useFieldText(field: Field) {
  const { t, i18n } = useTranslation('need-form');
  const { errors } = useNeedForm();
  const hint = `field.${field}.hint`;
  return {
    label: t(`field.${field}.label` as 'field.title.label'),
    hint: i18n.exists(hint, { ns: 'need-form' }) ? t(hint as 'field.title.hint') : undefined,
    error: errors.get(field),
    required: isRequired(field),
  };
}

type Named<Wanted> = { [F in Field]-?: NonNullable<NeedValues[F]> extends Wanted ? F : never }[Field];
export type TextFieldName = Exclude<Named<string>, `disclosure.${string}`>;
export type SetFieldName = 'effects' | 'rolesSought' | 'contributions' | 'certificatesAsked';

/** Everything a text input needs. */
export function useTextField(field: TextFieldName) {
  const { values, change } = useNeedForm();
  return {
    ...useFieldText(field),
    name: field,
    value: String(values[field] ?? ''),
    limit: limits[field],
    onChange: (event: { target: { value: string } }) => change({ [field]: event.target.value }),
  };
}

/** A place that the error summary can lead to, whatever kind of input stands in it. */
export function FieldPlace({ field, children }: { field: Field; children: ReactNode }) {
  return <div data-field={field}>{children}</div>;
}

export function focusOn(field: Field) {
  const place = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
  place?.closest('details')?.setAttribute('open', '');
  const input = place?.querySelector<HTMLElement>('input, select, textarea, button');
  input?.focus();
  place?.scrollIntoView({ block: 'center' });
}
