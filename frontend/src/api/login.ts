/** Only paths of this application may be returned to: `next` must never lead elsewhere. */
function here() {
  const { pathname, search } = window.location;
  return pathname.startsWith('/') && !pathname.startsWith('//') ? pathname + search : '/';
}

export function loginAddress(next = here()) {
  return `/login?next=${encodeURIComponent(next)}`;
}

/** Leaves the application for the login page; the server brings the reader back to where they were. */
export function goToLogin() {
  window.location.assign(loginAddress());
}
