import type { Locator, Page } from 'playwright';

/** The heart of the app: ranking, person and document of one batch. Columns as at the usual size. */
export class BatchScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The counts in the title bar, which account for every file: "13 received", "12 completed". */
  count(words: string): Locator {
    return this.page.getByRole('main').getByText(words, { exact: true });
  }

  /** The number before one of these words in the title bar; 0 where it does not stand there. */
  async countOf(words: string): Promise<number> {
    const term = this.page.getByRole('main').getByRole('button', { name: new RegExp(`^[\\d,]+ ${words}$`) });
    return (await term.count()) === 0 ? 0 : Number.parseInt((await term.innerText()).replaceAll(',', ''), 10);
  }

  get ranking(): Locator {
    return this.page.getByRole('grid', { name: 'Ranking' });
  }

  /** People in the ranking, without the row of headings. */
  get rows(): Locator {
    return this.ranking.getByRole('row').filter({ has: this.page.getByRole('gridcell') });
  }

  row(name: string): Locator {
    return this.rows.filter({ hasText: name });
  }

  /** The row that has the keyboard. */
  get focusedRow(): Locator {
    return this.ranking.locator('[role=row][aria-current]');
  }

  /** Names in the order of the ranking. */
  async names(): Promise<readonly string[]> {
    return this.cells(4);
  }

  async scores(): Promise<readonly number[]> {
    return (await this.cells(1)).map(Number);
  }

  /** The status of a person: "New", "Shortlisted", … */
  status(name: string): Locator {
    return this.row(name).getByRole('gridcell').last();
  }

  /** Ticked rows. */
  get ticked(): Locator {
    return this.ranking.locator('[role=row][aria-selected=true]');
  }

  get bulkBar(): Locator {
    return this.page.getByRole('toolbar', { name: 'Ticked people' });
  }

  /** Declines by keys, without a reason. */
  async decline(): Promise<void> {
    await this.page.keyboard.press('d');
    await this.page.getByRole('dialog', { name: /^Decline / }).waitFor();
    await this.page.keyboard.press('Enter');
  }

  get filter(): Locator {
    return this.page.getByRole('searchbox', { name: /^Filter/ });
  }

  /** A group below the ranking: "Needs help", "Refused", … */
  group(name: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${name} \\d`) });
  }

  /** A file below the ranking. */
  file(name: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: name });
  }

  get person(): Locator {
    return this.page.getByRole('region', { name: 'Person' });
  }

  /** Name of the person or file that is shown. */
  get personName(): Locator {
    return this.person.getByRole('heading', { level: 2 });
  }

  decision(word: string): Locator {
    return this.person.getByRole('group', { name: 'Decision' }).getByRole('button', { name: new RegExp(`^${word}`) });
  }

  tab(name: string): Locator {
    return this.person.getByRole('tab', { name: new RegExp(`^${name}`) });
  }

  criterion(name: string): Locator {
    return this.person
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('img') })
      .filter({ hasText: name });
  }

  /** The pane with the document. */
  get pages(): Locator {
    return this.page.getByRole('region', { name: 'Pages' });
  }

  sheet(number: number): Locator {
    return this.pages.getByRole('group', { name: `Page ${number}`, exact: true });
  }

  /** Boxes of the page that are lit now. */
  get hotBoxes(): Locator {
    return this.pages.locator('button[data-hot]');
  }

  /** What the one lit box of the page stands for; empty while none or several are. */
  async hotLabel(): Promise<string> {
    return (await this.hotBoxes.count()) === 1 ? ((await this.hotBoxes.getAttribute('aria-label')) ?? '') : '';
  }

  /** Files that the title bar says something about, all added up. */
  async accountedFor(): Promise<number> {
    const terms = this.page
      .getByRole('main')
      .getByRole('button', { name: /^[\d,]+ (completed|other versions?|needs? help|refused|failed|duplicates?|set aside)$/ });
    const words = await terms.allInnerTexts();
    return words.reduce((sum, text) => sum + Number.parseInt(text.replaceAll(',', ''), 10), 0);
  }

  /** Waits until the sheet is drawn, which is when its canvas has the size of the sheet. */
  async waitForDrawnPage(number = 1): Promise<void> {
    await this.sheet(number).locator('canvas').waitFor();
  }

  private async cells(column: number): Promise<readonly string[]> {
    const texts = await this.rows.evaluateAll(
      (rows, index) => rows.map(row => row.querySelectorAll<HTMLElement>('[role=gridcell]')[index]?.innerText.trim() ?? ''),
      column,
    );
    return texts;
  }
}
