/** Sensitive values against the contract's classification, and whom a table gives away. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import type { Check } from '@sea-trials/schema/verdict'
import { dataVocabulary } from '../../src/data-validate/metrics.ts'
import { csv, type Lab, openLab } from './lab.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
})
afterAll(() => lab.close())

/** Luhn numbers in Visa's range: 4 and a counter, with its check digit. */
function card(i: number): string {
  const head = `4${String(i * 7_919 + 123_456).padStart(14, '0')}`
  const sum = [...head]
    .reverse()
    .reduce(
      (all, digit, k) =>
        all + (k % 2 === 0 ? ([0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(digit)] as number) : Number(digit)),
      0,
    )
  return `${head}${(10 - (sum % 10)) % 10}`
}
const people = (rows: number): string =>
  csv(
    'id,contact,paid_with,town',
    ...Array.from({ length: rows }, (_, i) => `${i},anna${i}@example.org,${card(i)},town ${i % 7}`),
  )

const judge = async (policy: Policy, text: string, properties: object = {}): Promise<Check> =>
  (await lab.judge(policy, [text], {}, { properties }))[0] as Check

const declared = (classes: Readonly<Record<string, string>>): object =>
  Object.fromEntries(
    Object.entries(classes).map(([name, classification]) => [name, { 'x-classification': classification }]),
  )

describe('sensitive_values', () => {
  test('columns that the contract does not allow, with kind, confidence and rows, and no value', async () => {
    await lab.write('people.csv', people(60))
    const check = await judge(lab.policy({ train: 'people.csv' }), 'sensitive_values = 0')
    expect(check).toMatchObject({ outcome: 'fail', observed: 2, n: 60, exact: true })
    expect(check.members).toMatchObject([
      { name: 'contact', outcome: 'fail', observed: 60, n: 60 },
      { name: 'paid_with', outcome: 'fail', observed: 60 },
    ])
    expect(check.worst).toBe('contact')
    expect(check.failingRows?.[0]).toEqual({
      file: 'people.csv',
      row: 1,
      column: 'contact',
      value: expect.stringMatching(/^aaaad+@aaaaaaa.aaa$/),
    })
    expect(check.failingRows).toHaveLength(5)
    expect(check.reason).toContain('`contact` (e-mail address), `paid_with` (payment card number (PAN)); ')
    const paid = check.members?.find(({ name }) => name === 'paid_with')?.reason
    expect(paid).toContain('payment card number (PAN), confidence 0.98, 60 of 60 rows')
    expect(paid).toContain('in rows 1, 2')
    expect(check.reason).toContain('rows read: 60, columns: 3')
    const said = JSON.stringify(check)
    for (const value of [card(0), card(1), 'anna0', 'anna1', 'example']) expect(said).not.toContain(value)
  })

  test.each([
    // what is declared, the line, outcome, observed
    [{ contact: 'personal', paid_with: 'personal' }, 'sensitive_values = 0', 'pass', 0],
    [{ contact: 'personal', paid_with: 'internal' }, 'sensitive_values = 0', 'fail', 1],
    [{ contact: 'public', paid_with: 'public' }, 'sensitive_values <= 1', 'fail', 2],
    [{ contact: 'public', paid_with: 'confidential' }, 'sensitive_values <= 1', 'pass', 1],
    [{ contact: 'personal', paid_with: 'personal' }, 'sensitive_values(pci) = 0', 'fail', 1],
    [{ paid_with: 'confidential' }, 'sensitive_values(pci) = 0', 'pass', 0],
    [{ contact: 'personal', paid_with: 'personal' }, 'sensitive_values(gdpr) = 0', 'pass', 0],
    [{ contact: 'personal', paid_with: 'sensitive' }, 'sensitive_values(hipaa) = 0', 'fail', 1],
    [{}, 'sensitive_values(0.99) = 0', 'pass', 0],
    [{}, 'sensitive_values(pci, 0.99) = 0', 'pass', 0],
  ])('%j: %s is %s', async (classes, line, outcome, observed) => {
    await lab.write('people.csv', people(60))
    const check = await judge(lab.policy({ train: 'people.csv' }), line, declared(classes as Record<string, string>))
    expect(check).toMatchObject({ outcome, observed })
  })

  test('the article of the profile, and what is declared is a member that passes', async () => {
    await lab.write('people.csv', people(60))
    const check = await judge(
      lab.policy({ train: 'people.csv' }),
      'sensitive_values(hipaa) = 0',
      declared({ paid_with: 'sensitive' }),
    )
    expect(check.members?.[0]?.reason).toContain('e-mail address (HIPAA 45 CFR 164.514(b)(2)(i)(F))')
    expect(check.members).toMatchObject([
      { name: 'contact', outcome: 'fail' },
      { name: 'paid_with', outcome: 'pass', reason: expect.stringContaining('declared in the contract') },
    ])
  })

  test('nothing found says what was read; no rows are no pass', async () => {
    await lab.write('plain.csv', csv('id,town', '1,a', '2,b'))
    await lab.write('empty.csv', 'id,town\n')
    const plain = await judge(lab.policy({ train: 'plain.csv' }), 'sensitive_values = 0')
    expect(plain).toMatchObject({ outcome: 'pass', observed: 0 })
    expect(plain.reason).toContain('rows read: 2, columns: 1')
    expect(await judge(lab.policy({ train: 'empty.csv' }), 'sensitive_values = 0')).toMatchObject({
      outcome: 'inconclusive',
    })
  })

  test.each([
    ['sensitive_values(hippa) = 0', /unknown word `hippa`; did you mean `hipaa`\?/],
    ['sensitive_values(pci, hipaa) = 0', /takes/],
    // A class has a row.
    ['k_anonymity(zip) >= 1', /./],
  ])('%s is refused', (text, message) => {
    expect(() => parseRequirement({ text, burden: 'require' }, dataVocabulary)).toThrow(message)
  })

  test.each([
    ['sensitive_values(0.2) = 0', 'a confidence of 0.2'],
    ['sensitive_values(1) = 0', 'a confidence of 1 '],
    ['sensitive_values(0.9999999) = 0', 'a confidence of 0.9999999 would count every column, or none'],
  ])('%s is an error', async (line, message) => {
    await lab.write('people.csv', people(60))
    const check = await judge(lab.policy({ train: 'people.csv' }), line)
    expect(check).toMatchObject({ outcome: 'error' })
    expect(check.reason).toContain(message)
  })
})

describe('re-identification', () => {
  // Classes by (zip, age): (1, 30) of 3 rows with 2 diagnoses and a missing one, (1, 40) of 2 with one, (missing, 40) of 1.
  const rows = csv('zip,age,diagnosis', '1,30,flu', '1,30,cold', '1,30,', '1,40,flu', '1,40,flu', ',40,cold')

  test.each([
    ['k_anonymity(zip, age) >= 2', 'fail', 1],
    ['k_anonymity(age) >= 3', 'pass', 3],
    ['k_anonymity(age) >= 4', 'fail', 3],
    ['k_anonymity(zip, age){zip is not null} >= 2', 'pass', 2],
    ['l_diversity(diagnosis, zip, age) >= 2', 'fail', 1],
    ['l_diversity(diagnosis, age) >= 2', 'pass', 2],
    ['l_diversity(diagnosis, age){age = 30} >= 3', 'pass', 3],
    ['l_diversity(diagnosis) >= 2', 'error', null],
    ['l_diversity(diagnosis, diagnosis) >= 2', 'error', null],
    ['k_anonymity(zipp) >= 2', 'error', null],
  ])('%s is %s, %p', async (line, outcome, observed) => {
    await lab.write('rows.csv', rows)
    const check = await judge(lab.policy({ train: 'rows.csv' }), line)
    expect(check).toMatchObject({ outcome, observed })
  })

  test('says which sizes fail, and no value', async () => {
    await lab.write('rows.csv', rows)
    const k = await judge(lab.policy({ train: 'rows.csv' }), 'k_anonymity(zip, age) >= 3')
    expect(k.reason).toBe(
      'the smallest of 3 classes over `zip`, `age` has 1 rows; 2 below 3 with 3 of 6 rows (classes of rows: 1 of 1, 1 of 2)',
    )
    const l = await judge(lab.policy({ train: 'rows.csv' }), 'l_diversity(diagnosis, zip, age) >= 2')
    expect(l.reason).toBe(
      'the smallest of 3 classes over `zip`, `age` has 1 values of `diagnosis`; 2 below 2 with 3 of 6 rows (classes of values of `diagnosis`: 2 of 1)',
    )
  })

  test('no rows have no smallest class', async () => {
    await lab.write('none.csv', 'zip,age\n')
    expect(await judge(lab.policy({ train: 'none.csv' }), 'k_anonymity(zip) >= 2')).toMatchObject({
      outcome: 'inconclusive',
    })
  })
})
