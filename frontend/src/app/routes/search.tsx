import { createFileRoute } from '@tanstack/react-router';
import { searchSchema, text } from '@/shared/search-params/search-params';

export const Route = createFileRoute('/search')({
  staticData: { title: 'search' },
  validateSearch: searchSchema({ q: text() }),
  component: () => null,
});
