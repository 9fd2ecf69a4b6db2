import type { Locator, Page } from 'playwright';

/** People side by side: a column for each, a row for each criterion. */
export class CompareScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get table(): Locator {
    return this.page.getByRole('table', { name: 'Comparison' });
  }

  /** Names from left to right. */
  async names(): Promise<readonly string[]> {
    const heads = await this.table.getByRole('columnheader').all();
    return Promise.all(heads.map(async head => (await head.getByRole('button').innerText()).split('\n')[1] ?? ''));
  }

  /** Criteria from top to bottom, without what stands below them. */
  async criteria(): Promise<readonly string[]> {
    return this.table.locator('[data-criterion-id] > th b').allInnerTexts();
  }

  /** Points of a criterion from left to right. */
  async points(criterion: string): Promise<readonly number[]> {
    const cells = await this.row(criterion).getByRole('cell').all();
    return Promise.all(cells.map(async cell => Number((await cell.innerText()).match(/^[\d.]+$/m)?.[0])));
  }

  row(criterion: string): Locator {
    return this.table.locator('[data-criterion-id]').filter({ has: this.page.getByRole('rowheader', { name: criterion }) });
  }

  /** The line that names the criteria in which all are equal. */
  get equal(): Locator {
    return this.table.getByRole('button', { name: /^Equal in/ });
  }

  /** The head of the person whom keys act on. */
  get chosen(): Locator {
    return this.table.locator('th').filter({ has: this.page.getByRole('button', { pressed: true }) });
  }
}
