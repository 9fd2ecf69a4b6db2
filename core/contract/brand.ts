import { z } from 'zod';

/** A colour as `#rrggbb`. */
export const Colour = z.string().regex(/^#[0-9a-f]{6}$/i);

/** How the recruiter's own reports look. */
export const ReportBrand = z
  .object({
    /** The logo as this program has drawn it anew: a PNG as a data URL; null without one. */
    logo: z.string().startsWith('data:image/png;base64,').nullable(),
    accent: Colour,
    /** One line below the foot of each page; empty without one. */
    footer: z.string().max(160),
  })
  .readonly();
export type ReportBrand = z.infer<typeof ReportBrand>;

/** The colour of reports for which nothing is set. */
export const plainAccent = '#1f5596';

/** A file as the logo of reports; null takes the logo away. */
export const SetLogo = z.object({ path: z.string().min(1).max(4_096).nullable() });

/** Limits of a logo: the file, and the picture in it. */
export const logoLimits = { megabytes: 8, megapixels: 24 } as const;

/**
 * Least contrast of the accent with paper. Marks need 3 : 1 (WCAG 2.2, 1.4.11); with 4.5 they stay apart from their grounds
 * on a grey print as well.
 */
const leastContrast = 4.5;

/** The colour itself where it stands out from white paper, else the same hue, as much darker as it takes. */
export function legibleAccent(colour: string): string {
  const channels = [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16));
  for (let share = 1; share > 0; share -= 0.02) {
    const darker = channels.map(channel => Math.round(channel * share));
    if (contrastWithWhite(darker) >= leastContrast) return `#${darker.map(channel => channel.toString(16).padStart(2, '0')).join('')}`;
  }
  return '#000000';
}

/** Contrast as WCAG 2.2 defines it, 1 to 21. */
function contrastWithWhite(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map(channel => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
