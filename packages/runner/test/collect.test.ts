import { mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
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
const artifactsOf = (all: readonly Held[]): Artifacts => ({
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
  collectEvidence({
    artifacts: artifactsOf(all),
    model: 'income',
    folder: into,
    job: 'register it',
    commit: 'c0ffee',
    temp: undefined,
    log: silent,
  })
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
})

describe('of several jobs about one gate', () => {
  const statement = (verdict: string, by: string) => JSON.stringify({ predicate: { verdict: { verdict, by } } })
  const held = (job: string, verdict: string, attempt = 1, turn = 1, gate = 'accuracy-gate'): Held => ({
    name: artifactName({ model: 'income', gate, job, attempt, turn }),
    entries: pair('accuracy-gate', statement(verdict, `${job} ${attempt} ${turn}`)),
  })
  const kept = (into: string): string => readFileSync(join(into, 'income.accuracy-gate.json'), 'utf8')

  test.each<[string, readonly Held[], string]>([
    ['red before green', [held('judge_a', 'failed'), held('judge_b', 'passed')], 'judge_a 1 1'],
    ['green before red', [held('judge_a', 'passed'), held('judge_b', 'failed')], 'judge_b 1 1'],
    ['undecided', [held('judge_a', 'inconclusive'), held('judge_b', 'passed')], 'judge_a 1 1'],
    ['not judged', [held('judge_a', 'error'), held('judge_b', 'failed')], 'judge_a 1 1'],
    ['legs of a matrix', [held('judge', 'failed', 1, 1), held('judge', 'passed', 1, 2)], 'judge 1 1'],
    ['one gate alone and one of a whole run', [held('a', 'failed', 1, 1, 'run'), held('b', 'passed')], 'a 1 1'],
    [
      'a job run again',
      [held('judge_a', 'failed'), held('judge_b', 'passed'), held('judge_a', 'passed', 2)],
      'judge_a 2 1',
    ],
    ['another job run again', [held('judge_a', 'failed'), held('judge_b', 'passed', 2)], 'judge_a 1 1'],
    ['a job that is red at last', [held('judge_a', 'passed'), held('judge_a', 'failed', 2)], 'judge_a 2 1'],
    ['green twice', [held('judge_b', 'passed'), held('judge_a', 'passed')], 'judge_a 1 1'],
  ])('the gravest verdict counts: %s', async (_, all, by) => {
    const into = folder()
    await collect(all, into)
    expect(JSON.parse(kept(into)).predicate.verdict.by).toBe(by)
    expect(readFileSync(join(into, 'income.accuracy-gate.run.json'), 'utf8')).toBe(`${kept(into)} facts`)
  })

  test('what is no verdict stays, for the register to refuse', async () => {
    const into = folder()
    const odd = { name: 'sea-trials.income.accuracy-gate.a.1', entries: { 'income.accuracy-gate.json': '{}' } }
    await collect([odd, held('b', 'error')], into)
    expect(kept(into)).toBe('{}')
    expect(readdirSync(into)).toEqual(['income.accuracy-gate.json'])
  })

  const leave = (into: string, verdict: string, facts?: object): void => {
    writeFileSync(join(into, 'income.accuracy-gate.json'), statement(verdict, 'mine'))
    if (facts !== undefined) writeFileSync(join(into, 'income.accuracy-gate.run.json'), JSON.stringify(facts))
  }
  test.each<[string, object | undefined, readonly Held[], string]>([
    ['this job is newer than what it uploaded', { commit: 'c0ffee' }, [held('register it', 'failed')], 'mine'],
    ['this job is one of the jobs', { commit: 'c0ffee' }, [held('judge', 'passed')], 'mine'],
    ['another job was red', { commit: 'c0ffee' }, [held('judge', 'failed')], 'judge 1 1'],
    ['the checkout brought one of another commit', { commit: 'badcafe' }, [held('judge', 'passed')], 'judge 1 1'],
    ['the checkout brought one of no commit', {}, [held('judge', 'passed')], 'judge 1 1'],
    ['the checkout brought one without facts', undefined, [held('judge', 'passed')], 'judge 1 1'],
    ['nobody else judged', { commit: 'badcafe' }, [], 'mine'],
  ])('%s', async (_, facts, all, by) => {
    const into = folder()
    leave(into, 'passed', facts)
    await collect(all, into)
    expect(JSON.parse(kept(into)).predicate.verdict.by).toBe(by)
    const theirs = by === 'mine' ? facts && JSON.stringify(facts) : `${kept(into)} facts`
    if (theirs !== undefined) expect(readFileSync(join(into, 'income.accuracy-gate.run.json'), 'utf8')).toBe(theirs)
  })

  test('facts of a file that gave way do not stay beside another statement', async () => {
    const into = folder()
    leave(into, 'passed', { commit: 'badcafe' })
    const { name, entries } = held('judge', 'passed')
    await collect([{ name, entries: { 'income.accuracy-gate.json': Object.values(entries ?? {})[0] as string } }], into)
    expect(readdirSync(into)).toEqual(['income.accuracy-gate.json'])
  })

  test('a link of the checkout in their place is replaced, not followed', async () => {
    const into = folder()
    const victim = join(folder(), 'victim')
    writeFileSync(victim, 'x')
    for (const name of ['income.accuracy-gate.json', 'income.accuracy-gate.run.json'])
      symlinkSync(victim, join(into, name))
    await collect([held('judge', 'passed')], into)
    expect(readFileSync(victim, 'utf8')).toBe('x')
    expect(JSON.parse(kept(into)).predicate.verdict.by).toBe('judge 1 1')
  })

  test('where the commit is not known, what lies here is of this job', async () => {
    const into = folder()
    leave(into, 'passed')
    await collectEvidence({
      artifacts: artifactsOf([held('judge', 'passed')]),
      model: 'income',
      folder: into,
      job: 'register it',
      commit: undefined,
      temp: undefined,
      log: silent,
    })
    expect(JSON.parse(kept(into)).predicate.verdict.by).toBe('mine')
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
