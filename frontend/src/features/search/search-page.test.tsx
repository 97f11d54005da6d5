import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderRoute } from '@/testing/render-route';
import { server } from '@/testing/server';

describe('The search', () => {
  it('marks the words found, and never lets the text of a record run as markup', async () => {
    server.use(
      http.get('*/api/v1/search', () =>
        HttpResponse.json({
          total: 1,
          facets: [],
          items: [
            {
              type: 'NEED',
              id: 'n1',
              title: 'x',
              highlight: { text: '<img src=x onerror=alert(1)> 樹脂の部品', marks: [{ start: 29, end: 31 }] },
            },
          ],
        }),
      ),
    );
    await renderRoute('/search?q=樹脂');
    const mark = await screen.findByText('樹脂', { selector: 'mark' });
    expect(mark).toBeVisible();
    expect(document.querySelector('img')).toBeNull();
  });

  it('narrows by a facet, shows its counts and keeps it in the address', async () => {
    const { user, router } = await renderRoute('/search?type=NEED');
    const facet = await screen.findByRole('group', { name: '診療科' });
    await user.click(await within(facet).findByRole('checkbox', { name: /小児科.*1/ }));
    expect(await screen.findByRole('heading', { name: '1 件見つかりました' })).toBeVisible();
    expect(router.state.location.href).toBe('/search?type=NEED&department=pediatrics');
  });

  it('completes while one types, by keyboard', async () => {
    const { user, router } = await renderRoute('/search');
    const box = await screen.findByRole('combobox', { name: /まとめて探す/ });
    await user.type(box, '透析');
    const option = await screen.findByRole('option', { name: /穿刺部の抜け/ });
    await user.keyboard('{ArrowDown}');
    expect(box).toHaveAttribute('aria-activedescendant', option.id);
    await user.keyboard('{Enter}');
    expect(router.state.location.search).toMatchObject({
      q: '透析中の穿刺部の抜けを、早く確実に知らせる仕組み',
    });
  });

  it('says what to try when nothing is found', async () => {
    await renderRoute('/search?q=zzz');
    expect(await screen.findByText('「zzz」に当てはまるものが見つかりませんでした')).toBeVisible();
  });
});
