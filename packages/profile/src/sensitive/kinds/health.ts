/** Who is treated, and by whom. */
import { luhn, mod11Complement } from '../checksums.ts'
import { checked, coded, type Kind } from './kind.ts'

/** Letters of a Medicare beneficiary identifier: without S, L, O, I, B, Z. */
const LETTER = '[AC-HJKMNP-RT-Y]'
const EITHER = '[AC-HJKMNP-RT-Y0-9]'
const MBI = new RegExp(`^[1-9]${LETTER}${EITHER}\\d${LETTER}${EITHER}\\d${LETTER}{2}\\d{2}$`)

export const HEALTH: readonly Kind[] = [
  {
    name: 'us_npi',
    title: 'US national provider identifier',
    family: 'health',
    rule: '10 digits from 1 or 2, Luhn after the prefix 80840',
    header: ['npi', 'provider id', 'national provider identifier'],
    forms: [checked(/^[12]\d{9}$/, (text) => luhn(`80840${text}`), 1 / 10)],
  },
  {
    name: 'us_mbi',
    title: 'US Medicare beneficiary identifier',
    family: 'health',
    rule: '11 characters, digits and letters in fixed places, no S L O I B Z',
    header: ['mbi', 'medicare', 'medicare id', 'medicare number', 'beneficiary id'],
    forms: [coded(/^[A-Za-z0-9]{11}$/, (text) => MBI.test(text), 1e-3)],
  },
  {
    name: 'us_dea',
    title: 'US DEA registration number',
    family: 'health',
    rule: 'two letters (or a letter and 9) and 7 digits, (d1+d3+d5) + 2 (d2+d4+d6) modulo 10',
    header: ['dea', 'dea number'],
    forms: [
      coded(
        /^[A-Za-z][A-Za-z9]\d{7}$/,
        (text) => {
          const [a, b, c, d, e, f, check] = [...text.slice(2)].map(Number) as [
            number,
            number,
            number,
            number,
            number,
            number,
            number,
          ]
          return (a + c + e + 2 * (b + d + f)) % 10 === check
        },
        1 / 10,
      ),
    ],
  },
  {
    name: 'uk_nhs',
    title: 'UK NHS number',
    family: 'health',
    rule: '10 digits, weights 10 to 2 modulo 11',
    header: ['nhs', 'nhs number', 'nhs no', 'patient id', 'patient number'],
    forms: [
      {
        ...checked(/^\d{10}$/, (text) => mod11Complement(text, [10, 9, 8, 7, 6, 5, 4, 3, 2]), 1 / 11),
        // The same checksum as ISBN-10, of which one in eleven ends in X.
        rival: { place: 'code', of: 'compact', format: /^\d{9}[Xx]$/, share: 1 / 50, hidden: 10 / 11 },
      },
    ],
  },
]
