import type { Locator, Page } from 'playwright';

/** What stands around every screen: places, palette, shortcuts, toasts, hints. */
export class Frame {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** A place of the rail; a number of things that wait may stand behind its name. */
  place(name: 'Home' | 'Jobs' | 'Batch' | 'People' | 'Reports' | 'Settings'): Locator {
    return this.page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: new RegExp(`^${name}\\b`) });
  }

  /** Goes to a place and waits until it is there. A batch has a title of its own. */
  async go(name: 'Home' | 'Jobs' | 'Batch' | 'People' | 'Reports' | 'Settings'): Promise<void> {
    await this.place(name).click();
    await this.page.locator(`[aria-current=page]`, { hasText: name }).first().waitFor();
    if (name !== 'Batch') await this.title.filter({ hasText: name === 'Home' ? /^(Home|Shortlist)/ : name }).waitFor();
  }

  /** The heading in the title bar: what this is and its context. */
  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** The toast that tells what was done. */
  get toast(): Locator {
    return this.page.getByRole('status').filter({ hasText: /\S/ });
  }

  /** The toast that tells what went wrong; it stays until it is closed. */
  get problem(): Locator {
    return this.page.getByRole('alert').filter({ hasText: /\S/ });
  }

  async closeProblem(): Promise<void> {
    await this.problem.getByRole('button', { name: 'Close' }).click();
    await this.problem.waitFor({ state: 'detached' });
  }

  get palette(): Locator {
    return this.page.getByRole('dialog', { name: 'All commands' });
  }

  async openPalette(): Promise<Locator> {
    await this.page.keyboard.press('Control+k');
    await this.palette.waitFor();
    return this.palette;
  }

  /** Runs a command as a person does who does not know its key. */
  async runCommand(words: string): Promise<void> {
    const palette = await this.openPalette();
    await palette.getByRole('combobox', { name: 'Command' }).fill(words);
    await palette.getByRole('option', { name: words }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await palette.waitFor({ state: 'detached' });
  }

  get shortcuts(): Locator {
    return this.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  }

  /** Words at the lower edge. */
  get hints(): Locator {
    return this.page.getByRole('contentinfo');
  }
}
