import { HttpResponse, http } from 'msw';

const text = (document: 'TERMS' | 'PRIVACY', title: string) => ({
  document,
  version: 1,
  inForceFrom: '2026-11-01',
  language: 'ja',
  title,
  sections: [
    { heading: '目的', text: '現場の困りごとと技術を結びつけるために使います。' },
    { heading: '扱い', text: '読んだ内容は、その目的のためだけに使います。' },
  ],
  digest: '0'.repeat(64),
});

export const consentTexts = [text('TERMS', '利用規約'), text('PRIVACY', '個人情報の取扱い')];

/** Everybody has agreed; tests that need somebody who has not say so. */
export const consentHandlers = [
  http.get('*/api/v1/consent-texts', () => HttpResponse.json(consentTexts)),
  http.get('*/api/v1/me/consents', () =>
    HttpResponse.json({
      given: consentTexts.map(({ document, version }) => ({
        document,
        version,
        language: 'ja',
        agreedAt: '2026-11-02T03:00:00Z',
      })),
      missing: [],
    }),
  ),
];
