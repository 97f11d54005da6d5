import { setupWorker } from 'msw/browser';
import type { Persona } from './data/people';
import { actAs, handlers } from './handlers';

const KEY = 'musubi.mock.persona';

function persona(): Persona {
  const asked = new URLSearchParams(window.location.search).get('as');
  if (asked) sessionStorage.setItem(KEY, asked);
  return (sessionStorage.getItem(KEY) as Persona | null) ?? 'visitor';
}

/** Plays the backend inside the browser. `?as=coordinator` logs in as that role; answers true when it leads elsewhere. */
export async function startMocks() {
  const { pathname, search } = window.location;
  if (pathname === '/login' || pathname === '/logout') {
    sessionStorage.setItem(KEY, pathname === '/login' ? 'coordinator' : 'visitor');
    window.location.replace(new URLSearchParams(search).get('next') ?? '/');
    return true;
  }
  actAs(persona());
  await setupWorker(...handlers).start({ onUnhandledRequest: 'bypass', quiet: true });
  return false;
}
