import type account from '@/locales/ja/account.json';
import type assignment from '@/locales/ja/assignment.json';
import type attachment from '@/locales/ja/attachment.json';
import type audit from '@/locales/ja/audit.json';
import type bridge from '@/locales/ja/bridge.json';
import type client from '@/locales/ja/client.json';
import type common from '@/locales/ja/common.json';
import type consent from '@/locales/ja/consent.json';
import type draft from '@/locales/ja/draft.json';
import type home from '@/locales/ja/home.json';
import type importing from '@/locales/ja/import.json';
import type labels from '@/locales/ja/labels.json';
import type match from '@/locales/ja/match.json';
import type model from '@/locales/ja/model.json';
import type need from '@/locales/ja/need.json';
import type needForm from '@/locales/ja/need-form.json';
import type organization from '@/locales/ja/organization.json';
import type portal from '@/locales/ja/portal.json';
import type preview from '@/locales/ja/preview.json';
import type reading from '@/locales/ja/reading.json';
import type search from '@/locales/ja/search.json';
import type seed from '@/locales/ja/seed.json';
import type seedForm from '@/locales/ja/seed-form.json';
import type suggestion from '@/locales/ja/suggestion.json';
import type team from '@/locales/ja/team.json';
import type tie from '@/locales/ja/tie.json';
import type triage from '@/locales/ja/triage.json';

// Makes a misspelt text key a type error. A new locale file needs its line here.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      account: typeof account;
      attachment: typeof attachment;
      audit: typeof audit;
      bridge: typeof bridge;
      client: typeof client;
      assignment: typeof assignment;
      common: typeof common;
      consent: typeof consent;
      draft: typeof draft;
      home: typeof home;
      import: typeof importing;
      labels: typeof labels;
      match: typeof match;
      model: typeof model;
      need: typeof need;
      'need-form': typeof needForm;
      suggestion: typeof suggestion;
      team: typeof team;
      tie: typeof tie;
      triage: typeof triage;
      organization: typeof organization;
      portal: typeof portal;
      preview: typeof preview;
      reading: typeof reading;
      search: typeof search;
      seed: typeof seed;
      'seed-form': typeof seedForm;
    };
  }
}
