import { useQuery } from '@tanstack/react-query';
import { Controller, type UseFormReturn, useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { bridgeQueries } from '@/api/bridge';
import { ComboBox } from '@/shared/form/combo-box';
import { GroupFrame } from '@/shared/form/field-frame';
import { useFields } from '@/shared/form/form';
import { TextField } from '@/shared/form/text-field';
import { Button } from '@/shared/ui/button';
import { QueryView } from '@/shared/ui/query-view';
import { LoadingState } from '@/shared/ui/states';
import { type EntryValues, noAnswer, noFunction } from './entry-values';

type EntryForm = UseFormReturn<EntryValues>;

const weight = { type: 'number', min: 0.05, max: 1, step: 0.05, inputMode: 'decimal' } as const;

/** Functions an entry leads to, each with why. */
export function FunctionFields({ form }: { form: EntryForm }) {
  const { t } = useTranslation('bridge');
  const field = useFields(form);
  const rows = useFieldArray({ control: form.control, name: 'functions' });
  const functions = useQuery(bridgeQueries.functions());
  return (
    <GroupFrame
      label={t(`entry.functions.${form.watch('kind')}`)}
      hint={t('form.functionsHint')}
      error={form.formState.errors.functions?.message ?? form.formState.errors.functions?.root?.message}
      required
    >
      {() => (
        // What is typed before the list is there would be lost when it comes.
        <QueryView query={functions} loading={<LoadingState rows={1} />}>
          {({ items }) => (
            <div className="space-y-4">
              {rows.fields.map((row, index) => (
                <fieldset key={row.id} className="space-y-4 rounded-8 border border-line p-4">
                  <legend className="px-1 font-bold">
                    {t('form.functionNumber', { number: index + 1 })}
                  </legend>
                  <Controller
                    control={form.control}
                    name={`functions.${index}.function`}
                    render={({ field: { value, onChange, onBlur }, fieldState }) => (
                      <ComboBox
                        label={t('form.function')}
                        required
                        options={items.map(({ id, label, sense }) => ({ value: id, label, hint: sense }))}
                        value={value || undefined}
                        onChange={(next) => onChange(next ?? '')}
                        onBlur={onBlur}
                        error={fieldState.error?.message}
                      />
                    )}
                  />
                  <TextField
                    label={t('form.weight')}
                    required
                    className="max-w-32"
                    {...weight}
                    {...field(`functions.${index}.weight`)}
                  />
                  <TextField
                    label={t('form.reasonJa')}
                    lang="ja"
                    required
                    {...field(`functions.${index}.ja`)}
                  />
                  <TextField
                    label={t('form.reasonEn')}
                    lang="en"
                    required
                    {...field(`functions.${index}.en`)}
                  />
                  {rows.fields.length > 1 && (
                    <Button variant="quiet" size="small" onClick={() => rows.remove(index)}>
                      {t('form.removeFunction', { number: index + 1 })}
                    </Button>
                  )}
                </fieldset>
              ))}
              <Button variant="secondary" size="small" onClick={() => rows.append(noFunction)}>
                {t('form.addFunction')}
              </Button>
            </div>
          )}
        </QueryView>
      )}
    </GroupFrame>
  );
}

/** What typically solves a problem. */
export function AnswerFields({ form }: { form: EntryForm }) {
  const { t } = useTranslation('bridge');
  const field = useFields(form);
  const rows = useFieldArray({ control: form.control, name: 'answers' });
  return (
    <GroupFrame
      label={t('entry.answers')}
      hint={t('form.answersHint')}
      error={form.formState.errors.answers?.message ?? form.formState.errors.answers?.root?.message}
      required
    >
      {() => (
        <div className="space-y-4">
          {rows.fields.map((row, index) => (
            <fieldset key={row.id} className="space-y-4 rounded-8 border border-line p-4">
              <legend className="px-1 font-bold">{t('form.answerNumber', { number: index + 1 })}</legend>
              <TextField label={t('form.answer')} lang="ja" required {...field(`answers.${index}.text`)} />
              <TextField
                label={t('form.weight')}
                required
                className="max-w-32"
                {...weight}
                {...field(`answers.${index}.weight`)}
              />
              {rows.fields.length > 1 && (
                <Button variant="quiet" size="small" onClick={() => rows.remove(index)}>
                  {t('form.removeAnswer', { number: index + 1 })}
                </Button>
              )}
            </fieldset>
          ))}
          <Button variant="secondary" size="small" onClick={() => rows.append(noAnswer)}>
            {t('form.addAnswer')}
          </Button>
        </div>
      )}
    </GroupFrame>
  );
}
