/** A verdict as an in-toto Statement v1: which bytes it is about, and what was found. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Subject, Verdict } from '@sea-trials/schema/verdict'
import { isDigest } from './digest.ts'

const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1'
const PREDICATE_TYPE = 'https://sea-trials.dev/evidence/v1'

export interface Statement {
  readonly _type: typeof STATEMENT_TYPE
  readonly subject: readonly { readonly name: string; readonly digest: { readonly sha256: string } }[]
  readonly predicateType: typeof PREDICATE_TYPE
  readonly predicate: {
    readonly tool: { readonly name: 'sea-trials'; readonly version: string }
    readonly verdict: Verdict
  }
}

/**
 * The statement over a verdict's subjects, ordered by digest, then name. It holds nothing but what was judged and found:
 * the same bytes under the same tool give the same statement, whoever runs it and whenever.
 */
export function statementOf(verdict: Verdict, toolVersion: string): Statement {
  const names = new Set(verdict.subjects.map((subject) => subject.name))
  if (names.size !== verdict.subjects.length) throw new Error('two subjects of a verdict have one name')
  return {
    _type: STATEMENT_TYPE,
    subject: subjectsOf(verdict.subjects),
    predicateType: PREDICATE_TYPE,
    predicate: { tool: { name: 'sea-trials', version: toolVersion }, verdict },
  }
}

const subjectsOf = (subjects: readonly Subject[]): Statement['subject'] =>
  subjects
    .map(({ name, digest }) => ({ name, digest: { sha256: digest.slice('sha256:'.length) } }))
    .sort((a, b) => compare(a.digest.sha256, b.digest.sha256) || compare(a.name, b.name))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Checks what someone else may have written, key by key. Nothing is defaulted and nothing is ignored.
 * Throws `bad-evidence` that says what is wrong; the caller adds which file.
 */
export function checkStatement(value: unknown): Statement {
  const statement = object(value, 'the statement', ['_type', 'subject', 'predicateType', 'predicate'])
  equal(statement._type, STATEMENT_TYPE, '_type')
  equal(statement.predicateType, PREDICATE_TYPE, 'predicateType')
  const predicate = object(statement.predicate, 'predicate', ['tool', 'verdict'])
  const tool = object(predicate.tool, 'predicate.tool', ['name', 'version'])
  equal(tool.name, 'sea-trials', 'predicate.tool.name')
  text(tool.version, 'predicate.tool.version')
  const verdict = checkVerdict(predicate.verdict)
  const stated = JSON.stringify(list(statement.subject, 'subject').map(subjectKey))
  if (stated !== JSON.stringify(subjectsOf(verdict.subjects).map(subjectKey)))
    throw bad('the subjects of the statement are not those of its verdict')
  return value as Statement
}

/** One spelling for one subject, so that two lists of them compare as text. */
function subjectKey(value: unknown): readonly [string, string] {
  const subject = object(value, 'a subject', ['name', 'digest'])
  const digest = object(subject.digest, 'the digest of a subject', ['sha256'])
  if (!isDigest(`sha256:${digest.sha256}`)) throw bad('the sha256 of a subject is no digest')
  return [text(subject.name, 'the name of a subject'), digest.sha256 as string]
}

/** Every key that a verdict can have, so that none is forgotten here: whether it must be there. */
const KEYS: Readonly<Record<keyof Verdict, boolean>> = {
  gate: true,
  model: false,
  verdict: true,
  checks: true,
  unasked: false,
  metrics: true,
  figures: true,
  subjects: true,
  evidence: true,
  scope: true,
  notes: true,
  changes: false,
  turned: false,
  tables: false,
  outputs: false,
  error: false,
}
const keysThat = (must: boolean): string[] =>
  Object.entries(KEYS).flatMap(([key, required]) => (required === must ? [key] : []))
const [REQUIRED, OPTIONAL] = [keysThat(true), keysThat(false)]
const STATES = ['passed', 'failed', 'inconclusive', 'error']
const OUTCOMES = ['pass', 'fail', 'inconclusive', 'not-applicable', 'error']

function checkVerdict(value: unknown): Verdict {
  const verdict = object(value, 'the verdict', REQUIRED, OPTIONAL)
  text(verdict.gate, 'gate')
  if (verdict.model !== undefined) text(verdict.model, 'model')
  oneOf(verdict.verdict, STATES, 'verdict')
  oneOf(verdict.evidence, ['executed', 'claimed'], 'evidence')
  for (const key of ['metrics', 'scope']) anyObject(verdict[key], key)
  for (const key of ['figures', 'notes']) list(verdict[key], key)
  for (const check of list(verdict.checks, 'checks')) {
    const { requirement, burden, outcome, reason, exact, n } = anyObject(check, 'a check')
    text(requirement, 'the requirement of a check')
    oneOf(burden, ['require', 'guard', 'warn'], 'the burden of a check')
    oneOf(outcome, OUTCOMES, 'the outcome of a check')
    text(reason, 'the reason of a check')
    if (typeof exact !== 'boolean') throw bad('`exact` of a check is neither true nor false')
    if (typeof n !== 'number') throw bad('`n` of a check is no number')
  }
  const names = list(verdict.subjects, 'subjects').map((item) => {
    const subject = object(item, 'a subject of the verdict', ['name', 'digest'], ['path'])
    if (!isDigest(subject.digest)) throw bad('the digest of a subject is no sha256')
    if (subject.path !== undefined) text(subject.path, 'the path of a subject')
    return text(subject.name, 'the name of a subject')
  })
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined) throw bad(`the subject ${JSON.stringify(twice)} stands there twice`)
  return value as Verdict
}

type Fields = Readonly<Record<string, unknown>>

function anyObject(value: unknown, what: string): Fields {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw bad(`${what} is no object`)
  return value as Fields
}

function object(value: unknown, what: string, required: readonly string[], optional: readonly string[] = []): Fields {
  const fields = anyObject(value, what)
  const missing = required.find((key) => !Object.hasOwn(fields, key))
  if (missing !== undefined) throw bad(`${what} has no \`${missing}\``)
  const unknown = Object.keys(fields).find((key) => !required.includes(key) && !optional.includes(key))
  if (unknown !== undefined) throw bad(`${what} has a key ${JSON.stringify(unknown.slice(0, 80))} that is not ours`)
  return fields
}

function list(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw bad(`${what} is no list`)
  return value
}

function text(value: unknown, what: string): string {
  if (typeof value !== 'string' || value === '') throw bad(`${what} is no text`)
  return value
}

function oneOf(value: unknown, allowed: readonly string[], what: string): void {
  if (typeof value !== 'string' || !allowed.includes(value)) throw bad(`${what} is none of ${allowed.join(', ')}`)
}

function equal(value: unknown, expected: string, what: string): void {
  if (value !== expected) throw bad(`${what} is not ${expected}`)
}

const bad = (message: string): SeaTrialsError =>
  new SeaTrialsError('bad-evidence', message, 'Remove the file and run its gate again; evidence is not edited by hand.')
