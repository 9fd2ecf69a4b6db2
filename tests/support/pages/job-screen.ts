import type { Locator, Page } from 'playwright';

/** A job: its ad, its rubric, and how the newest batch would be ranked by it; and the way to a new one. */
export class JobScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get adField(): Locator {
    return this.page.getByRole('textbox', { name: 'Text of the ad' });
  }

  get draftRubric(): Locator {
    return this.page.getByRole('button', { name: /^Draft the rubric/ });
  }

  /** Pastes the text of an ad as from the clipboard and makes a job of it. */
  async paste(text: string): Promise<void> {
    await this.adField.focus();
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press('Control+Enter');
  }

  /** Words of the ad that became a criterion; its number stands behind them. */
  source(words: string): Locator {
    return this.page.getByRole('region', { name: 'Ad', exact: true }).getByRole('button', { name: new RegExp(`^${words}\\s?\\d+$`) });
  }

  get criteria(): Locator {
    return this.page.getByRole('listitem', { name: /, weight \d+/ });
  }

  criterion(name: string): Locator {
    return this.page.getByRole('listitem', { name: new RegExp(`^${name}, weight `) });
  }

  weight(name: string): Locator {
    return this.page.getByRole('textbox', { name: `Weight of ${name} as a number` });
  }

  get whatIf(): Locator {
    return this.page.getByRole('region', { name: 'What-if ranking' });
  }

  /** Names in the order that the rubric as it is now would give. */
  async namesAfter(): Promise<readonly string[]> {
    return this.cells(2);
  }

  async scoresAfter(): Promise<readonly number[]> {
    return (await this.cells(3)).map(text => Number(text.split('→').at(-1)));
  }

  /** People whose rank would be another one. */
  get moved(): Locator {
    return this.whatIf.getByRole('row').filter({ has: this.page.locator('[aria-label*="up"], [aria-label*="down"]') });
  }

  get save(): Locator {
    return this.page.getByRole('button', { name: /^Save as rubric/ });
  }

  get version(): Locator {
    return this.page.getByRole('button', { name: /^Rubric \d/ });
  }

  private async cells(column: number): Promise<readonly string[]> {
    return this.whatIf
      .getByRole('row')
      .evaluateAll(
        (rows, index) => rows.map(row => row.querySelectorAll<HTMLElement>('[role=cell]')[index]?.innerText.trim() ?? ''),
        column,
      );
  }
}
