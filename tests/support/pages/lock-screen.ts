import type { Locator, Page } from 'playwright';

/** What stands before the places: the choice of a passphrase, and the lock. */
export class LockScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get locked(): Locator {
    return this.page.getByRole('heading', { name: 'The workspace is locked' });
  }

  get choosing(): Locator {
    return this.page.getByRole('heading', { name: 'Choose a passphrase' });
  }

  async choose(passphrase: string): Promise<void> {
    await this.page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await this.page.getByLabel('Once more').fill(passphrase);
    await this.page.getByRole('button', { name: 'Create workspace' }).click();
    await this.choosing.waitFor({ state: 'detached' });
  }

  async unlock(passphrase: string): Promise<void> {
    await this.page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await this.page.getByRole('button', { name: 'Unlock' }).click();
    await this.locked.waitFor({ state: 'detached' });
  }
}
