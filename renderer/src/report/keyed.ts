/** An item of a printed list; its place is its key, because a page is drawn once and nothing in it moves. */
export interface Keyed<Item> {
  readonly key: string;
  readonly item: Item;
}

/** Items with their places as keys: two equal lines of a CV are two lines. */
export function keyed<Item>(items: readonly Item[]): readonly Keyed<Item>[] {
  return items.map((item, place) => ({ key: `at-${place}`, item }));
}
