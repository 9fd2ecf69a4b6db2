import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { relaxedSimd, simd } from 'wasm-feature-detect';
import { z } from 'zod';
import type { ScanLanguage } from '../../core/contract/recognition.ts';
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
  /** The lines of a drawn page, in no particular order. Blocks the thread, 1 to 3 seconds for a page of A4. Throws where the language is not installed. */
  readonly recognise: (raster: Raster, language: ScanLanguage) => readonly RecognisedLine[];
  /** The same for a picture of one line, in a hundredth of the time. */
  readonly recogniseLine: (raster: Raster, language: ScanLanguage) => readonly RecognisedLine[];
}

/** Only the neural engine is shipped. */
const neuralEngine = '1';
/** Finds as much text as possible without assuming columns or order: order is told from geometry, as for any document. */
const sparseText = '11';
const singleLine = '7';
/**
 * Loads Tesseract and English from the packages of the program, 0.4 seconds; other languages when they are asked for. Nothing is fetched, nothing
 * is written to disk. Throws where a package is missing or damaged.
 */
export async function loadTextRecogniser(dotsPerInch: number): Promise<TextRecogniser> {
  const require = createRequire(import.meta.url);
  const loadModule = z.custom<LoadModule>(isFunction).parse(require(`tesseract.js-core/tesseract-core${await variant()}-lstm`));
  const tesseract = await loadModule({ TesseractProgress: ignore, print: ignore, printErr: ignore });
  const api = new tesseract.TessBaseAPI();
  const reader = new LanguageReader(tesseract, api, dotsPerInch);
  reader.use('eng');
  return {
    recognise: (raster, language) => recognise(tesseract, reader.use(language), raster, sparseText),
    recogniseLine: (raster, language) => recognise(tesseract, reader.use(language), raster, singleLine),
  };
}

/** Keeps the engine ready for the language that was asked for last; changing it takes about 0.2 seconds. */
class LanguageReader {
  #language: ScanLanguage | null = null;
  readonly #tesseract: TesseractModule;
  readonly #api: TesseractApi;
  readonly #dotsPerInch: number;

  constructor(tesseract: TesseractModule, api: TesseractApi, dotsPerInch: number) {
    this.#tesseract = tesseract;
    this.#api = api;
    this.#dotsPerInch = dotsPerInch;
  }

  use(language: ScanLanguage): TesseractApi {
    if (language === this.#language) return this.#api;
    const require = createRequire(import.meta.url);
    const folder = path.join(path.dirname(require.resolve(`@tesseract.js-data/${language}/package.json`)), '4.0.0_best_int');
    const file = `./${language}.traineddata`;
    this.#tesseract.FS.writeFile(file, gunzipSync(readFileSync(path.join(folder, `${language}.traineddata.gz`))));
    this.#language = null;
    try {
      if (this.#api.Init(null, language, Number(neuralEngine)) !== 0) throw new Error('the language data cannot be used');
    } finally {
      this.#tesseract.FS.writeFile(file, new Uint8Array(0));
    }
    this.#api.SetVariable('user_defined_dpi', String(this.#dotsPerInch));
    this.#language = language;
    return this.#api;
  }
}

async function variant(): Promise<string> {
  if (await relaxedSimd()) return '-relaxedsimd';
  return (await simd()) ? '-simd' : '';
}

function recognise(tesseract: TesseractModule, api: TesseractApi, raster: Raster, segmentation: string): readonly RecognisedLine[] {
  tesseract.FS.writeFile('/input', toPortableGreyMap(raster));
  try {
    api.SetVariable('tessedit_pageseg_mode', segmentation);
    setPicture(api);
    api.Recognize(null);
    const { blocks } = Layout.parse(JSON.parse(api.GetJSONText()));
    return (blocks ?? []).flatMap(block => block.paragraphs.flatMap(paragraph => paragraph.lines));
  } finally {
    api.Clear();
    tesseract.FS.writeFile('/input', new Uint8Array(0));
  }
}

function setPicture(api: TesseractApi): void {
  const upright = 1;
  if (api.SetImageFile(upright, 0) === 1) throw new Error('the drawn page cannot be read');
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

function ignore(): void {}
