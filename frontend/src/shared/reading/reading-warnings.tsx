import { useTranslation } from 'react-i18next';
import type { ReadingWarning } from '@/api/types';
import { Notice } from '@/shared/ui/notice';

/** What the author should know while they write, and what to do about it. Nothing of it stops them. */
export function ReadingWarnings({
  warnings,
  nameOf,
}: {
  warnings: ReadingWarning[];
  /** What a field is called on the screen; nothing if it has no name there. */
  nameOf?: (field: string) => string | undefined;
}) {
  const { t } = useTranslation('reading');
  return (
    <>
      {warnings.map(({ kind, field, excerpt, message, remedy, missing }) => {
        const place = field && nameOf?.(field);
        return (
          <Notice
            key={`${kind} ${field} ${excerpt}`}
            tone={kind === 'PERSONAL_DATA' ? 'warn' : 'info'}
            title={t(`warning.${kind}`)}
          >
            <p>
              {place && <strong>{t('warning.at', { place })} </strong>}
              {message}
            </p>
            <p className="mt-1">{remedy}</p>
            {missing.length > 0 && (
              <ul className="mt-2 list-disc pl-5">
                {missing.map((part) => (
                  <li key={part.code}>{part.message}</li>
                ))}
              </ul>
            )}
          </Notice>
        );
      })}
    </>
  );
}
