import { useTranslation } from 'react-i18next';
import { Icon } from './icon';

export type Step = { key: string; label: string };

/** Where one is in a form of several pages. Finished steps can be gone back to. */
export function Steps({
  steps,
  current,
  onSelect,
}: {
  steps: Step[];
  current: string;
  onSelect?: (key: string) => void;
}) {
  const { t } = useTranslation();
  const position = steps.findIndex((step) => step.key === current);
  return (
    <nav aria-label={t('steps.label')} className="mb-8">
      <p className="mb-2 text-sm text-ink-soft sm:hidden">
        {t('steps.position', { current: position + 1, total: steps.length })}
      </p>
      <ol className="flex gap-1 sm:gap-2">
        {steps.map((step, index) => (
          <li
            key={step.key}
            className="min-w-0 flex-1"
            aria-current={step.key === current ? 'step' : undefined}
          >
            <StepMark
              label={step.label}
              number={index + 1}
              state={index < position ? 'done' : index === position ? 'current' : 'open'}
              onSelect={index < position && onSelect ? () => onSelect(step.key) : undefined}
            />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepMark({
  label,
  number,
  state,
  onSelect,
}: {
  label: string;
  number: number;
  state: 'done' | 'current' | 'open';
  onSelect?: () => void;
}) {
  const { t } = useTranslation();
  const bar = state === 'open' ? 'bg-solid-gray-200' : 'bg-primary';
  const text = state === 'current' ? 'font-bold text-ink' : 'text-ink-soft';
  const content = (
    <>
      <span className={`block h-1.5 rounded-full ${bar}`} />
      <span className={`mt-2 flex items-center gap-1 text-sm leading-150 max-sm:sr-only ${text}`}>
        {state === 'done' ? <Icon name="check" size={14} /> : `${number}.`} {label}
        {state === 'done' && <span className="sr-only">{t('steps.done')}</span>}
      </span>
    </>
  );
  if (!onSelect) return content;
  return (
    <button type="button" onClick={onSelect} className="block w-full text-left hover:underline">
      {content}
    </button>
  );
}
