import { describe, expect, it } from 'vitest';
import { documentDate } from './document-date.ts';

describe('the date of a document', () => {
  it('is that of its last change, else of its making, in the notations of PDF and of office files', () => {
    expect(documentDate({ ModDate: "D:20240312101530+02'00'", CreationDate: 'D:2019' })).toBe(Date.UTC(2024, 2, 12, 8, 15, 30));
    expect(documentDate({ CreationDate: 'D:202105' })).toBe(Date.UTC(2021, 4, 1));
    expect(documentDate({ ModDate: '2023-07-01T09:00:00Z' })).toBe(Date.UTC(2023, 6, 1, 9));
    expect(documentDate({ ModDate: "D:20240312101530-05'30'" })).toBe(Date.UTC(2024, 2, 12, 15, 45, 30));
  });

  it('is unknown where nothing, nonsense, a template or a wrong clock tells it', () => {
    const told = ['', 'yesterday', '2013-12-23T23:15:00Z', 'D:19700101000000Z', '2024-99-99'];
    for (const ModDate of told) expect(documentDate({ ModDate })).toBeNull();
    expect(documentDate({})).toBeNull();
  });
});
