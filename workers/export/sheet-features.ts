import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import { getCellAddress, getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility';
import type { Feature } from 'write-excel-file/node';
import type { WorkbookSheet } from '../../core/contract/workbook.ts';

type NodeFeature = Feature<Stream | Buffer | Blob>;

/** Adds a filter to the head row of each sheet (ECMA-376, 18.3.1.2). Sheets without rows need none. */
export function autofilterOf(sheets: readonly WorkbookSheet[]): NodeFeature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet');
            if (sheet === undefined || sheet.rows.length === 0 || order === undefined) return xml;
            const range = `A1:${getCellAddress(sheet.rows.length, sheet.columns.length - 1)}`;
            return insertElementMarkupAccordingToOrderOfSiblings(xml, `<autoFilter ref="${range}"/>`, order, 'worksheet');
          },
        },
      },
    },
  };
}
