import type { Locator, Page } from 'playwright';

/** Everybody over all jobs: query, filters, who was found, and the page with what was found. */
export class PeopleScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get query(): Locator {
    return this.page.getByRole('searchbox', { name: 'Search all people' });
  }

  get table(): Locator {
    return this.page.getByRole('grid', { name: 'People found' });
  }

  get rows(): Locator {
    return this.table.getByRole('row').filter({ has: this.page.getByRole('gridcell') });
  }

  row(name: string): Locator {
    return this.rows.filter({ hasText: name });
  }

  get focusedRow(): Locator {
    return this.table.locator('[role=row][aria-current]');
  }

  /** "34 people in 52 documents, 38 ms". */
  get found(): Locator {
    return this.page.getByRole('status').filter({ hasText: / ms$/ });
  }

  /** How many people were found, as the line above them says. */
  async count(): Promise<number> {
    return Number.parseInt((await this.found.innerText()).replaceAll(',', ''), 10);
  }

  /** The list once it shows what is asked for, not what was asked for before. */
  get settled(): Locator {
    return this.page.locator('[aria-busy=false]').filter({ has: this.table });
  }

  /** What is lit in the rows that are drawn. */
  async litWords(): Promise<readonly string[]> {
    const words = await this.table.locator('mark').allInnerTexts();
    return [...new Set(words.map(word => word.toLowerCase()))];
  }

  facet(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  value(facet: string, value: string): Locator {
    return this.facet(facet).getByRole('checkbox', { name: value });
  }

  get bulkBar(): Locator {
    return this.page.getByRole('toolbar', { name: 'Ticked people' });
  }

  get savedSearches(): Locator {
    return this.page.getByRole('region', { name: 'Saved searches' });
  }

  saved(name: string): Locator {
    return this.savedSearches.getByRole('listitem').filter({ hasText: name });
  }

  /** "hit 1 of 3" above the page. */
  get hit(): Locator {
    return this.page.getByRole('status').filter({ hasText: /^hit / });
  }

  /** The place on the page that stands out among the hits. */
  get currentHit(): Locator {
    return this.page.getByRole('region', { name: 'Pages' }).locator('[data-current]');
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }
}

/** The page of one person. */
export class PersonScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get name(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  section(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  documents(): Locator {
    return this.section('Documents').getByRole('listitem');
  }

  applications(): Locator {
    return this.section('Applications').getByRole('listitem');
  }
}
