import type { Locator, Page } from 'playwright';

/** What was read of a person, as it is put right in the person pane. */
export class FieldsPanel {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get pane(): Locator {
    return this.page.getByRole('region', { name: 'Person' });
  }

  /** A field by what is read out of it: "Name: Ana Lindqvist". */
  field(words: string): Locator {
    return this.pane.getByRole('button', { name: new RegExp(`^${words}.*Change$`) });
  }

  group(title: string): Locator {
    return this.pane.getByRole('region', { name: title });
  }

  /** The inputs of the field that is being written. */
  input(label: string): Locator {
    return this.pane.getByRole('textbox', { name: label, exact: true });
  }

  /** The field that has the keyboard, by what is read out of it. */
  async focusedField(): Promise<string> {
    return (await this.pane.locator('[data-field]:focus').textContent()) ?? '';
  }
}
