import type { Locator, Page } from 'playwright';

/** The board of a batch: people as cards in columns by where they stand. */
export class BoardScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get board(): Locator {
    return this.page.getByRole('group', { name: 'Board' });
  }

  column(name: string): Locator {
    return this.board.getByRole('region', { name });
  }

  card(name: string): Locator {
    return this.board.getByRole('button').filter({ hasText: name });
  }

  /** Names of the cards that are drawn in a column, from above. */
  async names(column: string): Promise<readonly string[]> {
    const cards = await this.column(column).getByRole('button').allInnerTexts();
    return cards.map(text => text.split('\n')[0]?.trim() ?? '');
  }

  /** The number beside a column's name. */
  async count(column: string): Promise<number> {
    const title = await this.column(column).locator('header span').innerText();
    return Number(title.replaceAll(',', ''));
  }

  get focused(): Locator {
    return this.board.locator('button[aria-current]');
  }
}
