import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { agreeTo, consentQueries } from '@/api/consents';
import type { ConsentText } from '@/api/types';
import { useWrite } from '@/api/use-write';
import { Checkbox } from '@/shared/form/choice-group';
import { Form } from '@/shared/form/form';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { ConsentWording } from './consent-wording';

const reader = 'mb-2 max-h-64 overflow-y-auto rounded-8 border border-line p-4';

/** Asks who is logged in for what they have yet to agree to; writing waits for it, reading does not. */
export default function ConsentGate() {
  const { t, i18n } = useTranslation('consent');
  const { data } = useQuery(consentQueries.mine(i18n.language));
  const [later, setLater] = useState(false);
  // Where the texts are read in peace, they are not in the way.
  const reading = useLocation({ select: ({ pathname }) => pathname === '/policies' });
  const missing = data?.missing ?? [];
  if (missing.length === 0 || later || reading) return null;
  return (
    <Dialog title={t('gate.title')} isOpen wide>
      <p className="mb-6">{t('gate.text')}</p>
      <ConsentForm missing={missing} onLater={() => setLater(true)} />
    </Dialog>
  );
}

function ConsentForm({ missing, onLater }: { missing: ConsentText[]; onLater: () => void }) {
  const { t } = useTranslation('consent');
  const form = useForm<Record<string, boolean>>({ defaultValues: {} });
  const give = useWrite({
    send: async (texts: ConsentText[], key) => {
      for (const text of texts) await agreeTo(text, key);
    },
    invalidates: [['consents']],
  });
  return (
    <Form
      form={form}
      onSubmit={() => give.mutateAsync(missing)}
      submitLabel={t('gate.submit')}
      actions={
        <>
          <Button variant="secondary" size="large" onClick={onLater}>
            {t('gate.later')}
          </Button>
          <a href="/logout" className="text-link">
            {t('gate.logout')}
          </a>
        </>
      }
    >
      {missing.map((text) => (
        <div key={text.document}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
          <section tabIndex={0} aria-label={text.title} className={reader}>
            <ConsentWording text={text} level="h3" />
          </section>
          <Checkbox
            label={t('gate.agree', { title: text.title })}
            error={form.formState.errors[text.document]?.message}
            {...form.register(text.document, { required: t('gate.incomplete') })}
          />
        </div>
      ))}
    </Form>
  );
}
