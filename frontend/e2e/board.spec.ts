import { expect, type Locator, type Page, test } from '@playwright/test';
import { logIn } from './login';
import { complaints, look, speak } from './screen';

type Match = { id: string; stage: string; needTitle: string };
const NDA = '秘密保持契約';
const MEETING = '面談';
const PAUSED = '休止中';
const names: Record<string, string> = { NDA, MEETING, PAUSED };

const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const card = (page: Page, stage: string, { needTitle }: Match) =>
  column(page, stage).getByRole('row').filter({ hasText: needTitle });
const told = (page: Page, text: string | RegExp) => page.getByRole('status').getByText(text);

async function listed(page: Page, query: string) {
  const { items } = await (await page.request.get(`/api/v1/matches?${query}`)).json();
  return items as Match[];
}

/** Confidentiality and meeting lead to each other, so that the journey can leave the match where it was. */
async function aMatch(page: Page) {
  const [match] = await listed(page, 'stage=NDA&stage=MEETING');
  if (!match) throw new Error('a match under negotiation is needed');
  const here = names[match.stage] ?? '';
  return { match, here, there: here === MEETING ? NDA : MEETING };
}

async function stageOf(page: Page, { id }: Match) {
  const { stage } = await (await page.request.get(`/api/v1/matches/${id}`)).json();
  return names[stage] ?? stage;
}

async function place(of: Locator) {
  const box = await of.boundingBox();
  if (!box) throw new Error('it is not on the screen');
  return box;
}

/** Carries a card to a column by the mouse, held at its edge, where there is nothing to click. */
async function drop(page: Page, dragged: Locator, to: Locator) {
  await to.scrollIntoViewIfNeeded();
  await dragged.scrollIntoViewIfNeeded();
  const { x, y } = await place(dragged);
  const over = await place(to);
  await page.mouse.move(x + 6, y + 6);
  await page.mouse.down();
  await page.mouse.move(x + 16, y + 12, { steps: 4 });
  // Columns may be longer than the window, headings are not.
  const level = over.height > 200 ? y + 12 : over.y + over.height / 2;
  await page.mouse.move(over.x + over.width / 2, level, { steps: 12 });
  await page.mouse.up();
}

/** A screen as wide as those who work with boards have. */
async function openBoard(page: Page) {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await logIn(page, 'coordinator', '/matches');
  await expect(page.getByRole('row').first()).toBeVisible();
}

test('a coordinator carries a card by mouse, tells what is asked, and moves it on by keyboard and in the list', async ({
  page,
}) => {
  const heard = complaints(page);
  await openBoard(page);
  const { match, here, there } = await aMatch(page);

  await drop(page, card(page, here, match), column(page, there));
  await expect(told(page, `「${match.needTitle}」を「${there}」に移しました。`)).toBeVisible();
  await expect(card(page, there, match)).toBeVisible();
  await page.reload();
  await expect(card(page, there, match)).toBeVisible();
  await expect(card(page, here, match)).toBeHidden();
  expect(await stageOf(page, match)).toBe(there);

  // A pause must say why and until when; left without an answer, the card stays.
  await drop(page, card(page, there, match), column(page, PAUSED));
  const dialog = page.getByRole('dialog', { name: '「休止中」に移す' });
  await look(page, 'board-pause');
  await dialog.getByRole('button', { name: 'キャンセル' }).click();
  await expect(card(page, there, match)).toBeVisible();
  expect(await stageOf(page, match)).toBe(there);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await drop(page, card(page, there, match), column(page, PAUSED).getByRole('heading'));
  await dialog.getByRole('button', { name: '「休止中」に移す' }).click();
  await expect(dialog.getByText('入力してください').first()).toBeVisible();
  await dialog.getByLabel(/理由/).selectOption({ index: 1 });
  await dialog.getByLabel(/再開の目安/).fill('2099-01-31');
  await dialog.getByRole('button', { name: '「休止中」に移す' }).click();
  await expect(card(page, PAUSED, match)).toBeVisible();
  await expect.poll(() => stageOf(page, match)).toBe(PAUSED);

  // By keyboard, back to where it was paused: only what it may go to is on the way.
  await page.getByRole('button', { name: `「${match.needTitle}」を移動する` }).press('Enter');
  await expect(column(page, there).locator(':focus')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(told(page, `「${match.needTitle}」を「${there}」に移しました。`)).toBeVisible();
  await expect(card(page, there, match)).toBeVisible();
  expect(await stageOf(page, match)).toBe(there);
  await expect(card(page, there, match)).toBeFocused();

  await page.getByRole('button', { name: '一覧表' }).click();
  const row = page.getByRole('row').filter({ hasText: match.needTitle });
  await expect(row).toContainText(there);
  await look(page, 'board-list');
  await row.getByRole('button', { name: /の段階を変更する/ }).click();
  await page.getByRole('menuitem', { name: here }).click();
  await expect(row).toContainText(here);
  await page.reload();
  await expect(row).toContainText(here);
  expect(await stageOf(page, match)).toBe(here);
  expect(heard).toEqual([]);
});

test('a card that may not go where it is dropped stays and says why', async ({ page }) => {
  const heard = complaints(page);
  await openBoard(page);
  const { match, here } = await aMatch(page);
  await drop(page, card(page, here, match), column(page, '提案'));
  await expect(
    told(page, new RegExp(`「${here}」から「提案」へは移せません。移せる先: .*、休止中`)),
  ).toBeVisible();
  await expect(card(page, here, match)).toBeVisible();
  await page.evaluate(() => window.scrollTo(0, 0));
  await look(page, 'board-refused');
  await page.setViewportSize({ width: 1920, height: 1080 });

  const [launched] = await listed(page, 'stage=LAUNCHED');
  if (!launched) throw new Error('a launched match is needed');
  await drop(page, card(page, '上市', launched), column(page, PAUSED).getByRole('heading'));
  await expect(told(page, '「上市」まで進んだ案件のため、移せません')).toBeVisible();

  // What only the server knows: a conflict of interest is still open.
  let held: Match | undefined;
  for (const one of await listed(page, 'stage=PROPOSED')) {
    const { conflicts } = await (await page.request.get(`/api/v1/matches/${one.id}`)).json();
    if (conflicts.some(({ status }: { status: string }) => status === 'OPEN')) held = one;
  }
  if (!held) throw new Error('a proposal with an open conflict of interest is needed');
  await drop(page, card(page, '提案', held), column(page, '承認'));
  await expect(told(page, /は移せませんでした。.*利益相反/)).toBeVisible();
  await expect(card(page, '提案', held)).toBeVisible();
  expect(heard.filter((one) => !one.includes('409'))).toEqual([]);
});

test('the board speaks English', async ({ page }) => {
  await speak(page, 'en');
  await openBoard(page);
  await look(page, 'board-en');
});
