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
    return this.page.getByRole('main').getByRole('button', { name: /^Export (?!again)/ });
  }

  get lately(): Locator {
    return this.page.getByRole('heading', { name: 'Lately' });
  }

  /** An entry of what was written lately, by the name of its file. */
  latelyEntry(name: string | RegExp): Locator {
    return this.page.locator('section').filter({ has: this.lately }).getByRole('listitem').filter({ hasText: name });
  }

  /** Picks from the menu of an entry. */
  async doWith(entry: Locator, action: string): Promise<void> {
    await entry.getByRole('button', { name: /^What to do with/ }).click();
    await this.page.getByRole('menuitem', { name: action }).click();
  }

  /** Names of those who are ticked for a comparison. */
  async compared(): Promise<readonly string[]> {
    const boxes = await this.page.getByRole('list', { name: 'People to compare' }).getByRole('checkbox', { checked: true }).all();
    return Promise.all(boxes.map(box => box.evaluate(input => input.closest('label')?.textContent?.trim() ?? '')));
  }

  /** Ticks or unticks somebody for a comparison. */
  async tick(name: string): Promise<void> {
    await this.page.getByRole('list', { name: 'People to compare' }).getByRole('checkbox', { name }).click();
  }
}
