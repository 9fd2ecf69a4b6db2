import type { Locator, Page } from 'playwright';

/** Where a day begins; in a new workspace it offers the sample batch. */
export class HomeScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Headline of the first screen of a new workspace. */
  get welcome(): Locator {
    return this.page.getByRole('heading', { name: 'A folder of CVs in, a shortlist you can defend out.' });
  }

  get tryWithSamples(): Locator {
    return this.page.getByRole('button', { name: /^Try with sample CVs/ });
  }

  /** Opens the sample batch and waits for its screen; the picture of it on the first screen shows the same counts. */
  async openSamples(): Promise<void> {
    await this.tryWithSamples.click();
    await this.page.waitForURL(/#\/batches\//);
    await this.welcome.waitFor({ state: 'detached' });
  }

  get dropZone(): Locator {
    return this.page.getByRole('region', { name: 'Drop CVs here' });
  }

  /** What the drop zone becomes while files hover over the window. */
  get releaseZone(): Locator {
    return this.page.getByRole('region', { name: 'Release on a job to screen against it' });
  }

  /** One of the jobs that files can be released on; also "New job" and "No job". */
  releaseOn(title: string): Locator {
    return this.releaseZone.getByText(title, { exact: true });
  }

  get runningBatches(): Locator {
    return this.page.getByRole('region', { name: 'Running batches' });
  }

  get attention(): Locator {
    return this.page.getByRole('region', { name: /^Needs your attention/ });
  }

  /** Line of the newest batches that begins with this job. */
  recentBatch(job: string): Locator {
    return this.page.getByRole('region', { name: 'Recent batches' }).getByRole('row', { name: new RegExp(`^${job}`) });
  }

  /** The choice under "Screen against". */
  async screenAgainst(job: string): Promise<void> {
    await this.page.getByLabel('Screen against').first().click();
    await this.page.getByRole('option', { name: new RegExp(`^${job}`) }).click();
  }
}
