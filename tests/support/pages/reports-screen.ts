import type { Locator, Page } from 'playwright';

/** Preview as printed, and what is written to the disk. */
export class ReportsScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async choose(kind: string): Promise<void> {
    await this.page.getByRole('radio', { name: kind }).check();
  }

  async of(whom: 'Shortlisted' | 'All' | RegExp): Promise<void> {
    await this.page.getByRole('radiogroup', { name: 'Of whom' }).getByRole('radio', { name: whom }).click();
  }

  /** A page of the preview. */
  previewPage(number: number): Locator {
    return this.page.getByRole('region', { name: 'Preview' }).getByRole('img', { name: new RegExp(`, page ${number}$`) });
  }

  get export(): Locator {
    return this.page.getByRole('main').getByRole('button', { name: /^Export/ });
  }

  get lately(): Locator {
    return this.page.getByRole('heading', { name: 'Lately' });
  }
}
