import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { logoLimits } from '../../../core/contract/brand.ts';
import { AppError } from '../../../core/contract/errors.ts';
import { getSetting, putSetting, removeSetting } from '../../../db/queries/settings.ts';
import { writeTx, type Db } from '../../../db/statement.ts';
import { describePicture } from './picture-kind.ts';

/** The logo of the workspace's reports. */
export interface LogoService {
  /** A PNG as a data URL, or null. */
  readonly current: () => string | null;
  /**
   * Takes a PNG, JPEG or SVG file as the logo; null takes it away. The file itself is never kept: a window without any rights
   * draws it anew. Throws FILE_NOT_FOUND, LOGO_TOO_LARGE, LOGO_TOO_MANY_PIXELS, LOGO_NOT_IMAGE.
   */
  readonly set: (file: string | null) => Promise<string | null>;
}

/** What a logo needs: where it is kept, and what draws pictures anew. `now` is the time in milliseconds since 1970. */
export interface LogoParts {
  readonly db: Db;
  readonly now: () => number;
  readonly redraw: (picture: string) => Promise<string>;
}

const key = 'report.logo';
const Stored = z.string().startsWith('data:image/png;base64,');

/** The logo kept in the workspace of `db`. */
export function createLogoService({ db, now, redraw: drawAnew }: LogoParts): LogoService {
  async function set(file: string | null): Promise<string | null> {
    if (file === null) {
      writeTx(db, tx => removeSetting(tx, key));
      return null;
    }
    const logo = await redraw(await readPicture(file), file);
    writeTx(db, tx => putSetting(tx, key, logo, now()));
    return logo;
  }

  async function redraw(bytes: Uint8Array, file: string): Promise<string> {
    const name = path.basename(file);
    const picture = describePicture(bytes);
    if (picture === null) throw new AppError('LOGO_NOT_IMAGE', { file: name });
    const megapixels = Math.round((picture.width * picture.height) / 1e6);
    if (megapixels > logoLimits.megapixels)
      throw new AppError('LOGO_TOO_MANY_PIXELS', { file: name, megapixels, limit: logoLimits.megapixels });
    const drawn = await drawAnew(`data:${picture.type};base64,${Buffer.from(bytes).toString('base64')}`);
    if (!Stored.safeParse(drawn).success) throw new AppError('LOGO_NOT_IMAGE', { file: name });
    return drawn;
  }

  return { current: () => readLogo(db), set };
}

/** The logo that is kept, as a data URL; null where there is none or it does not fit any more. */
export function readLogo(db: Db): string | null {
  return getSetting(db, key, z.union([Stored, z.null()]).catch(null));
}

async function readPicture(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch(() => null);
  if (found === null || !found.isFile()) throw new AppError('FILE_NOT_FOUND', { path: file });
  const limitMb = logoLimits.megabytes;
  if (found.size > limitMb * 1024 * 1024)
    throw new AppError('LOGO_TOO_LARGE', { file: path.basename(file), sizeMb: Math.ceil(found.size / (1024 * 1024)), limitMb });
  return readFile(file).catch((error: unknown) => {
    throw new AppError('FILE_NOT_READABLE', { path: file }, { cause: error });
  });
}
