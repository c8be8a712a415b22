/** Plain inputs (of an action, or flags) folded into a policy, or made into one. */
import { basename, extname, resolve } from 'node:path'
import type { Position } from '../error.ts'
import type { RawInputs } from '../inputs.ts'
import { TASKS } from '../task.ts'
import { oneOf, parseNumber, parsePercent } from '../text.ts'
import { defaults, record } from './defaults.ts'
import { columnInputs, digestOf, folded } from './folded.ts'
import { Given } from './given.ts'
import { baselineOf, candidateOf, type GivenModels } from './models-given.ts'
import { fileAndTable, insideWorkspace, relativePath } from './paths.ts'
import type { Columns, DataSource, GatePolicy, Policy } from './policy.ts'
import { REPORT_PROFILES } from './report-profiles.ts'
import { loadOf, servingOf } from './running.ts'
import { gateNames, modelName } from './schema.ts'

export interface FoldContext {
  /** The folder that paths in inputs start from, absolute: the working directory. */
  readonly root: string
  /** The gate that the inputs are given to: `require` adds lines to it. */
  readonly gate: string
  /** The folder that no path may leave, absolute; `root` unless said. */
  readonly workspace?: string
}

/**
 * Inputs replace single keys of the policy, `require` only adds lines; without a policy they make one, whose data sets
 * are called `data` and `reference`. Inputs that are no keys of a policy (`comment`, `evidence`) are left alone.
 * Throws `bad-input` that names the input.
 */
export function foldInputs(raw: RawInputs, policy: Policy | undefined, context: FoldContext): Policy {
  const given = Object.entries(raw).filter(([name]) => folded.has(name))
  if (policy !== undefined && given.length === 0) return policy
  const fold = new Fold(new Given(given), policy, context)
  return { ...fold.policy(), digest: digestOf(given, policy) }
}

class Fold {
  readonly #given: Given
  readonly #base: Policy
  readonly #isNew: boolean
  readonly #context: FoldContext

  constructor(given: Given, policy: Policy | undefined, context: FoldContext) {
    this.#given = given
    this.#context = context
    this.#isNew = policy === undefined
    const root = resolve(context.root)
    const { task, confidence } = defaults
    this.#base = policy ?? {
      model: 'model',
      task,
      data: record([]),
      columns: { groups: [] },
      confidence,
      gates: record([]),
      root,
      ...(context.workspace === undefined ? {} : { workspace: context.workspace }),
      digest: '',
    }
  }

  policy(): Policy {
    const base = this.#base
    const of = <T extends object>(key: string, value: T | undefined) => (value === undefined ? {} : { [key]: value })
    return {
      ...base,
      ...(this.#isNew ? { model: this.#model() } : {}),
      task: this.#given.choice('task', TASKS) ?? base.task,
      ...this.#season(),
      data: this.#data(),
      columns: this.#columns(),
      ...this.#columnsAt(),
      ...this.#contract(),
      ...this.#pathAs('train-predictions', 'trainPredictions'),
      ...this.#pathAs('learning-curve', 'learningCurve'),
      ...of('candidate', candidateOf(this.#models(), base.candidate, this.#context.gate)),
      ...of('baseline', baselineOf(this.#models(), base.baseline)),
      ...of('serving', servingOf(this.#given, base.serving)),
      confidence: this.#confidence(),
      ...this.#delimiter(),
      ...(this.#given.choice('exact', ['true', 'false']) === 'true' ? { exact: true } : {}),
      gates: this.#gates(),
    }
  }

  #models(): GivenModels {
    return { given: this.#given, path: (input) => this.#path(input) }
  }

  #season(): Pick<Policy, 'season'> {
    const season = this.#given.number('season')
    if (season === undefined) return {}
    if (!Number.isInteger(season) || season < 1)
      this.#given.refuse('season', 'Write a whole number of steps, such as `12` for months.')
    return { season }
  }

  #model(): string {
    const file = this.#given.text('model')
    const name = file === undefined ? 'model' : basename(file, extname(file))
    return new RegExp(modelName).test(name) ? name : 'model'
  }

  #data(): Policy['data'] {
    const delimiter = this.#delimiter()
    const sets = ['data', 'reference'].flatMap((name): (readonly [string, DataSource])[] => {
      const path = this.#path(name)
      return path === undefined ? [] : [[name, { name, path, ...delimiter, labels: 'yes', at: inputAt(name) }]]
    })
    const before = Object.entries(this.#base.data).map(([name, source]) => [name, { ...source, ...delimiter }] as const)
    return record([...before, ...sets])
  }

  #delimiter(): Pick<DataSource, 'delimiter'> {
    const delimiter = this.#given.text('delimiter')
    if (delimiter === undefined) return {}
    const character = delimiter === '\\t' ? '\t' : delimiter
    if (character.length !== 1) this.#given.refuse('delimiter', 'Write one character, or `\\t` for a tab.')
    return { delimiter: character }
  }

  #columns(): Columns {
    const named = columnInputs.flatMap((name) => {
      const column = this.#given.text(name)
      return column === undefined ? [] : [[name, column]]
    })
    const positive = this.#given.text('positive')
    const groups = this.#given.list('groups')
    const labels = this.#given.list('labels')
    return {
      ...this.#base.columns,
      ...Object.fromEntries(named),
      ...(positive === undefined ? {} : { positive: labelValue(positive) }),
      ...(labels === undefined ? {} : { labels }),
      ...(groups === undefined ? {} : { groups }),
    }
  }

  #columnsAt(): Pick<Policy, 'columnsAt'> {
    const given = [...columnInputs, 'groups'].filter((name) => this.#given.text(name) !== undefined)
    if (given.length === 0) return {}
    const at = given.map((name) => [name, inputAt(name)] as const)
    return { columnsAt: record([...Object.entries(this.#base.columnsAt ?? {}), ...at]) }
  }

  #confidence(): number {
    const level = this.#given.quantity('confidence', parsePercent, 'Write per cent, such as `95%`.')
    if (level === undefined) return this.#base.confidence
    if (level < 0.5 || level >= 1) this.#given.refuse('confidence', 'Write per cent, from 50% to below 100%.')
    // A shorter interval decides more easily; an input may only tighten.
    if (!this.#isNew && level < this.#base.confidence)
      this.#given.refuse('confidence', 'An input may raise the confidence of a policy, not lower it.')
    // A longer interval proves less, and a guard blocks only on what is proven.
    if (!this.#isNew && level > this.#base.confidence && this.#hasGuards())
      this.#given.refuse(
        'confidence',
        'The policy has `guard:` lines, which a higher confidence would weaken: leave it as it is.',
      )
    return level
  }

  #hasGuards(): boolean {
    const lines = Object.values(this.#base.gates).flatMap((gate) => gate.require)
    return lines.some(({ burden, text }) => burden === 'guard' || /^\s*guard\s*:/.test(text))
  }

  #gates(): Policy['gates'] {
    const gates = new Map(Object.entries(this.#base.gates))
    const extend = (name: string, more: Partial<GatePolicy>) =>
      gates.set(name, { ...(gates.get(name) ?? { require: [] }), ...more })
    const lines = this.#given.requirements('require')
    const { gate } = this.#context
    const isGate = gateNames.includes(gate)
    if (lines.length > 0 && !isGate) this.#given.refuse('require', `Give it to a gate: ${oneOf(gateNames)}.`)
    if (isGate) extend(gate, { require: [...(gates.get(gate)?.require ?? []), ...lines] })
    const subject = this.#given.choice('subject', ['data', 'model'] as const)
    if (subject !== undefined) extend('bias-check', { subject })
    const profile = this.#profile()
    if (profile !== undefined) extend('bias-check', { profile })
    const load = loadOf(this.#given, gates.get('stress-test')?.load)
    if (load !== undefined) extend('stress-test', { load })
    const registry = this.#registry()
    const version = this.#given.text('version')
    if (registry !== undefined) extend('model-register', { registry })
    if (version !== undefined) extend('model-register', { version })
    return record(gates)
  }

  #profile(): GatePolicy['profile'] {
    return this.#given
      .list('profile')
      ?.map(
        (name) =>
          REPORT_PROFILES.find((each) => each === name) ??
          this.#given.refuse('profile', `Write ${oneOf(REPORT_PROFILES)}.`),
      )
  }

  #registry(): string | undefined {
    const registry = this.#given.text('registry')
    if (registry === undefined || registry === 'releases') return registry
    if (!/^file:./.test(registry)) this.#given.refuse('registry', 'Write `releases`, or `file:` and a folder.')
    return `file:${this.#placed('registry', registry.slice('file:'.length))}`
  }

  #pathAs<Key extends string>(input: string, key: Key): { readonly [key in Key]?: string } {
    const path = this.#path(input)
    return path === undefined ? {} : ({ [key]: path } as { readonly [key in Key]?: string })
  }

  /** A table that the policy names belongs to the policy's own contract. */
  #contract(): Pick<Policy, 'contract' | 'contractTable'> {
    const text = this.#given.text('contract')
    if (text === undefined) return {}
    const { contract, contractTable } = fileAndTable(text)
    return { contract: this.#placed('contract', contract), contractTable }
  }

  #path(input: string): string | undefined {
    const path = this.#given.text(input)
    return path === undefined ? undefined : this.#placed(input, path)
  }

  /** Relative to the policy's folder, from where all of a policy's paths start. */
  #placed(input: string, path: string): string {
    const { root, workspace = root } = this.#context
    const absolute = insideWorkspace(path, { root, workspace }, 'bad-input', inputAt(input))
    return relativePath(this.#base.root, absolute)
  }
}

const inputAt = (input: string): Position => ({ file: `input ${input}` })

/** `true`, `1` and `"1"` are three values of a label; quotes make text. */
function labelValue(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true'
  const quoted = /^"(.*)"$/s.exec(text)
  return quoted?.[1] ?? parseNumber(text) ?? text
}
