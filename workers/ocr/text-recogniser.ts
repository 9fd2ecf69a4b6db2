import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { relaxedSimd, simd } from 'wasm-feature-detect';
import { z } from 'zod';
import { toPortableGreyMap, type Raster } from './raster.ts';

const Corners = z.object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() }).readonly();

const Line = z
  .object({
    rowAttributes: z.object({ rowHeight: z.number() }).readonly(),
    baseline: Corners,
    words: z.array(z.object({ text: z.string(), confidence: z.number(), bbox: Corners }).readonly()).readonly(),
  })
  .readonly();

/** One line of words as Tesseract reports it: boxes in pixels, confidence 0 to 100, `rowHeight` from ascent to descent. */
export type RecognisedLine = z.infer<typeof Line>;

const Layout = z.object({
  blocks: z.array(z.object({ paragraphs: z.array(z.object({ lines: z.array(Line) })) })).nullable(),
});

/** Tesseract's own interface, as far as it is used here. Modes are those of its `PageSegMode` and `OcrEngineMode`. */
interface TesseractApi {
  Init(path: null, language: string, engineMode: number): number;
  SetVariable(name: string, value: string): boolean;
  SetImageFile(orientation: number, radians: number): number;
  FindLines(): number;
  GetGradient(): number;
  Recognize(monitor: null): number;
  GetJSONText(): string;
  Clear(): void;
}

interface TesseractModule {
  readonly FS: { writeFile(name: string, bytes: Uint8Array): void };
  readonly TessBaseAPI: new () => TesseractApi;
}

type LoadModule = (settings: object) => Promise<TesseractModule>;

/** Reads the text of pictures. Holds about 190 MB with a page at work; not to be used by two callers at once. */
export interface TextRecogniser {
  /** The lines of a drawn page, in no particular order. Blocks the thread, 1 to 3 seconds for a page of A4. */
  readonly recognise: (raster: Raster) => readonly RecognisedLine[];
}

/** Only the neural engine is shipped. */
const neuralEngine = '1';
const automaticLayout = '3';
/** Finds as much text as possible without assuming columns or order: order is told from geometry, as for any document. */
const sparseText = '11';
/** Slopes below this are left, in radians (a third of a degree). */
const smallSlope = 0.005;

/**
 * Loads Tesseract and the language data from the packages of the program, 0.4 seconds. Nothing is fetched, nothing
 * is written to disk. Throws where a package is missing or damaged.
 */
export async function loadTextRecogniser(dotsPerInch: number): Promise<TextRecogniser> {
  const require = createRequire(import.meta.url);
  const loadModule = z.custom<LoadModule>(isFunction).parse(require(`tesseract.js-core/tesseract-core${await variant()}-lstm`));
  const tesseract = await loadModule({ TesseractProgress: ignore, print: ignore, printErr: ignore });
  const dataFolder = path.join(path.dirname(require.resolve('@tesseract.js-data/eng/package.json')), '4.0.0_best_int');
  tesseract.FS.writeFile('./eng.traineddata', gunzipSync(readFileSync(path.join(dataFolder, 'eng.traineddata.gz'))));
  const api = new tesseract.TessBaseAPI();
  if (api.Init(null, 'eng', Number(neuralEngine)) !== 0) throw new Error('the language data cannot be used');
  api.SetVariable('user_defined_dpi', String(dotsPerInch));
  return { recognise: raster => recognise(tesseract, api, raster) };
}

async function variant(): Promise<string> {
  if (await relaxedSimd()) return '-relaxedsimd';
  return (await simd()) ? '-simd' : '';
}

/** A crooked page is turned by its own slope before it is read; positions are those of the straight page. */
function recognise(tesseract: TesseractModule, api: TesseractApi, raster: Raster): readonly RecognisedLine[] {
  tesseract.FS.writeFile('/input', toPortableGreyMap(raster));
  try {
    api.SetVariable('tessedit_pageseg_mode', automaticLayout);
    setPicture(api, 0);
    api.FindLines();
    const slope = api.GetGradient();
    api.SetVariable('tessedit_pageseg_mode', sparseText);
    setPicture(api, Math.abs(slope) >= smallSlope ? slope : 0);
    api.Recognize(null);
    const { blocks } = Layout.parse(JSON.parse(api.GetJSONText()));
    return (blocks ?? []).flatMap(block => block.paragraphs.flatMap(paragraph => paragraph.lines));
  } finally {
    api.Clear();
    tesseract.FS.writeFile('/input', new Uint8Array(0));
  }
}

function setPicture(api: TesseractApi, radians: number): void {
  const upright = 1;
  if (api.SetImageFile(upright, radians) === 1) throw new Error('the drawn page cannot be read');
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

function ignore(): void {}
