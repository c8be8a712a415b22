/** Values of every kind that nobody has, and columns that only look like them; seeded. */

import type { Random } from '@sea-trials/stats/random'
import { luhn, mod11And10, remainder, verhoeff, weighted } from '../../src/sensitive/checksums.ts'
import { KINDS } from '../../src/sensitive/kinds.ts'

export const digits = (r: Random, count: number): string => Array.from({ length: count }, () => r.below(10)).join('')
const pick = <T>(r: Random, from: ArrayLike<T>): T => from[r.below(from.length)] as T
const letters = (r: Random, count: number, from = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'): string =>
  Array.from({ length: count }, () => pick(r, from)).join('')
const two = (value: number): string => String(value).padStart(2, '0')
const day = (r: Random): [year: number, month: number, day: number] => [
  1940 + r.below(60),
  1 + r.below(12),
  1 + r.below(28),
]

/** Draws until the check digits are right: what is tested is the search, not a second way to compute them. */
function until(draw: () => string, valid: (text: string) => boolean): string {
  for (;;) {
    const text = draw()
    if (valid(text)) return text
  }
}

/** By the table's own test; its golden cases are elsewhere. */
const byForm = (kind: string, form: number, draw: () => string): string => {
  const { valid, format } = (KINDS.find(({ name }) => name === kind) as (typeof KINDS)[number]).forms[
    form
  ] as (typeof KINDS)[number]['forms'][number]
  if (typeof valid !== 'function') throw new Error(kind)
  return until(draw, (text) => format.test(text) && valid(text))
}

const FIRST = [
  'Anna',
  'James',
  'Maria',
  'Robert',
  'Linda',
  'Paul',
  'Susan',
  'Hans',
  'Petra',
  'Luigi',
  'Carmen',
  'Pierre',
  'Xiaolu',
  'Bertrand',
  'Thorben',
]
const LAST = [
  'Smith',
  'Miller',
  'Garcia',
  'Rossi',
  'Nowak',
  'Dubois',
  'Weber',
  "O'Neill",
  'Tanaka',
  'Berg',
  'Silva',
  'Haas',
]

/** One value of the kind, fresh. */
export const POSITIVE: Readonly<Record<string, (r: Random) => string>> = {
  email: (r) =>
    `${pick(r, FIRST).toLowerCase()}.${letters(r, 6).toLowerCase()}${r.below(99)}@example-${letters(r, 3).toLowerCase()}.org`,
  phone: (r) => `+1 ${pick(r, ['212', '415', '646', '305'])} ${2 + r.below(8)}${digits(r, 2)} ${digits(r, 4)}`,
  payment_card: (r) => until(() => `4${digits(r, 15)}`, luhn),
  iban: (r) => {
    const account = digits(r, 18)
    return `DE${two(98 - remainder(`${account}131400`, 97))}${account}`
  },
  us_bank_routing: (r) =>
    until(
      () => `${two(1 + r.below(12))}${digits(r, 7)}`,
      (text) => weighted(text, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0,
    ),
  us_ssn: (r) => byForm('us_ssn', 0, () => `${digits(r, 3)}-${digits(r, 2)}-${digits(r, 4)}`),
  us_itin: (r) => byForm('us_itin', 0, () => `9${digits(r, 2)}-${digits(r, 2)}-${digits(r, 4)}`),
  ca_sin: (r) => until(() => `${pick(r, '1234567')}${digits(r, 8)}`, luhn),
  uk_nino: (r) => byForm('uk_nino', 0, () => `${letters(r, 2)}${digits(r, 6)}${letters(r, 1, 'ABCD')}`),
  es_nif: (r) => {
    const number = digits(r, 8)
    return number + 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(number) % 23]
  },
  it_fiscal_code: (r) =>
    byForm(
      'it_fiscal_code',
      0,
      () =>
        `${letters(r, 6)}${digits(r, 2)}${letters(r, 1, 'ABCDEHLMPRST')}${two(1 + r.below(28))}${letters(r, 1)}${digits(r, 3)}${letters(r, 1)}`,
    ),
  de_tax_id: (r) => byForm('de_tax_id', 0, () => until(() => `${1 + r.below(9)}${digits(r, 10)}`, mod11And10)),
  fr_nir: (r) => {
    const number = `${1 + r.below(2)}${digits(r, 2)}${two(1 + r.below(12))}${digits(r, 8)}`
    return number + two(97 - remainder(number, 97))
  },
  pl_pesel: (r) => {
    const [y, m, d] = day(r)
    return byForm('pl_pesel', 0, () => `${two(y % 100)}${two(m)}${two(d)}${digits(r, 5)}`)
  },
  nl_bsn: (r) => byForm('nl_bsn', 0, () => digits(r, 9)),
  be_national: (r) => {
    const [y, m, d] = day(r)
    const number = `${two(y % 100)}${two(m)}${two(d)}${digits(r, 3)}`
    return number + two(97 - remainder(number, 97))
  },
  se_personnummer: (r) => {
    const [y, m, d] = day(r)
    return until(
      () => `${two(y % 100)}${two(m)}${two(d)}-${digits(r, 4)}`,
      (text) => luhn(text.replace('-', '')),
    )
  },
  fi_hetu: (r) => {
    const [y, m, d] = day(r)
    return byForm(
      'fi_hetu',
      0,
      () => `${two(d)}${two(m)}${two(y % 100)}-${digits(r, 3)}${pick(r, '0123456789ABCDEFHJKLMNPRSTUVWXY')}`,
    )
  },
  in_aadhaar: (r) => until(() => `${2 + r.below(8)}${digits(r, 11)}`, verhoeff),
  in_pan: (r) => `${letters(r, 3)}P${letters(r, 1)}${digits(r, 4)}${letters(r, 1)}`,
  br_cpf: (r) => byForm('br_cpf', 0, () => digits(r, 11)),
  au_tfn: (r) => byForm('au_tfn', 0, () => digits(r, 9)),
  cn_resident_id: (r) => {
    const [y, m, d] = day(r)
    return byForm('cn_resident_id', 0, () => `110${digits(r, 3)}${y}${two(m)}${two(d)}${digits(r, 4)}`)
  },
  us_npi: (r) =>
    until(
      () => `1${digits(r, 9)}`,
      (text) => luhn(`80840${text}`),
    ),
  us_mbi: (r) => {
    const [letter, either] = ['ACDEFGHJKMNPQRTUVWXY', 'ACDEFGHJKMNPQRTUVWXY0123456789']
    return `${1 + r.below(9)}${letters(r, 1, letter)}${letters(r, 1, either)}${digits(r, 1)}${letters(r, 1, letter)}${letters(r, 1, either)}${digits(r, 1)}${letters(r, 2, letter)}${digits(r, 2)}`
  },
  us_dea: (r) => byForm('us_dea', 0, () => `${letters(r, 1, 'ABFGM')}${letters(r, 1)}${digits(r, 7)}`),
  uk_nhs: (r) => byForm('uk_nhs', 0, () => digits(r, 10)),
  ip_address: (r) => `${1 + r.below(223)}.${r.below(256)}.${r.below(256)}.${r.below(256)}`,
  mac_address: (r) => Array.from({ length: 6 }, () => letters(r, 2, '0123456789abcdef')).join(':'),
  private_key: (r) => `-----BEGIN ${'RSA PRIVATE'} KEY-----\n${letters(r, 64)}`,
  api_key: (r) => `AK${'IA'}${letters(r, 16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')}`,
  jwt: (r) =>
    `${Buffer.from('{"alg":"HS256","typ":"JWT"}').toString('base64url')}.${Buffer.from(`{"sub":"${digits(r, 8)}"}`).toString('base64url')}.${letters(r, 43)}`,
  secret_token: (r) => letters(r, 24, 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789!#%'),
  person_name: (r) => `${pick(r, FIRST)} ${pick(r, LAST)}-${pick(r, LAST)}`,
  postal_address: (r) =>
    `${1 + r.below(900)} ${pick(r, ['Oak', 'Maple', 'Station', 'Church', 'Mill'])} ${pick(r, ['Street', 'Avenue', 'Road', 'Lane', 'Dr'])}`,
  date_of_birth: (r) => {
    const [y, m, d] = day(r)
    return `${y}-${two(m)}-${two(d)}`
  },
  geo_coordinates: (r) => `${(r.uniform() * 60).toFixed(5)}, ${(r.uniform() * 90).toFixed(5)}`,
}

/** Kinds that are found only with a name of the column that speaks for them. */
export const NEEDS_HEADER: Readonly<Record<string, string>> = { secret_token: 'password', date_of_birth: 'birth_date' }

/** Columns that hold nothing sensitive: by what they are, values by the row's number. */
export const NEGATIVE: Readonly<Record<string, (r: Random, row: number, seed: number) => string>> = {
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [`random ${i + 8} digits`, (r: Random) => digits(r, i + 8)]),
  ),
  'sequential ids': (_, row, seed) => String(BigInt(1_000_003 + (seed % 977)) * 10n ** BigInt(seed % 11) + BigInt(row)),
  'sequential ids from 4000000000000000': (_, row, seed) => String(4_000_000_000_000_000 + seed * 1000 + row),
  'ids in steps of 10, 11, 97 or 100': (_, row, seed) =>
    String(100_000_000 + seed * 7_919 + row * ([10, 11, 97, 100][seed % 4] as number)),
  'unix timestamps': (r) => String(1_600_000_000 + r.below(150_000_000)),
  'unix timestamps in ms': (r) => String(1_600_000_000_000 + r.below(2 ** 31) * 50),
  'dates and times': (r) => new Date(1.5e12 + r.below(2 ** 31) * 90).toISOString().slice(0, 19).replace('T', ' '),
  uuids: (r) =>
    `${letters(r, 8, HEX)}-${letters(r, 4, HEX)}-4${letters(r, 3, HEX)}-a${letters(r, 3, HEX)}-${letters(r, 12, HEX)}`,
  'md5 hashes': (r) => letters(r, 32, HEX),
  'sha256 hashes': (r) => letters(r, 64, HEX),
  prices: (r) => (r.below(1e8) / 100).toFixed(2),
  'large amounts with commas': (r) => (1e6 + r.below(2 ** 31)).toLocaleString('en-US'),
  'zip codes': (r) => digits(r, 5),
  'zip codes with four more': (r) => `${digits(r, 5)}-${digits(r, 4)}`,
  'product codes AB-1234567': (r) => `${letters(r, 2)}-${digits(r, 7)}`,
  'product codes ABC123456D': (r) => `${letters(r, 3)}${digits(r, 6)}${letters(r, 1)}`,
  'product codes 123-45-6789': (r) => `${digits(r, 3)}-${digits(r, 2)}-${digits(r, 4)}`,
  'codes of 11 letters and digits': (r) => letters(r, 11, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'),
  'EAN-13': (r) => {
    const code = `4${digits(r, 11)}`
    return code + String((10 - (weighted(code, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10)) % 10)
  },
  'ISBN-10': (r) => {
    const code = digits(r, 9)
    const check = weighted(code, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11
    return code + (check === 10 ? 'X' : String(check))
  },
  versions: (r) => `${r.below(20)}.${r.below(30)}.${r.below(99)}.${r.below(99)}`,
  'builds 10.3.5.6162': (r) => `10.${r.below(5)}.${r.below(30)}.${r.below(9999)}`,
  'names of ports, 8 pairs': (r) => Array.from({ length: 8 }, () => letters(r, 2, HEX)).join(':'),
  'fingerprints of 16 pairs': (r) => Array.from({ length: 16 }, () => letters(r, 2, HEX)).join(':'),
  'files img_7@2x.png': (r, row) => `img_${row}@${2 + r.below(2)}x.${pick(r, ['png', 'jpg', 'svg'])}`,
  measurements: (r) => (r.normal() * 1000).toFixed(6),
  'times of day': (r) => `${two(r.below(24))}:${two(r.below(60))}:${two(r.below(60))}`,
  'words in capitals': (r) =>
    `${letters(r, 1)}${letters(r, 6).toLowerCase()} ${letters(r, 1)}${letters(r, 5).toLowerCase()}`,
  categories: (r) =>
    pick(r, ['Private', 'Local government', 'Self-employed', 'Not in universe', 'Never worked', 'State government']),
  'base64 ids': (r) => letters(r, 22, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'),
}
const HEX = '0123456789abcdef'
