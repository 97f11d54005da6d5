import { setupServer } from 'msw/node';
import { handlers } from '../../mocks/handlers';

export { actAs, page, problem } from '../../mocks/handlers';

/** Answers the API in unit tests; `server.use(...)` for one test's own answers. */
export const server = setupServer(...handlers);
