// The printing conventions that are known, in the order in which a tie is decided.
import { dateFirst } from './date-first.js';
import { documentWordProfile } from './document-word.js';
import { lesserWordProfile } from './lesser-word.js';
import { englishVolume } from './english-volume.js';
import { numberedPoint } from './numbered-point.js';
import { numberedSign } from './numbered-sign.js';
import type { Profile } from './profile.js';
import { romanNumerals } from './roman-numerals.js';
import { unnumberedTitle } from './unnumbered-title.js';

/** Every profile of a documentary edition. */
export const PROFILES: readonly Profile[] = [
  numberedSign,
  documentWordProfile,
  dateFirst,
  englishVolume,
  numberedPoint,
  romanNumerals,
  lesserWordProfile,
  unnumberedTitle,
];
