import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadConcept, Reading } from '@/api/types';
import { useFormat } from '@/shared/format/use-format';
import { useLabels } from '@/shared/records/use-labels';
import { Button } from '@/shared/ui/button';
import { ConceptItem } from './concept-item';
import { ConceptSearch } from './concept-search';
import { type Correction, chosen, confirmed, correctionOf, grouped, rejected, withdrawn } from './correction';
import { ReadingWarnings } from './reading-warnings';

type Props = {
  reading: Reading;
  onCorrect: (correction: Correction) => void;
  nameOf?: (field: string) => string | undefined;
};

/** "We understood": what the text was read into, to be confirmed, taken away or added to. */
export function ReadingPanel({ reading, onCorrect, nameOf }: Props) {
  const { t } = useTranslation('reading');
  const [all, setAll] = useState(false);
  const said = correctionOf(reading);
  const { first, more, rejected: wrong } = grouped(reading.concepts);
  const shown = all ? [...first, ...more] : first;
  const locked = !reading.correctable;
  const place = useFocusKept(reading);

  return (
    <div ref={place} tabIndex={-1} className="space-y-4 outline-none">
      <ReadingWarnings warnings={reading.warnings} nameOf={nameOf} />
      {shown.length === 0 && <p className="rounded-12 bg-wash p-4 text-ink-soft">{t('nothing')}</p>}
      <ul className="space-y-3">
        {shown.map((concept) => (
          <ConceptItem
            key={concept.id}
            concept={concept}
            locked={locked}
            onConfirm={() => onCorrect(confirmed(said, concept.id))}
            onReject={() => onCorrect(rejected(said, concept.id))}
            onWithdraw={() => onCorrect(withdrawn(said, concept.id))}
          />
        ))}
      </ul>
      {more.length > 0 && (
        <Button variant="quiet" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {t(all ? 'fewer' : 'more', { count: more.length })}
        </Button>
      )}
      {reading.constraints.length > 0 && <Constraints reading={reading} />}
      {wrong.length > 0 && (
        <Rejected concepts={wrong} locked={locked} onRestore={(id) => onCorrect(withdrawn(said, id))} />
      )}
      {!locked && (
        <ConceptSearch
          taken={reading.concepts.filter(({ state }) => state !== 'REJECTED').map(({ id }) => id)}
          onAdd={(id) => onCorrect(chosen(said, id, reading))}
        />
      )}
      <Footnote reading={reading} />
    </div>
  );
}

/** A concept that goes takes its buttons with it; the focus must not fall out of the panel with them. */
function useFocusKept(reading: Reading) {
  const place = useRef<HTMLDivElement>(null);
  const inside = useRef(false);

  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      inside.current = target instanceof Node && Boolean(place.current?.contains(target));
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when what is shown has changed
  useEffect(() => {
    if (inside.current && document.activeElement === document.body) place.current?.focus();
  }, [reading]);

  return place;
}

function Constraints({ reading }: { reading: Reading }) {
  const { t } = useTranslation('reading');
  const id = useId();
  return (
    <div>
      <p id={id} className="font-bold">
        {t('constraint.title')}
      </p>
      <ul aria-labelledby={id} className="mt-1 flex flex-wrap gap-2">
        {reading.constraints.map(({ kind, quote }) => (
          <li
            key={`${quote.field} ${quote.start} ${quote.end}`}
            className="rounded-8 border border-line px-2.5 py-1 text-sm"
          >
            <span className="text-ink-soft">{t(`constraint.${kind}`)}: </span>
            {quote.text}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Rejected({
  concepts,
  locked,
  onRestore,
}: {
  concepts: ReadConcept[];
  locked: boolean;
  onRestore: (id: string) => void;
}) {
  const { t } = useTranslation('reading');
  const id = useId();
  return (
    <div>
      <p id={id} className="font-bold">
        {t('rejected')}
      </p>
      <ul aria-labelledby={id} className="mt-1 space-y-1">
        {concepts.map((concept) => (
          <li key={concept.id} className="flex flex-wrap items-center justify-between gap-2">
            <s className="min-w-0 text-ink-soft">{concept.label}</s>
            {!locked && (
              <Button variant="quiet" size="small" onClick={() => onRestore(concept.id)}>
                {t('action.restore')}
                <span className="sr-only">: {concept.label}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** For whom a correction counts, and who made the last. */
function Footnote({ reading }: { reading: Reading }) {
  const { t } = useTranslation('reading');
  const { label } = useLabels();
  const format = useFormat();
  return (
    <div className="space-y-1 text-sm text-ink-soft">
      {reading.countsFrom && <p>{t('counts', { level: label('level', reading.countsFrom) })}</p>}
      {reading.corrected && (
        <p>
          {t('corrected', {
            who: reading.corrected.by?.name ?? t('somebody'),
            when: format.dateTime(reading.corrected.at),
          })}
        </p>
      )}
    </div>
  );
}
