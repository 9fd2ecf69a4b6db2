import type { Locator, Page } from 'playwright';

/** All that can be set, by area. */
export class SettingsScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get areas(): Locator {
    return this.page.getByRole('navigation', { name: 'Areas of the settings' });
  }

  async show(area: string): Promise<void> {
    await this.areas.getByRole('button', { name: area }).click();
    await this.page.getByRole('heading', { level: 1 }).filter({ hasText: area }).waitFor();
  }

  get lockNow(): Locator {
    return this.page.getByRole('button', { name: /^Lock now/ });
  }
}
