import { useTranslation } from 'react-i18next';
import type { ReadConcept } from '@/api/types';
import { Icon, type IconName } from '@/shared/ui/icon';
import { sureness } from './correction';

const MOST_STEPS = 3;

/** One concept: how sure, the words it came from, where it leads – and the two answers to it. */
export function ConceptItem({
  concept,
  locked,
  onConfirm,
  onReject,
  onWithdraw,
}: {
  concept: ReadConcept;
  /** It can be read and not corrected. */
  locked: boolean;
  onConfirm: () => void;
  onReject: () => void;
  onWithdraw: () => void;
}) {
  const { t } = useTranslation('reading');
  const said = concept.state === 'CONFIRMED' || concept.state === 'ADDED';
  return (
    <li
      className={`rounded-12 border p-3 sm:p-4 ${said ? 'border-primary bg-primary-wash' : 'border-line bg-white'}`}
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-56">
          <p className="text-sm text-ink-soft">
            {t(`kind.${concept.kind}`)} ·{' '}
            {t(concept.state === 'ADDED' ? 'sure.added' : `sure.${sureness(concept)}`)}
          </p>
          <p className="font-bold leading-150">{concept.label}</p>
        </div>
        {!locked && (
          <div className="flex flex-wrap gap-2">
            {concept.state !== 'ADDED' && (
              <Answer
                icon="check"
                pressed={concept.state === 'CONFIRMED'}
                label={t('action.right')}
                concept={concept.label}
                onPress={concept.state === 'CONFIRMED' ? onWithdraw : onConfirm}
              />
            )}
            <Answer
              icon="close"
              label={t(concept.state === 'ADDED' ? 'action.takeBack' : 'action.wrong')}
              concept={concept.label}
              onPress={concept.state === 'ADDED' ? onWithdraw : onReject}
            />
          </div>
        )}
      </div>
      {concept.quotes.length > 0 && (
        <p className="mt-2 flex flex-wrap items-center gap-1.5 text-sm text-ink-soft">
          {t('words')}
          {concept.quotes.map(({ field, start, text }) => (
            <q key={`${field} ${start}`} className="rounded-4 bg-wash px-1.5 py-0.5 font-bold text-ink">
              {text}
            </q>
          ))}
        </p>
      )}
      {concept.functions.length > 0 && <Steps concept={concept} />}
    </li>
  );
}

function Answer({
  icon,
  label,
  concept,
  pressed,
  onPress,
}: {
  icon: IconName;
  label: string;
  concept: string;
  pressed?: boolean;
  onPress: () => void;
}) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPress}
      className={`inline-flex min-h-11 items-center gap-1.5 rounded-8 border px-3 text-sm font-bold ${
        pressed
          ? 'border-primary bg-primary text-white'
          : 'border-line bg-white text-primary hover:bg-primary-wash'
      }`}
    >
      <Icon name={icon} size={16} />
      {label}
      <span className="sr-only">: {concept}</span>
    </button>
  );
}

/** Over which functions it leads on, and to what: problem → function → technology. */
function Steps({ concept }: { concept: ReadConcept }) {
  const { t } = useTranslation('reading');
  return (
    <details className="mt-2 text-sm">
      <summary className="min-h-8 cursor-pointer text-primary">{t(`leads.${concept.kind}`)}</summary>
      <ul className="mt-1 space-y-2">
        {concept.functions.slice(0, MOST_STEPS).map(({ id, label, reason, technologies }) => (
          <li key={id}>
            <span className="font-bold">{label}</span>
            {technologies.length > 0 && (
              <span> → {technologies.map((technology) => technology.label).join(t('separator'))}</span>
            )}
            <span className="block text-ink-soft">{reason}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
