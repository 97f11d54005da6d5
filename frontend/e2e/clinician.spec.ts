import { expect, test } from '@playwright/test';
import { logIn } from './login';
import { complaints, look } from './screen';

test('a nurse posts a need in the guided form, finds it saved after a break, and submits it', async ({
  page,
}) => {
  const heard = complaints(page);
  await logIn(page, 'clinician', '/home');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await look(page, 'home-clinician');
  await page.goto('/needs/new');
  const title = `点滴スタンドが段差で止まる ${Date.now() % 100000}`;
  await page.getByLabel(/題名/).fill(title);
  await page.getByLabel(/だれの、どのような場面/).fill('点滴をしながら病棟を歩く患者さん');
  await page.getByLabel(/何ができるように/).fill('段差で止まらずに点滴スタンドを押して歩ける');
  await page.getByLabel(/そうすると、何がよく/).fill('転倒と、スタンドが倒れる事故を減らせる');
  await expect(page.getByText(/保存済み/)).toBeVisible();
  await expect(page).toHaveURL(/draft=/);
  await look(page, 'need-form');
  await page.reload();
  await expect(page.getByLabel(/題名/)).toHaveValue(title);

  const next = page.getByRole('button', { name: '次へ進む' });
  await next.click();
  await page.getByLabel(/^診療科(?!の)/).selectOption('internal-medicine');
  await page.getByLabel(/使う場所/).selectOption('ward');
  await page.getByLabel(/あなたの職種/).selectOption('nurse');
  await next.click();
  await page.getByLabel(/^いまのやり方/).fill('段差の前で止まり、スタンドを持ち上げて越えています。');
  await next.click();
  await next.click();
  await page
    .getByRole('group', { name: /特許やノウハウ/ })
    .getByText('知的財産なし')
    .click();
  await page
    .getByRole('group', { name: /秘密保持契約が必要/ })
    .getByText('必要ありません')
    .click();
  await page.getByLabel(/公開範囲を確かめました/).check();
  await look(page, 'need-form-audience');
  await next.click();
  await page
    .getByRole('group', { name: /利益相反はありますか/ })
    .getByText('ありません')
    .click();
  await page.getByLabel(/提出に同意します/).check();
  await page.getByRole('button', { name: 'この内容で提出する' }).click();
  await expect(page.getByText('提出しました。審査の結果をお待ちください。')).toBeVisible();
  await page.goto('/needs/mine');
  await expect(page.getByText(title)).toBeVisible();
  await look(page, 'needs-mine');
  expect(heard).toEqual([]);
});

test('a clinician is not let into the queue of the coordinators', async ({ page }) => {
  await logIn(page, 'clinician', '/triage');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('この画面をご覧になる権限がありません');
  await look(page, 'forbidden');
  const me = await (await page.request.get('/api/v1/me')).json();
  const waiting = await (await page.request.get('/api/v1/needs?state=SUBMITTED&limit=100')).json();
  const owners = new Set(waiting.items.map((need: { organizationName?: string }) => need.organizationName));
  expect([...owners]).toEqual([me.organization.name]);
});
