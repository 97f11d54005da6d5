import { useMe } from '@/api/me';
import type { NeedView } from '@/api/types';
import { RubricEditor } from '../triage/rubric-editor';
import { Conversation } from './conversation';
import { Corroborations } from './corroborations';
import { NeedReading } from './need-reading';
import { PersonalData } from './personal-data';

/** What those who act on a need see below it: owner, coordinators, and sites that have the same need. */
export default function Acting({ need }: { need: NeedView }) {
  const me = useMe();
  const insider = need.disclosure !== undefined;
  return (
    <>
      {insider && <PersonalData need={need} />}
      {insider && <NeedReading need={need} />}
      {insider && <Conversation need={need} />}
      {me.has('coordinator', 'admin') && <RubricEditor key={need.version} need={need} />}
      <Corroborations need={need} />
    </>
  );
}
