import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { silent } from '@sea-trials/schema/log'
import { zipSync } from 'fflate'
import { type Artifacts, artifactName, parseArtifactName } from '../src/artifacts.ts'
import { collectEvidence } from '../src/collect.ts'

interface Held {
  readonly name: string
  readonly entries?: Readonly<Record<string, string>>
  readonly bytes?: Uint8Array
  readonly size?: number
  readonly mismatch?: boolean
}

/** Artifacts as the service lists and hands them out: ids rise as they are made. */
const held = (all: readonly Held[]): Artifacts => ({
  uploadArtifact: () => Promise.reject(new Error('nothing is uploaded here')),
  listArtifacts: async () => ({
    artifacts: all.map(({ name, size = 100 }, id) => ({ name, id, size, digest: 'sha256:00' })),
  }),
  downloadArtifact: async (id, options) => {
    const { entries = {}, bytes, mismatch = false } = all[id] as Held
    expect(options).toMatchObject({ skipDecompress: true, expectedHash: 'sha256:00' })
    const zip = zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, Buffer.from(text)])))
    writeFileSync(join(options?.path as string, 'artifact'), bytes ?? zip)
    return { digestMismatch: mismatch }
  },
})
const folder = (): string => mkdtempSync(join(tmpdir(), 'evidence-'))
const collect = (all: readonly Held[], into = folder()) =>
  collectEvidence({ artifacts: held(all), model: 'income', folder: into, temp: undefined, log: silent })
const pair = (gate: string, text: string) => ({
  [`evidence/income.${gate}.json`]: text,
  [`evidence/income.${gate}.run.json`]: `${text} facts`,
})

describe('evidence of earlier jobs', () => {
  test('statements and their facts, of this model, without the report', async () => {
    const into = folder()
    await collect(
      [
        {
          name: 'sea-trials.income.data-validate.data.1',
          entries: { ...pair('data-validate', 'a'), 'report.html': '<' },
        },
        {
          name: 'sea-trials.income.run.model.1',
          entries: { ...pair('accuracy-gate', 'b'), 'e/income.bias-check.data.json': 'c' },
        },
        { name: 'sea-trials.churn.data-validate.data.1', entries: { 'churn.data-validate.json': 'other' } },
        { name: 'model', entries: { 'model.onnx': 'x' } },
      ],
      into,
    )
    expect(readdirSync(into).sort()).toEqual([
      'income.accuracy-gate.json',
      'income.accuracy-gate.run.json',
      'income.bias-check.data.json',
      'income.data-validate.json',
      'income.data-validate.run.json',
    ])
    expect(readFileSync(join(into, 'income.accuracy-gate.json'), 'utf8')).toBe('b')
  })

  test('the newest attempt wins, whatever order they are listed in', async () => {
    const into = folder()
    const of = (attempt: number) => ({
      name: `sea-trials.income.accuracy-gate.model.${attempt}`,
      entries: pair('accuracy-gate', `attempt ${attempt}`),
    })
    await collect([of(10), of(2), of(9)], into)
    expect(readFileSync(join(into, 'income.accuracy-gate.json'), 'utf8')).toBe('attempt 10')
    expect(readFileSync(join(into, 'income.accuracy-gate.run.json'), 'utf8')).toBe('attempt 10 facts')
  })

  test('what a step of this job left is newer, and is not mixed with the facts of another', async () => {
    const into = folder()
    writeFileSync(join(into, 'income.accuracy-gate.json'), 'mine')
    await collect([{ name: 'sea-trials.income.accuracy-gate.model.1', entries: pair('accuracy-gate', 'old') }], into)
    expect(readdirSync(into)).toEqual(['income.accuracy-gate.json'])
    expect(readFileSync(join(into, 'income.accuracy-gate.json'), 'utf8')).toBe('mine')
  })
})

describe('an archive that we would not have made is refused, and nothing of it is kept', () => {
  const name = 'sea-trials.income.accuracy-gate.model.1'
  const huge = zipSync({ 'income.accuracy-gate.json': new Uint8Array(17 * 1024 * 1024) })
  test.each<[string, Held]>([
    ['climbs up', { name, entries: { '../income.accuracy-gate.json': 'x' } }],
    ['climbs up in the middle', { name, entries: { 'a/../../income.accuracy-gate.json': 'x' } }],
    ['absolute', { name, entries: { '/etc/income.accuracy-gate.json': 'x' } }],
    ['a drive', { name, entries: { 'C:income.accuracy-gate.json': 'x' } }],
    ['backslashes', { name, entries: { '..\\income.accuracy-gate.json': 'x' } }],
    ['another model', { name, entries: { 'churn.accuracy-gate.json': 'x' } }],
    ['another file', { name, entries: { 'sea-trials.yml': 'x' } }],
    ['a name twice', { name, entries: { 'a/income.accuracy-gate.json': 'x', 'b/income.accuracy-gate.json': 'y' } }],
    ['a bomb', { name, bytes: huge }],
    ['no archive', { name, bytes: Buffer.from('PK nonsense') }],
    ['too large', { name, size: 65 * 1024 * 1024 }],
    ['other bytes than were uploaded', { name, entries: pair('accuracy-gate', 'x'), mismatch: true }],
  ])('%s', async (_, one) => {
    const into = folder()
    await expect(collect([one], into)).rejects.toMatchObject({ code: 'bad-evidence' })
    expect(readdirSync(into)).toEqual([])
  })
})

describe('names of artifacts', () => {
  test('say model, gate, job, attempt, turn', () => {
    const name = { model: 'income', gate: 'accuracy-gate', job: 'model_2', attempt: 3, turn: 1 }
    expect(artifactName(name)).toBe('sea-trials.income.accuracy-gate.model_2.3')
    expect(artifactName({ ...name, turn: 2 })).toBe('sea-trials.income.accuracy-gate.model_2.3.2')
    for (const turn of [1, 2]) expect(parseArtifactName(artifactName({ ...name, turn }))).toEqual({ ...name, turn })
  })
  test('never hold what artifacts may not', () => {
    const name = artifactName({ model: 'a/b:c', gate: 'run', job: 'x\r\n"<y>', attempt: 1, turn: 1 })
    expect(name).toBe('sea-trials.a_b_c.run.x____y_.1')
  })
  test.each([
    'sea-trials',
    'sea-trials.income.run.job',
    'sea-trials.../.run.job.1',
    'sea-trials.a.run.job.1.2.3',
    'x.sea-trials.a.run.j.1',
  ])('not ours: %s', (name) => expect(parseArtifactName(name)).toBeUndefined())
})
