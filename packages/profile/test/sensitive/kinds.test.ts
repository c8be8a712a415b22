/** Golden cases of each checksum, the names of columns, and what the rules of a profile say. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { luhn, mod11And10, verhoeff } from '../../src/sensitive/checksums.ts'
import { confidenceOf, isDistinct } from '../../src/sensitive/confidence.ts'
import { speaksFor } from '../../src/sensitive/header.ts'
import type { Kind } from '../../src/sensitive/kinds/kind.ts'
import { KINDS } from '../../src/sensitive/kinds.ts'
import { ruling } from '../../src/sensitive/profiles.ts'
import { compact, plain, shapeOf } from '../../src/sensitive/text.ts'

const kindOf = (name: string): Kind => KINDS.find((kind) => kind.name === name) as Kind

async function isValid(kind: string, raw: string): Promise<boolean> {
  const texts = { text: plain(raw), compact: compact(plain(raw)) }
  for (const { of, format, valid } of kindOf(kind).forms) {
    const test = typeof valid === 'function' ? valid : await valid.load()
    if (format.test(texts[of]) && test(texts[of])) return true
  }
  return false
}

/** Test strings of presidio (MIT), presidio-analyzer/tests/test_*_recognizer.py, one or two of each kind. */
const PRESIDIO: readonly [kind: string, text: string, valid: boolean][] = [
  ['payment_card', '4012888888881881', true],
  ['payment_card', '4012-8888-8888-1881', true],
  ['payment_card', '371449635398431', true],
  ['payment_card', '30569309025904', true],
  ['payment_card', '3528000700000000', true],
  ['payment_card', '4012-8888-8888-1882', false],
  ['payment_card', '36168002586008', false],
  ['iban', 'DE89 3704 0044 0532 0130 00', true],
  ['iban', 'BR9700360305000010009795493P1', true],
  ['iban', 'DE89 3704 0044 0532 0130 01', false],
  ['iban', 'DE89 A704 0044 0532 0130 00', false],
  ['us_bank_routing', '121000358', true],
  ['us_bank_routing', '3222-7162-7', true],
  ['us_bank_routing', '421042111', false],
  ['us_bank_routing', '1234-0000-0', false],
  ['uk_nhs', '401-023-2137', true],
  ['uk_nhs', '221 395 1837', true],
  ['uk_nhs', '0032698674', true],
  ['uk_nhs', '401-023-2138', false],
  ['in_aadhaar', '3123 4567 8909', true],
  ['in_aadhaar', '399876543211', true],
  ['in_aadhaar', '1234 5678 9012', false],
  ['it_fiscal_code', 'AAAAAA00B11C333Y', true],
  ['it_fiscal_code', 'AAAAAA00B11C333N', false],
  ['es_nif', '55555555-K', true],
  ['es_nif', '01111111G', true],
]

/** Worked examples of those who give the numbers out, or of ISO. */
const PUBLISHED: readonly [kind: string, text: string, valid: boolean][] = [
  // CMS: the check digit of 1234567893, and the identifier in its leaflet.
  ['us_npi', '1234567893', true],
  ['us_npi', '1234567890', false],
  ['us_mbi', '1EG4-TE5-MK73', true],
  ['us_mbi', '1SG4-TE5-MK73', false],
  ['pl_pesel', '44051401359', true],
  ['pl_pesel', '44051401358', false],
  ['pl_pesel', '44131401352', false],
  ['fr_nir', '2 55 08 14 168 025 38', true],
  ['fr_nir', '2 55 08 14 168 025 39', false],
  ['br_cpf', '111.444.777-35', true],
  ['br_cpf', '111.111.111-11', false],
  ['nl_bsn', '111222333', true],
  ['nl_bsn', '111222334', false],
  ['de_tax_id', '86095742719', true],
  ['de_tax_id', '86095742710', false],
  ['be_national', '93.05.18-223.61', true],
  ['se_personnummer', '811218-9876', true],
  ['se_personnummer', '811218-9875', false],
  ['fi_hetu', '131052-308T', true],
  ['fi_hetu', '131052-308U', false],
  ['au_tfn', '123 456 782', true],
  ['ca_sin', '046 454 286', false],
  ['ca_sin', '130 692 544', true],
  ['cn_resident_id', '11010519491231002X', true],
  ['cn_resident_id', '110105194912310021', false],
  ['us_ssn', '078-05-1120', true],
  ['us_ssn', '666-05-1120', false],
  ['us_ssn', '900-05-1120', false],
  ['us_ssn', '078-00-1120', false],
  ['us_itin', '911-70-1234', true],
  ['us_itin', '911-69-1234', false],
  ['uk_nino', 'AB 12 34 56 C', true],
  ['uk_nino', 'BG 12 34 56 C', false],
  ['phone', '+44 20 7946 0958', true],
  ['ip_address', '192.168.0.1', true],
  ['ip_address', '1.2.3.4', false],
  ['ip_address', '2001:db8::ff00:42:8329', true],
  ['mac_address', '00:1B:44:11:3A:B7', true],
  ['email', 'anna@example.org', true],
  ['email', 'anna@localhost', false],
  ['payment_card', '４０１２ ８８８８ ８８８８ １８８１', true],
  ['payment_card', '٤٠١٢٨٨٨٨٨٨٨٨١٨٨١', true],
]

describe('checksums', () => {
  test.each(PRESIDIO)('presidio: %s %s is %s', async (kind, text, valid) => {
    expect(await isValid(kind, text)).toBe(valid)
  })

  test.each(PUBLISHED)('%s %s is %s', async (kind, text, valid) => {
    expect(await isValid(kind, text)).toBe(valid)
  })

  test.each([
    ['Luhn', luhn],
    ['ISO 7064 MOD 11,10', mod11And10],
    ['Verhoeff', verhoeff],
  ])('%s: of the ten last digits one is right', (_, isRight) => {
    for (let body = 1_234_500; body < 1_234_600; body++) {
      const right = Array.from({ length: 10 }, (_, digit) => isRight(`${body}${digit}`)).filter((each) => each)
      expect(right).toHaveLength(1)
    }
  })

  test('Verhoeff finds every wrong digit and every neighbours swapped', () => {
    const number = '399876543211'
    expect(verhoeff(number)).toBe(true)
    for (let i = 0; i < number.length; i++) {
      for (let digit = 0; digit < 10; digit++)
        if (String(digit) !== number[i]) expect(verhoeff(number.slice(0, i) + digit + number.slice(i + 1))).toBe(false)
      const swapped = number.slice(0, i) + (number[i + 1] ?? '') + number[i] + number.slice(i + 2)
      if (swapped !== number) expect(verhoeff(swapped)).toBe(false)
    }
  })
})

describe('the name of a column', () => {
  test.each([
    ['email', 'eMail', true],
    ['email', 'customer_email_address_2', true],
    ['email', 'email_opened', false],
    ['phone', 'homePhone', true],
    ['phone', 'phone_no', true],
    ['phone', 'phone_type', false],
    ['us_ssn', 'Social Security Number', true],
    ['date_of_birth', 'Fecha de nacimiento', true],
    ['date_of_birth', 'birth_country', false],
    ['person_name', 'Prénom', true],
    ['person_name', 'firstname', true],
    ['person_name', 'product_name', false],
    ['postal_address', 'Straße', true],
    ['geo_coordinates', 'long_term_rate', false],
  ])('%s: %s %s', (kind, name, speaks) => {
    expect(speaksFor(name, kindOf(kind))).toBe(speaks)
  })
})

describe('confidence', () => {
  const [card] = kindOf('payment_card').forms
  const [, bare] = kindOf('us_ssn').forms

  test.each([
    // What a checksum can show at best, with no name and with one.
    [1000, 1000, false, 0.98, 0.99],
    [1000, 1000, true, 0.9999, 1],
    // As many as chance lets through say nothing, and a name does not make up for it.
    [1000, 100, false, 0, 0.0001],
    [1000, 100, true, 0, 0.2],
    // A few are too few, unless the column is called so.
    [4, 4, false, 0.3, 0.8],
    [4, 4, true, 0.99, 1],
    // One genuine in twenty among numbers.
    [2000, 290, false, 0.9, 1],
    [1000, 0, true, 0, 0],
  ])('of %i cards %i pass, name %s', (tried, passed, header, low, high) => {
    const confidence = confidenceOf({ tried, passed, throughout: false }, card as NonNullable<typeof card>, header)
    expect(confidence).toBeGreaterThanOrEqual(low)
    expect(confidence).toBeLessThanOrEqual(high)
  })

  test('nine digits that could all be numbers of people need the name', () => {
    expect(
      confidenceOf({ tried: 1000, passed: 1000, throughout: false }, bare as NonNullable<typeof bare>, false),
    ).toBeLessThan(0.01)
    expect(
      confidenceOf({ tried: 1000, passed: 1000, throughout: false }, bare as NonNullable<typeof bare>, true),
    ).toBeGreaterThan(0.8)
  })

  test('ten digits with the checksum of an ISBN-10 are NHS numbers when none of many ends in X', () => {
    const [nhs] = kindOf('uk_nhs').forms
    expect(
      confidenceOf({ tried: 12, passed: 12, throughout: false }, nhs as NonNullable<typeof nhs>, false),
    ).toBeLessThan(0.8)
    expect(
      confidenceOf({ tried: 40, passed: 40, throughout: false }, nhs as NonNullable<typeof nhs>, false),
    ).toBeGreaterThan(0.95)
  })

  test.each([
    [9, 1000, false],
    [10, 1000, true],
    [3, 5, true],
    [1, 1, true],
    [2, 5, false],
  ])('%i values in %i rows identify: %s', (distinct, rows, enough) => {
    expect(isDistinct(distinct, rows)).toBe(enough)
  })
})

describe('what profiles say', () => {
  test.each([
    ['payment_card', undefined, undefined, false],
    ['payment_card', 'internal', undefined, false],
    ['payment_card', 'personal', undefined, true],
    ['payment_card', 'protected', undefined, false],
    ['payment_card', 'personal', 'pci', false],
    ['payment_card', 'confidential', 'pci', true],
    ['us_ssn', 'personal', 'hipaa', false],
    ['us_ssn', 'sensitive', 'hipaa', true],
    ['uk_nhs', 'personal', 'gdpr', false],
    ['uk_nhs', 'sensitive', 'gdpr', true],
    ['email', 'personal', 'gdpr', true],
    ['api_key', 'personal', undefined, false],
    ['api_key', 'confidential', undefined, true],
  ] as const)('%s, declared %s, profile %s: allowed %s', (kind, classification, profile, allowed) => {
    expect(ruling(kind, classification, profile)?.allowed).toBe(allowed)
  })

  test('where a profile has no rule, it says nothing', () => {
    expect(ruling('email', undefined, 'pci')).toBeUndefined()
    expect(ruling('api_key', undefined, 'hipaa')).toBeUndefined()
  })

  test('with their articles', () => {
    expect(ruling('us_ssn', undefined, 'hipaa')?.article).toBe('HIPAA 45 CFR 164.514(b)(2)(i)(G)')
    expect(ruling('de_tax_id', undefined, 'gdpr')?.article).toContain('art. 87')
    expect(ruling('us_ssn', undefined, 'gdpr')?.article).toBe('GDPR art. 4(1)')
    expect(ruling('payment_card', undefined, 'pci')?.article).toContain('3.5.1')
  })
})

test('a shape has no character of the value but its marks', () => {
  expect(shapeOf('Anna-Marie 4111/1111')).toBe('aaaa-aaaaa dddd/dddd')
  expect(shapeOf('é٤4'.repeat(50))).toBe(`${'add'.repeat(8)}…`)
})

describe('the page about sensitive data', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../../docs/sensitive-data.md'), 'utf8')

  test.each(KINDS.map((kind) => [kind.name, kind] as const))('%s stands in its tables', (name, { title, rule }) => {
    expect(page).toContain(`| \`${name}\` | ${title}: ${rule} |`)
    for (const profile of ['hipaa', 'pci', 'gdpr'] as const) {
      const article = ruling(name, undefined, profile)?.article?.replace(
        /^(HIPAA 45 CFR 164.514.b..2..i.|GDPR |PCI DSS v4.0.1 )/,
        '',
      )
      if (article !== undefined) expect(page).toMatch(new RegExp(`\\| \`${name}\` .*${article.replace(/[()]/g, '.')}`))
    }
  })
})
