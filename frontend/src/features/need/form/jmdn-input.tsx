import { useTranslation } from 'react-i18next';
import { useVocabulary } from '@/api/vocabularies';
import { RadioGroup } from '@/shared/form/choice-group';
import { ComboBox } from '@/shared/form/combo-box';
import { useLabels } from '@/shared/records/use-labels';
import { FieldPlace, useFieldText, useNeedForm } from './form-context';

type DeviceClass = 'I' | 'II' | 'III' | 'IV';

/** The device's official name if the author knows it. Its class follows from it and is never typed. */
export function JmdnInput() {
  const { t } = useTranslation('need-form');
  const { label } = useLabels();
  const { values, change } = useNeedForm();
  const jmdn = useVocabulary('jmdn');
  const text = useFieldText('jmdnCode');
  const entry = jmdn.entries.find(({ code }) => code === values.jmdnCode);
  const deviceClass = entry?.attributes?.deviceClass as DeviceClass | undefined;
  const knows = values.jmdnCode !== undefined || values.jmdnUndecided === false;
  const options = jmdn.options.map((option) => ({ ...option, hint: option.value }));
  return (
    <>
      <FieldPlace field="jmdnUndecided">
        <RadioGroup
          {...useFieldText('jmdnUndecided')}
          name="jmdnUndecided"
          options={[
            { value: 'true', label: t('jmdn.undecided') },
            { value: 'false', label: t('jmdn.known') },
          ]}
          checkedValue={values.jmdnUndecided ? 'true' : knows ? 'false' : undefined}
          onChange={({ target }) =>
            change(
              target.value === 'true'
                ? { jmdnUndecided: true, jmdnCode: undefined }
                : { jmdnUndecided: false },
            )
          }
        />
      </FieldPlace>
      {knows && !values.jmdnUndecided && jmdn.entries.length > 0 && (
        <FieldPlace field="jmdnCode">
          <ComboBox
            {...text}
            options={options}
            value={values.jmdnCode}
            onChange={(code) => change({ jmdnCode: code, jmdnUndecided: false })}
          />
          {deviceClass && (
            <p className="mt-2 text-sm text-ink-soft">
              {t('jmdn.class', { name: label('deviceClass', deviceClass) })}
            </p>
          )}
        </FieldPlace>
      )}
    </>
  );
}
