/** Numbers by which a state knows a person. */
import { isShortDay, luhn, mod11And10, remainder, verhoeff, weighted } from '../checksums.ts'
import { checked, coded, type Form, type Kind, type Test } from './kind.ts'

/** Areas 000, 666 and 900 to 999, group 00 and serial 0000 were never given out; random digits pass in 0.999 - 0.1. */
const isSsn: Test = (text) => /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(text.replaceAll(/[ -]/g, ''))
const isItin: Test = (text) => /^9\d\d(5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\d{4}$/.test(text.replaceAll(/[ -]/g, ''))

const asText = (format: RegExp, valid: Test, chance: number, confused: Form['confused']): Form => ({
  place: 'number',
  of: 'text',
  format,
  valid,
  chance,
  confused,
})

const NIF = 'TRWAGMYFPDXBNJZSQVHLCKE'
const HETU = '0123456789ABCDEFHJKLMNPRSTUVWXY'
const nifLetter = (digits: string): string => NIF[Number(digits) % 23] as string

/** A fiscal code's characters in odd places have values of their own. */
const ODD: Readonly<Record<string, number>> = Object.fromEntries([
  ...[1, 0, 5, 7, 9, 13, 15, 17, 19, 21].map((value, i) => [String(i), value]),
  ...[1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23].map((value, i) => [
    String.fromCharCode(65 + i),
    value,
  ]),
])
const isFiscalCode: Test = (text) => {
  const even = (character: string): number => (/\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65)
  const sum = [...text.slice(0, 15)].reduce(
    (all, character, i) => all + (i % 2 === 0 ? (ODD[character] as number) : even(character)),
    0,
  )
  return 'ABCDEHLMPRST'.includes(text[8] as string) && String.fromCharCode(65 + (sum % 26)) === text[15]
}

/** Of the first ten digits exactly one stands there two or three times. */
const isTaxId: Test = (text) => {
  const counts = new Map<string, number>()
  for (const digit of text.slice(0, 10)) counts.set(digit, (counts.get(digit) ?? 0) + 1)
  const repeated = [...counts.values()].filter((count) => count > 1)
  return repeated.length === 1 && (repeated[0] as number) <= 3 && mod11And10(text)
}

const cpfDigit = (text: string, length: number): number => {
  const sum = weighted(
    text,
    Array.from({ length }, (_, i) => length + 1 - i),
  )
  return ((sum * 10) % 11) % 10
}
const isCpf: Test = (text) =>
  !/^(\d)\1{10}$/.test(text) && cpfDigit(text, 9) === Number(text[9]) && cpfDigit(text, 10) === Number(text[10])

/** Months are shifted by 20 for births from 2000, by 40 from 2100, by 80 before 1900. */
const isPesel: Test = (text) => {
  const month = String(Number(text.slice(2, 4)) % 20)
  const check = (10 - (weighted(text, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10
  return isShortDay(text.slice(0, 2), month, text.slice(4, 6)) && check === Number(text[10])
}

const isNir: Test = (text) => {
  const digits = text.replace('2A', '19').replace('2B', '18')
  return 97 - remainder(digits.slice(0, 13), 97) === Number(digits.slice(13))
}

const isBelgian: Test = (text) =>
  ['', '2'].some((century) => 97 - remainder(century + text.slice(0, 9), 97) === Number(text.slice(9)))

const isChinese: Test = (text) => {
  const sum = weighted(text, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2])
  return '10X98765432'[sum % 11] === text[17]
}

const national = (name: string, title: string, rule: string, header: readonly string[], ...forms: Form[]): Kind => ({
  name,
  title,
  family: 'national',
  rule,
  header,
  forms,
})

export const NATIONAL: readonly Kind[] = [
  national(
    'us_ssn',
    'US social security number',
    '9 digits in groups of 3, 2, 4; no area 000, 666 or 9xx, no group 00, no serial 0000; without dashes only with a telling name',
    ['ssn', 'social security', 'social security number', 'soc sec', 'social'],
    asText(/^\d{3}([ -])\d{2}\1\d{4}$/, isSsn, 0.889, 'telling'),
    asText(/^\d{9}$/, isSsn, 0.889, 'plain'),
  ),
  national(
    'us_itin',
    'US individual taxpayer identification number',
    '9xx, two digits of 50 to 65, 70 to 88, 90 to 92 or 94 to 99, four digits',
    ['itin', 'tax id', 'taxpayer id', 'tin'],
    asText(/^9\d{2}([ -])\d{2}\1\d{4}$/, isItin, 0.44, 'telling'),
    asText(/^9\d{8}$/, isItin, 0.44, 'plain'),
  ),
  national(
    'ca_sin',
    'Canadian social insurance number',
    '9 digits, not from 0 or 8, Luhn',
    ['sin', 'social insurance', 'social insurance number'],
    checked(/^[1-79]\d{8}$/, luhn, 1 / 10),
  ),
  national(
    'uk_nino',
    'UK national insurance number',
    'two letters of those given out, 6 digits, A to D',
    ['nino', 'national insurance', 'national insurance number', 'ni number'],
    coded(
      /^[A-Za-z]{2}\d{6}[A-Za-z]$/,
      (text) => /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(text),
      0.086,
      'telling',
    ),
  ),
  national(
    'es_nif',
    'Spanish NIF or NIE',
    '8 digits (of an NIE X, Y or Z and 7) and the letter of their remainder modulo 23',
    ['nif', 'dni', 'nie', 'documento nacional', 'documento identidad'],
    coded(/^\d{8}[A-Za-z]$/, (text) => nifLetter(text.slice(0, 8)) === text[8], 1 / 23),
    coded(
      /^[XYZxyz]\d{7}[A-Za-z]$/,
      (text) => nifLetter(`${'XYZ'.indexOf(text[0] as string)}${text.slice(1, 8)}`) === text[8],
      1 / 23,
    ),
  ),
  national(
    'it_fiscal_code',
    'Italian codice fiscale',
    '16 characters, a letter of a month in the ninth place, check character modulo 26',
    ['codice fiscale', 'cf', 'fiscal code'],
    coded(/^[A-Za-z]{6}\d{2}[A-Za-z]\d{2}[A-Za-z]\d{3}[A-Za-z]$/, isFiscalCode, 1 / 26),
  ),
  national(
    'de_tax_id',
    'German tax identification number',
    '11 digits not from 0, one digit two or three times among the first ten, ISO 7064 MOD 11,10',
    ['steuer id', 'steueridentifikationsnummer', 'idnr', 'steuernummer', 'tax id'],
    checked(/^[1-9]\d{10}$/, isTaxId, 1 / 10),
  ),
  national(
    'fr_nir',
    'French NIR (numéro de sécurité sociale)',
    '13 characters from 1 or 2, a month in the fourth and fifth, key 97 less the remainder modulo 97',
    ['nir', 'numero securite sociale', 'securite sociale', 'insee'],
    checked(/^[12]\d{2}(0[1-9]|1[0-2]|[2-9]\d)\d{10}$/, isNir, 1 / 97),
    coded(/^[12]\d{2}(0[1-9]|1[0-2]|[2-9]\d)2[ABab]\d{8}$/, isNir, 1 / 97),
  ),
  national(
    'pl_pesel',
    'Polish PESEL',
    '11 digits from a day of birth, weights 1 3 7 9 modulo 10',
    ['pesel'],
    checked(/^\d{11}$/, isPesel, 1 / 10),
  ),
  national(
    'nl_bsn',
    'Dutch burgerservicenummer',
    '9 digits, weights 9 to 2 and -1 modulo 11',
    ['bsn', 'burgerservicenummer', 'sofinummer'],
    checked(/^\d{9}$/, (text) => weighted(text, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0, 1 / 11),
  ),
  national(
    'be_national',
    'Belgian national number',
    '11 digits from a day of birth, check digits 97 less the remainder modulo 97',
    ['rijksregisternummer', 'numero national', 'registre national', 'insz', 'niss'],
    checked(/^\d{2}(0\d|1[0-2])([0-2]\d|3[01])\d{5}$/, isBelgian, 2 / 97),
  ),
  national(
    'se_personnummer',
    'Swedish personnummer',
    'a day of birth and 4 digits, Luhn',
    ['personnummer', 'personal number', 'pnr'],
    checked(
      /^(19|20)?\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])\+?\d{4}$/,
      (text) => luhn(text.replace('+', '').slice(-10)),
      1 / 10,
    ),
  ),
  national(
    'fi_hetu',
    'Finnish henkilötunnus',
    'day of birth, sign of the century, 3 digits, check character modulo 31',
    ['hetu', 'henkilotunnus'],
    {
      ...coded(
        /^\d{6}[-+A-Fa-fYXWVUyxwvu]\d{3}[0-9A-Za-z]$/,
        (text) => HETU[Number(text.slice(0, 6) + text.slice(7, 10)) % 31] === text[10],
        1 / 31,
      ),
      of: 'text',
    },
  ),
  national(
    'in_aadhaar',
    'Indian Aadhaar number',
    '12 digits not from 0 or 1, Verhoeff',
    ['aadhaar', 'aadhar', 'uidai', 'uid'],
    checked(/^[2-9]\d{11}$/, verhoeff, 1 / 10),
  ),
  national(
    'in_pan',
    'Indian permanent account number',
    '5 letters, the fourth the kind of holder, 4 digits, a letter',
    ['pan', 'pan number', 'permanent account number'],
    coded(/^[A-Za-z]{5}\d{4}[A-Za-z]$/, (text) => /^...[ABCFGHJLPT]/.test(text), 10 / 26, 'telling'),
  ),
  national(
    'br_cpf',
    'Brazilian CPF',
    '11 digits, two check digits modulo 11',
    ['cpf', 'cadastro de pessoa fisica'],
    checked(/^\d{11}$/, isCpf, 1 / 100),
  ),
  national(
    'au_tfn',
    'Australian tax file number',
    '9 digits, weights 1 4 3 7 5 8 6 9 10 modulo 11',
    ['tfn', 'tax file number'],
    checked(/^\d{9}$/, (text) => weighted(text, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0, 1 / 11),
  ),
  national(
    'cn_resident_id',
    'Chinese resident identity number',
    '17 digits with a day of birth and a check character, ISO 7064 MOD 11-2',
    ['shenfenzheng', 'resident id', 'id card', 'identity card'],
    checked(/^[1-8]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])\d{4}$/, isChinese, 1 / 11),
    coded(/^[1-8]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])\d{3}[Xx]$/, isChinese, 1 / 11),
  ),
]
