import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/api/me';
import { needQueries } from '@/api/needs';
import { useVocabulary } from '@/api/vocabularies';
import { NeedCard } from '@/shared/records/need-card';
import { CardGrid } from '@/shared/records/record-card';
import { ButtonLink } from '@/shared/ui/button';
import { FilterBar, FilterSelect } from '@/shared/ui/filter-bar';
import { Page } from '@/shared/ui/page';
import { QueryList } from '@/shared/ui/query-view';
import { NothingFound } from '@/shared/ui/states';

export type NeedListSearch = { q?: string; department?: string; place?: string; profession?: string };

/** Every need this reader may know of. The filters live in the address, so that a list can be shared. */
export function NeedListPage({
  search,
  onSearch,
}: {
  search: NeedListSearch;
  onSearch: (search: NeedListSearch) => void;
}) {
  const { t } = useTranslation('need');
  const me = useMe();
  const departments = useVocabulary('departments');
  const places = useVocabulary('places');
  const professions = useVocabulary('professions');
  const { q, department, place, profession } = search;
  const query = useInfiniteQuery(
    needQueries.list({
      q,
      department,
      place,
      profession,
    }),
  );
  const change = (part: NeedListSearch) => onSearch({ ...search, ...part });

  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      crumbs={[]}
      actions={
        me.has('clinician', 'coordinator', 'admin') && (
          <>
            <ButtonLink variant="secondary" to="/needs/mine">
              {t('mine.title')}
            </ButtonLink>
            <ButtonLink to="/needs/new">{t('list.post')}</ButtonLink>
          </>
        )
      }
    >
      <FilterBar label={t('list.search')} q={q} onSearch={(next) => change({ q: next })}>
        <FilterSelect
          label={t('field.department')}
          all={t('list.all')}
          value={department}
          options={departments.options}
          onChange={(next) => change({ department: next })}
        />
        <FilterSelect
          label={t('field.place')}
          all={t('list.all')}
          value={place}
          options={places.options}
          onChange={(next) => change({ place: next })}
        />
        <FilterSelect
          label={t('field.profession')}
          all={t('list.all')}
          value={profession}
          options={professions.options}
          onChange={(next) => change({ profession: next })}
        />
      </FilterBar>
      <QueryList
        query={query}
        empty={
          <NothingFound
            title={t('list.empty.title')}
            text={t('list.empty.text')}
            reset={t('list.empty.reset')}
            onReset={() => onSearch({})}
          />
        }
      >
        {(needs) => (
          <CardGrid>
            {needs.map((need) => (
              <li key={need.id}>
                <NeedCard need={need} level="h2" />
              </li>
            ))}
          </CardGrid>
        )}
      </QueryList>
    </Page>
  );
}
