import { createFileRoute } from '@tanstack/react-router';
import { HomePage } from '@/features/home/home-page';
import { requireLogin } from '../guards';

export const Route = createFileRoute('/home')({
  staticData: { title: 'home' },
  beforeLoad: requireLogin,
  component: HomePage,
});
