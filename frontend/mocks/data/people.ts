import type { Me, RoleName } from '@/api/types';
import { organizations } from './organizations';
import { uuid } from './uuid';

export type Persona = RoleName | 'visitor';

const names: Record<RoleName, [name: string, organization: number]> = {
  clinician: ['佐藤 はるか（例）', 1],
  provider: ['高橋 誠（例）', 0],
  coordinator: ['小野寺 恵（例）', 4],
  official: ['菊池 直樹（例）', 4],
  funder: ['千葉 美咲（例）', 4],
  admin: ['管理 太郎（例）', 4],
};

export function meAs(persona: Persona): Me {
  if (persona === 'visitor')
    return { authenticated: false, roles: [], locale: 'ja', csrfHeader: 'X-Musubi-Csrf' };
  const [displayName, index] = names[persona];
  const organization = organizations[index];
  const number = Object.keys(names).indexOf(persona) + 1;
  return {
    authenticated: true,
    subject: uuid('member', number),
    displayName,
    roles: [persona.toUpperCase() as Uppercase<RoleName>],
    organization,
    member: {
      id: uuid('member', number),
      version: 1,
      organizationId: organization?.id ?? '',
      subject: uuid('member', number),
      email: `${persona}@demo.musubi.example`,
      displayName,
      role: persona.toUpperCase() as Uppercase<RoleName>,
      active: true,
      expertise: [],
      regions: [],
    },
    locale: 'ja',
    csrfHeader: 'X-Musubi-Csrf',
  };
}
