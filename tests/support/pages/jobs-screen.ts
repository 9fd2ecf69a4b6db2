import type { Locator, Page } from 'playwright';

/** The list of jobs, and the bank of criteria behind it. */
export class JobsScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get rows(): Locator {
    return this.page.getByRole('grid', { name: 'Jobs' }).locator('[role=row][data-index]');
  }

  row(title: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('link', { name: title, exact: true }) });
  }

  async titles(): Promise<readonly string[]> {
    return this.rows.getByRole('link').allInnerTexts();
  }

  get search(): Locator {
    return this.page.getByRole('searchbox', { name: 'Search jobs' });
  }

  head(name: string): Locator {
    return this.page.getByRole('columnheader', { name }).getByRole('button');
  }

  async show(status: 'Open' | 'Closed' | 'All'): Promise<void> {
    await this.page.getByRole('radio', { name: status, exact: true }).click();
  }

  /** Does something to a job by the menu of its row. */
  async act(title: string, item: string): Promise<void> {
    await this.row(title).getByRole('button', { name: 'On this job' }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  bankRow(label: string): Locator {
    return this.page.getByRole('grid', { name: 'Bank of criteria' }).locator('[role=row][data-index]').filter({ hasText: label });
  }

  async actOnBank(label: string, item: string): Promise<void> {
    await this.bankRow(label).getByRole('button', { name: 'On this job' }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }
}
