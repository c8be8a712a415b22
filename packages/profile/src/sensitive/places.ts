/**
 * Where in a cell texts are looked for: one pattern (RE2) each, wide enough for every form of a kind that is looked for
 * there. What it takes is tested again, strictly; so it is written for speed.
 */
import type { TextPattern } from '@sea-trials/tables/engine'
import type { Place } from './kinds/kind.ts'

/** Known beginnings of keys, and what follows them; RE2 finds the first of them in a cell of any length. */
const SECRETS = [
  '-----BEGIN (?:[A-Z]+ ){0,3}PRIVATE KEY',
  '(?:AKIA|ASIA)[0-9A-Z]{16}',
  'gh[pousr]_[A-Za-z0-9]{36}',
  'github_pat_[A-Za-z0-9_]{50,}',
  'glpat-[A-Za-z0-9_-]{20}',
  'xox[abprs]-[A-Za-z0-9-]{10,}',
  '[sr]k_live_[A-Za-z0-9]{16,}',
  'AIza[0-9A-Za-z_-]{35}',
  'sk-(?:ant-|proj-)?[A-Za-z0-9_-]{32,}',
  'SG\\.[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16,}',
  'npm_[A-Za-z0-9]{36}',
  'pypi-[A-Za-z0-9_-]{50,}',
  'hf_[A-Za-z0-9]{34}',
  'dop_v1_[0-9a-f]{64}',
  'eyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*',
]

/**
 * Letters beyond ASCII as one range, and the digits of the scripts most written with: the full classes of Unicode are
 * hundreds of ranges, and compiling them would take longer than most columns do.
 */
const BEYOND = '\\x{AA}-\\x{10FFFF}'
const LETTER = `A-Za-z${BEYOND}`
const DIGIT = '0-9\\x{660}-\\x{669}\\x{6F0}-\\x{6F9}\\x{966}-\\x{96F}\\x{FF10}-\\x{FF19}\\x{1D7CE}-\\x{1D7FF}'
const INVISIBLE = '\\x{AD}\\x{200B}-\\x{200F}\\x{2060}\\x{FEFF}'
/** What ends an address, in text, in a URL (`mailto:a@b.org?subject=c`, `https://site.org/@user.name`) and in JSON. */
const NO_LOCAL = '\\s@<>,;:"()\\[\\]/'
const NO_DOMAIN = `${NO_LOCAL}?&=#|{}'\\\\`
const WORD = `[${LETTER} .'-]+`

export const PLACES: Readonly<Record<Place, TextPattern>> = {
  email: {
    pattern: `([^${NO_LOCAL}]+@[^${NO_DOMAIN}]+\\.[^${NO_DOMAIN}.]{2,})`,
    contains: '@',
    rare: true,
  },
  // Seven digits at least or a date, with what people put between them; not within a word or a longer number.
  number: {
    pattern: `(?:^|[^A-Za-z${DIGIT}_.-])([+(-]?[${DIGIT}][${DIGIT}${INVISIBLE} ()./,+-]{4,}[${DIGIT}])(?:$|[^A-Za-z0-9_]|T[0-9])`,
  },
  code: {
    pattern: '^\\s*([A-Za-z][A-Za-z .-]*[0-9][A-Za-z0-9 .+-]{4,}|[0-9][0-9 .+-]*[A-Za-z][A-Za-z0-9 .-]*)\\s*$',
  },
  iban: { pattern: '\\b([A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?)\\b' },
  colon: {
    pattern: '((?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{1,4}|(?:[0-9A-Fa-f]{2}-){5}[0-9A-Fa-f]{2})',
  },
  secret: { pattern: `(${SECRETS.join('|')})`, rare: true },
  token: { pattern: '^\\s*(\\S{12,128})\\s*$' },
  name: { pattern: `^\\s*([A-Z${BEYOND}][${LETTER}.'-]*(?:,? [A-Z${BEYOND}][${LETTER}.'-]*)*)\\s*$` },
  address: { pattern: `([0-9]{1,5}[A-Za-z]?,? [${LETTER}]${WORD}|[${LETTER}]${WORD},? [0-9]{1,5} ?[A-Za-z]?)` },
}

/** Places that numbers, written out, can have something in. */
export const OF_NUMBERS: readonly Place[] = ['number']
