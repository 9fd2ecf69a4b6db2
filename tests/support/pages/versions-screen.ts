import type { Locator, Page } from 'playwright';

/** Versions of a rubric: the list, what is different between two, and who moved. */
export class VersionsScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get list(): Locator {
    return this.page.getByRole('region', { name: 'Versions', exact: true });
  }

  version(version: number): Locator {
    return this.list.getByRole('button', { name: new RegExp(`^Rubric ${version}`) });
  }

  /** Lays a version beside the one that is shown. */
  compare(version: number): Locator {
    return this.list.getByRole('button', { name: new RegExp(`^compared? with rubric ${version}$`) });
  }

  get changes(): Locator {
    return this.page.getByRole('region', { name: 'Changes of the rubric' });
  }

  /** What is named as different. */
  async subjects(): Promise<readonly string[]> {
    return this.changes.getByRole('listitem').locator('b').allInnerTexts();
  }

  get people(): Locator {
    return this.page.getByRole('grid', { name: 'People by both versions' });
  }

  person(name: string): Locator {
    return this.people.getByRole('row').filter({ hasText: name });
  }

  async choose(shown: 'Moved' | 'All'): Promise<void> {
    await this.page.getByRole('radio', { name: shown, exact: true }).click();
  }

  why(name: string): Locator {
    return this.page.getByRole('region', { name: `Why ${name} moved` });
  }

  /** Points that each criterion gives a person more or less. */
  async points(name: string): Promise<readonly number[]> {
    return (await this.why(name).locator('tbody td:last-child').allInnerTexts()).map(readSigned);
  }

  /** The sum of these points, and the difference of the scores that stands below them. */
  async sums(name: string): Promise<{ readonly moves: number; readonly sum: number }> {
    const sum = readSigned(await this.why(name).locator('tfoot td:last-child').innerText());
    return { moves: (await this.points(name)).reduce((total, points) => total + points, 0), sum };
  }
}

function readSigned(text: string): number {
  return Number(text.replace('−', '-').replace('+', ''));
}
