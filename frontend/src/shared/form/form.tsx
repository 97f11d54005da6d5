import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { FieldErrors, FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { isProblem, OfflineError } from '@/api/problem';
import { Button } from '@/shared/ui/button';
import { Icon } from '@/shared/ui/icon';

type Entry = { field: string; message: string };

/** react-hook-form nests its errors like the values; the summary needs them flat, in order. */
function flatten(errors: FieldErrors, prefix = ''): Entry[] {
  return Object.entries(errors).flatMap(([key, error]) => {
    if (!error || typeof error !== 'object') return [];
    const field = prefix ? `${prefix}.${key}` : key;
    if (key === 'root') return [];
    if ('message' in error && typeof error.message === 'string') return [{ field, message: error.message }];
    return flatten(error as FieldErrors, field);
  });
}

/** Spreads onto a field: name, ref, handlers and the message of its error. */
export function useFields<Values extends FieldValues, Output>(form: UseFormReturn<Values, unknown, Output>) {
  const messages = new Map(flatten(form.formState.errors).map(({ field, message }) => [field, message]));
  return (name: FieldPath<Values>) => ({ ...form.register(name), error: messages.get(name) });
}

/**
 * A form with an error summary. `onSubmit` may throw: field errors of the API go to their fields, everything else is
 * said at the top; either way the summary takes the focus, so that nobody has to look for what went wrong.
 */
export function Form<Values extends FieldValues, Output>({
  form,
  onSubmit,
  children,
  submitLabel,
  actions,
  labels = {},
}: {
  form: UseFormReturn<Values, unknown, Output>;
  onSubmit: (values: Output) => Promise<unknown>;
  children: ReactNode;
  submitLabel: string;
  /** More buttons beside the submit button. */
  actions?: ReactNode;
  /** Names of fields for the summary, where the message alone does not say which field it means. */
  labels?: Record<string, string>;
}) {
  const [failure, setFailure] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  const summary = useRef<HTMLDivElement>(null);
  const entries = flatten(form.formState.errors);
  const shown = attempt > 0 && (entries.length > 0 || failure !== null);

  useEffect(() => {
    if (attempt > 0) summary.current?.focus();
  }, [attempt]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setFailure(null);
    await form.handleSubmit(
      async (values) => {
        try {
          await onSubmit(values);
        } catch (error) {
          const fields = isProblem(error) ? error.fields : [];
          for (const { field, code, message } of fields) {
            form.setError(field as FieldPath<Values>, { type: code, message });
          }
          setFailure(fields.length === 0 ? error : null);
          setAttempt((count) => count + 1);
        }
      },
      () => setAttempt((count) => count + 1),
    )();
  }

  return (
    <form noValidate onSubmit={submit} className="space-y-8">
      {shown && (
        <ErrorSummary
          ref={summary}
          entries={entries.map((entry) => ({ ...entry, label: labels[entry.field] }))}
          failure={failure}
        />
      )}
      {children}
      <div className="flex flex-wrap items-center gap-3 border-t border-line pt-6">
        <Button type="submit" size="large" pending={form.formState.isSubmitting}>
          {submitLabel}
        </Button>
        {actions}
      </div>
    </form>
  );
}

function ErrorSummary({
  entries,
  failure,
  ref,
}: {
  entries: (Entry & { label?: string })[];
  failure: unknown;
  ref: React.Ref<HTMLDivElement>;
}) {
  const { t } = useTranslation();
  return (
    <div
      ref={ref}
      tabIndex={-1}
      role="alert"
      className="rounded-8 border-2 border-danger bg-danger-wash p-4 sm:p-6"
    >
      <h2 className="flex items-center gap-2 text-lg text-danger">
        <Icon name="alert" size={22} />
        {entries.length > 0 ? t('form.errors', { count: entries.length }) : t('form.failed')}
      </h2>
      {entries.length > 0 && (
        <ul className="mt-3 list-disc space-y-1 pl-6">
          {entries.map((entry) => (
            <li key={entry.field}>
              <a
                href={`#${entry.field}`}
                className="text-link text-danger"
                onClick={(event) => {
                  event.preventDefault();
                  focusField(entry.field);
                }}
              >
                {entry.label ? `${entry.label}: ${entry.message}` : entry.message}
              </a>
            </li>
          ))}
        </ul>
      )}
      {failure !== null && <Failure error={failure} />}
    </div>
  );
}

/** What went wrong with the whole submission, with the way on for the kinds that have one. */
export function Failure({ error }: { error: unknown }) {
  const { t } = useTranslation();
  if (error instanceof OfflineError) return <p className="mt-2">{t('form.offline')}</p>;
  if (!isProblem(error)) return <p className="mt-2">{t('state.error.text')}</p>;
  return (
    <div className="mt-2">
      <p>{error.message}</p>
      {error.status === 412 && (
        <>
          <p className="mt-1">{t('form.stale')}</p>
          <Button variant="secondary" size="small" className="mt-3" onClick={() => window.location.reload()}>
            {t('action.reload')}
          </Button>
        </>
      )}
      {error.requestId && (
        <p className="mt-2 text-sm text-ink-soft">{t('state.error.reference', { id: error.requestId })}</p>
      )}
    </div>
  );
}

function focusField(name: string) {
  const field = document.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`);
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
}
