import { createContext } from 'react';

/** Whether a Page with its heading is around: a state shown without one is the page, and its title the heading. */
export const InPage = createContext(false);
