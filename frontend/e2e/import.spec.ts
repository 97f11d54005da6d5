import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { logIn } from './login';
import { complaints, look, speak } from './screen';

const owner = 'デモ八戸成形(架空)';
/** The last one is what a spreadsheet leaves behind when somebody types into the wrong cell. */
const headings = ['番号', '組織', '種別', '題名', '概要', '工程', '成熟度', '=1+1'];

/** What nobody has imported before, also when the journey is made again. */
const newWord = () => `e2e${Date.now().toString(36)}`;

type Row = { title: string; summary?: string; process?: string; level?: string; beside?: string };

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const table = (rows: string[][]) => rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');

/** A list of seeds as somebody keeps it in a spreadsheet. */
function seeds(word: string, rows: Row[]) {
  const lines = rows.map(({ title, summary = '', process = 'machining', level = '', beside = '' }, index) => [
    `${word}-${index + 1}`,
    owner,
    'CAPABILITY',
    title,
    summary,
    process,
    level,
    beside,
  ]);
  return table([headings, ...lines]);
}

/** Node reads Shift_JIS but does not write it, so the way back is looked up. */
function shiftJis(text: string) {
  const reader = new TextDecoder('shift_jis');
  const bytes = new Map<string, number[]>();
  for (let one = 0; one <= 0xdf; one++) {
    if (one < 0x80 || one > 0xa0) bytes.set(reader.decode(Uint8Array.of(one)), [one]);
  }
  for (let first = 0x81; first <= 0xfc; first++) {
    for (let second = 0x40; second <= 0xfc; second++) {
      const read = reader.decode(Uint8Array.of(first, second));
      if (read.length === 1 && !bytes.has(read)) bytes.set(read, [first, second]);
    }
  }
  return Buffer.from(
    [...text].flatMap((sign) => {
      const known = bytes.get(sign);
      if (!known) throw new Error(`Shift_JIS has no ${sign}`);
      return known;
    }),
  );
}

async function check(page: Page, kind: string, name: string, content: string | Buffer) {
  await page.getByRole('radio', { name: kind, exact: true }).check();
  const buffer = Buffer.from(content);
  await page.getByLabel(/^ファイル/).setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: '内容を確かめる' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByRole('status').getByText('確認が終わりました')).toBeAttached();
}

/** Takes the second step and sees it go on. */
async function write(page: Page, rows: number) {
  // Looked for at every frame: a short list is soon done.
  const seen = page.waitForFunction(() => document.querySelector('progress'));
  await page.getByRole('button', { name: `${rows} 行を登録する` }).click();
  await seen;
  await expect(page.getByText(`${rows} 行を登録しました`)).toBeVisible();
}

async function expectFigures(page: Page, figures: Record<string, number>) {
  const section = page.getByRole('region', { name: '進み具合' });
  for (const [name, value] of Object.entries(figures)) {
    const figure = section.locator('div').filter({ has: page.getByText(name, { exact: true }) });
    await expect(figure.getByRole('definition')).toHaveText(String(value));
  }
}

async function downloaded(page: Page, button: string) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  const text = await readFile(await file.path(), 'utf8');
  return { name: file.suggestedFilename(), text, lines: text.split('\r\n').filter((line) => line !== '') };
}

/** Through the box of the head of the page, as a reader would; the index may be a moment behind. */
async function findInSearch(page: Page, words: string, title: string) {
  await page.getByRole('link', { name: '検索' }).click();
  await page.getByRole('search').getByRole('combobox').fill(words);
  await page.getByRole('search').getByRole('combobox').press('Enter');
  const found = page.getByRole('article').getByRole('link', { name: title });
  await expect(async () => {
    await page.reload();
    await expect(found).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  return found;
}

test('a coordinator checks a list, mends what is wrong, imports it and finds a record of it', async ({
  page,
}) => {
  const heard = complaints(page);
  const word = newWord();
  const title = `薄肉の成形 ${word}`;
  const formula = '=HYPERLINK("https://example.jp/","開く")';
  const right: Row[] = [
    { title, summary: '厚さ 0.3 mm の樹脂を、一個から成形します。', process: '樹脂・ゴム成形', level: '7' },
    { title: `角丸の金型 ${word}`, summary: formula },
  ];
  await logIn(page, 'coordinator', '/imports');
  await look(page, 'imports');
  const flawed = [
    ...right,
    { title: `低温の溶融 ${word}`, process: '月面溶融' },
    { title: `深い穴あけ ${word}`, level: '十二' },
    { title: `曲げ加工 ${word}`, beside: '2' },
  ];
  await check(page, 'シーズ', 'seeds.csv', seeds(word, flawed));
  await expectFigures(page, { 全部の行: 5, 登録できる行: 2, 直しが必要な行: 3 });
  await expect(page.getByText('直しが必要な行があります')).toBeVisible();
  const errors = page.getByRole('table', { name: '直しが必要なところ' }).getByRole('row');
  await expect(errors).toHaveCount(4);
  await expect(errors.nth(1)).toContainText(/^4工程一覧にない値です。次のどれか.*機械加工、塑性加工/);
  await expect(errors.nth(2)).toContainText(/^5成熟度この列には入れられない値です。数字だけで/);
  await expect(errors.nth(3)).toContainText(/^6=1\+1この列名は使えません。列名を次のどれか.*題名、概要/);
  await look(page, 'import-errors');
  const only = await downloaded(page, '直しが必要な行だけダウンロード');
  expect(only.name).toBe('import-errors.csv');
  expect(only.lines.map((line) => line.slice(0, 9))).toEqual([
    '\uFEFFrow,stat',
    '4,FAILED,',
    '5,FAILED,',
    '6,FAILED,',
  ]);
  // The heading came from the file: no spreadsheet shall take it for a formula.
  expect(only.lines[3]).toMatch(/^6,FAILED,,("?)'=1\+1\1,/);
  const { items } = await (await page.request.get(`/api/v1/search?q=${word}`)).json();
  expect(items.filter((item: { title: string }) => item.title.endsWith(word))).toEqual([]);

  await page.getByRole('link', { name: '別のファイルを取り込む' }).click();
  const mended = [
    ...right,
    { title: `低温の溶融 ${word}`, process: '化学・バイオ' },
    { title: `深い穴あけ ${word}`, level: '8' },
    { title: `曲げ加工 ${word}` },
  ];
  await check(page, 'シーズ', 'seeds-2.csv', seeds(word, mended));
  await expect(page.getByText('すべての行を登録できます')).toBeVisible();
  await look(page, 'import-clean');
  await write(page, 5);
  await expectFigures(page, { 全部の行: 5, 登録した行: 5, 直しが必要な行: 0 });
  await look(page, 'import-done');
  const result = await downloaded(page, '結果をダウンロード');
  expect(result.name).toBe('import-result.csv');
  expect(result.lines[0]).toBe('\uFEFFrow,status,id,column,message,remedy');
  expect(result.lines.slice(1)).toHaveLength(5);
  for (const [index, line] of result.lines.slice(1).entries()) {
    expect(line).toMatch(new RegExp(`^${index + 2},CREATED,[0-9a-f-]{36},,,$`));
  }

  const found = await findInSearch(page, word, title);
  await look(page, 'import-found');
  await found.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  expect(page.url()).toContain(result.lines[1]?.split(',')[2]);
  await page.goto(`/seeds/${result.lines[2]?.split(',')[2]}`);
  await expect(page.getByText(formula)).toBeVisible();

  // The same list again writes nothing twice.
  await page.goto('/imports');
  await check(page, 'シーズ', 'seeds-3.csv', seeds(word, mended));
  await expect(page.getByText('新しく登録する行はありません')).toBeVisible();
  await expect(page.getByRole('button', { name: /行を登録する/ })).toBeHidden();
  expect(heard).toEqual([]);
});

test('a list as Japanese Excel saves it, in Shift_JIS, is read as it was meant', async ({ page }) => {
  const heard = complaints(page);
  const word = newWord();
  const title = `①髙い所の配線～ソ連ｶﾞｰｾﾞ ${word}`;
  await logIn(page, 'coordinator', '/imports');
  const file = shiftJis(
    table([
      ['組織', '題名', '工程'],
      [owner, title, '電気・電子'],
    ]),
  );
  expect(file.includes(Buffer.from(owner))).toBe(false);
  await check(page, 'シーズ', 'excel.csv', file);
  await expectFigures(page, { 登録できる行: 1, 直しが必要な行: 0 });
  await write(page, 1);
  const { lines } = await downloaded(page, '結果をダウンロード');
  await page.goto(`/seeds/${lines[1]?.split(',')[2]}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByText(owner).first()).toBeVisible();
  expect(heard).toEqual([]);
});

test('a long list shows how far it is', async ({ page }) => {
  await logIn(page, 'coordinator', '/imports');
  await page.getByRole('radio', { name: 'シーズ', exact: true }).check();
  const rows = Array.from({ length: 3_000 }, (_, index) => ({ title: `長い一覧 ${index}` }));
  const buffer = Buffer.from(seeds(newWord(), rows));
  await page.getByLabel(/^ファイル/).setInputFiles({ name: 'long.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: '内容を確かめる' }).click();
  const progress = page.getByRole('progressbar', { name: /処理しています（3,000 行中/ });
  const at = async () => Number(await progress.getAttribute('value'));
  await expect.poll(at).toBeGreaterThan(0);
  const earlier = await at();
  await expect.poll(at).toBeGreaterThan(earlier);
  await look(page, 'import-running');
});

test('a file that is none is refused with what to do', async ({ page }) => {
  await logIn(page, 'coordinator', '/imports');
  await page.getByRole('radio', { name: 'シーズ', exact: true }).check();
  const buffer = Buffer.from([0x50, 0x4b, 3, 4, 0, 0]);
  await page.getByLabel(/^ファイル/).setInputFiles({ name: 'broken.xlsx', mimeType: '', buffer });
  await page.getByRole('button', { name: '内容を確かめる' }).click();
  await expect(page.getByText(/1行目に項目名を入れて/)).toBeVisible();
  await look(page, 'import-refused');
});

test('a maker is not let into the imports', async ({ page }) => {
  await logIn(page, 'provider', '/imports');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('この画面をご覧になる権限がありません');
  await expect(page.getByRole('link', { name: '取り込み' })).toBeHidden();
  await look(page, 'import-forbidden');
  expect((await page.request.get('/api/v1/imports')).status()).toBe(403);
});

test('the imports speak English', async ({ page }) => {
  await speak(page, 'en');
  await logIn(page, 'coordinator', '/imports');
  await look(page, 'imports-en');
  await page.getByRole('radio', { name: 'Seeds', exact: true }).check();
  const buffer = Buffer.from(seeds(newWord(), [{ title: 'Deep drilling', process: 'moon melting' }]));
  await page.getByLabel(/^File/).setInputFiles({ name: 'seeds-en.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Check the file' }).click();
  await expect(page.getByText('There is no row that can be written.')).toBeVisible();
  await expect(page.getByRole('cell', { name: /Machining, Metal forming/ })).toBeVisible();
  await look(page, 'import-errors-en');
});
