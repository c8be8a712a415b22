/** A policy's document, once the schema has let it pass, as a `Policy`. */
import { resolve } from 'node:path'
import { placeText } from '../place.ts'
import { parseCondition } from '../requirement/condition.ts'
import { parseDuration, parsePercent, parseRate, printable } from '../text.ts'
import type { Path, Sheet } from '../yaml.ts'
import { defaults, record } from './defaults.ts'
import { fileAndTable, type Ground, insideWorkspace } from './paths.ts'
import type {
  Baseline,
  Columns,
  CostTable,
  DataSource,
  GatePolicy,
  Load,
  ModelSource,
  Policy,
  Serving,
  VersionPointer,
} from './policy.ts'
import { requirementLine } from './requirement-line.ts'
import { seasonOf } from './season.ts'
import { readWaivers } from './waivers.ts'

type Mapping = Readonly<Record<string, unknown>>

function pointerOf({ stage, version, first }: Partial<VersionPointer>): VersionPointer {
  return {
    ...(stage === undefined ? {} : { stage }),
    ...(version === undefined ? {} : { version }),
    first: first ?? 'fail',
  }
}

/** With units read, defaults filled in, and paths held against the workspace. */
export class PolicyReader {
  readonly #sheet: Sheet
  readonly #ground: Ground

  constructor(sheet: Sheet, ground: Ground) {
    this.#sheet = sheet
    this.#ground = ground
  }

  policy(digest: string): Policy {
    const top = this.#sheet.value as Mapping
    const optional = <T>(key: string, read: (value: Mapping, path: Path) => T) =>
      top[key] === undefined ? {} : { [key]: read(top[key] as Mapping, [key]) }
    const data = Object.entries((top.data ?? {}) as Mapping)
    const gates = Object.entries(top.gates as Mapping)
    return {
      model: top.model as string,
      task: (top.task ?? defaults.task) as Policy['task'],
      ...(top.season === undefined ? {} : { season: Number(top.season) }),
      data: record(data.map(([name, value]) => [name, this.#dataSource(name, value)])),
      columns: { groups: [], ...((top.columns ?? {}) as Partial<Columns>) },
      ...this.#columnsAt(top.columns as Mapping | undefined),
      ...this.#contract(top.contract as string | undefined),
      ...optional('candidate', (value, path) => this.#source(value, path)),
      ...optional('baseline', (value, path) => this.#baseline(value, path)),
      ...(top.costs === undefined ? {} : { costs: top.costs as CostTable }),
      ...optional('serving', (value, path) => this.#serving(value, path)),
      confidence: this.#confidence(top.confidence),
      ...(top['holdout-uses'] === undefined ? {} : { holdoutUses: top['holdout-uses'] as 'told' | 'paid' }),
      ...(top['min-count'] === undefined ? {} : { minCount: top['min-count'] as number }),
      ...(top['min-support'] === undefined ? {} : { minSupport: top['min-support'] as number }),
      ...(top.waivers === undefined ? {} : { waivers: readWaivers(this.#sheet, top.waivers) }),
      gates: record(gates.map(([name, value]) => [name, this.#gate(value as Mapping, ['gates', name])])),
      root: resolve(this.#ground.root),
      workspace: resolve(this.#ground.workspace),
      file: this.#sheet.file,
      digest,
    }
  }

  #columnsAt(columns: Mapping | undefined): Pick<Policy, 'columnsAt'> {
    if (columns === undefined) return {}
    return { columnsAt: record(Object.keys(columns).map((role) => [role, this.#sheet.keyAt(['columns', role])])) }
  }

  #contract(text: string | undefined): Pick<Policy, 'contract' | 'contractTable'> {
    if (text === undefined) return {}
    const named = fileAndTable(text)
    this.#check(named.contract, ['contract'])
    return named
  }

  #dataSource(name: string, value: unknown): DataSource {
    const path = ['data', name]
    const given = (typeof value === 'string' ? {} : value) as Mapping &
      Pick<Partial<DataSource>, 'delimiter' | 'labels'>
    if (given.registered !== undefined) return this.#registered(name, given)
    const isProfile = typeof value === 'object' && value !== null && 'profile' in value
    const at = (key: string) => this.#sheet.valueAt([...path, key])
    return {
      name,
      path: this.#path(typeof value === 'string' ? path : [...path, isProfile ? 'profile' : 'path']),
      ...(isProfile ? { isProfile } : {}),
      ...(given.delimiter === undefined ? {} : { delimiter: given.delimiter }),
      labels: given.labels ?? 'yes',
      ...(given.where === undefined
        ? {}
        : {
            where: parseCondition({ text: given.where as string, burden: 'require', source: at('where') }),
            whereAt: at('where'),
          }),
      ...(given.season === undefined ? {} : { season: seasonOf(given.season as string) }),
      at: this.#sheet.keyAt(path),
    }
  }

  #registered(name: string, value: Mapping): DataSource {
    const of = value.registered as string
    return { name, registered: { of, ...pointerOf(value) }, labels: 'yes', at: this.#sheet.keyAt(['data', name]) }
  }

  #source(value: Mapping, path: Path): ModelSource {
    const { onnx, predictions, url } = value
    return {
      ...(onnx === undefined ? {} : { onnx: this.#path([...path, 'onnx']) }),
      ...(predictions === undefined ? {} : { predictions: this.#path([...path, 'predictions']) }),
      ...(url === undefined ? {} : { url: url as string }),
      ...this.#threshold(value.threshold, [...path, 'threshold']),
      ...(value['train-predictions'] === undefined
        ? {}
        : { trainPredictions: this.#path([...path, 'train-predictions']) }),
      at: this.#sheet.keyAt(path),
    }
  }

  #threshold(value: unknown, path: Path): Pick<ModelSource, 'threshold' | 'chosen'> {
    if (typeof value !== 'object' || value === null) return { threshold: (value ?? defaults.threshold) as number }
    const { maximise, minimise, keeping, on } = value as Readonly<Record<string, string>>
    const at = (key: string) => this.#sheet.valueAt([...path, key])
    const chosen = {
      metric: (maximise ?? minimise) as string,
      wanted: maximise === undefined ? ('minimise' as const) : ('maximise' as const),
      ...(keeping === undefined
        ? {}
        : { keeping: { text: keeping, burden: 'require' as const, source: at('keeping') } }),
      on: this.#dataset(on as string, [...path, 'on']),
      at: at(maximise === undefined ? 'minimise' : 'maximise'),
    }
    return { threshold: defaults.threshold, chosen }
  }

  #baseline(value: Mapping, path: Path): Baseline {
    const ref = value.ref === undefined ? {} : { ref: value.ref as string }
    return { ...this.#source(value, path), ...pointerOf(value), ...ref }
  }

  #serving(value: Mapping, path: Path): Serving {
    return {
      ...(value.start === undefined ? {} : { start: value.start as string }),
      ...(value.url === undefined ? {} : { url: value.url as string }),
      protocol: (value.protocol ?? defaults.protocol) as Serving['protocol'],
      readyMs: this.#quantity(value.ready, [...path, 'ready'], parseDuration) ?? defaults.readyMs,
    }
  }

  #gate(value: Mapping, path: Path): GatePolicy {
    const { require: lines, load, card, registry, profiles, ...rest } = value
    return {
      require: ((lines ?? []) as readonly unknown[]).map((line, i) =>
        requirementLine(this.#sheet, line, [...path, 'require', i]),
      ),
      ...(rest as Partial<GatePolicy>),
      ...(load === undefined ? {} : { load: this.#load(load as Mapping, [...path, 'load']) }),
      ...(card === undefined ? {} : { card: this.#path([...path, 'card']) }),
      ...(profiles === undefined ? {} : { profiles: this.#kept(profiles as readonly string[], [...path, 'profiles']) }),
      ...(registry === undefined ? {} : { registry: this.#registry(registry as string, [...path, 'registry']) }),
      at: this.#sheet.keyAt(path),
    }
  }

  #load(value: Mapping, path: Path): Load {
    return {
      ratePerSecond: this.#quantity(value.rate, [...path, 'rate'], parseRate) ?? defaults.ratePerSecond,
      durationMs: this.#quantity(value.for, [...path, 'for'], parseDuration) ?? defaults.durationMs,
      arrivals: (value.arrivals ?? defaults.arrivals) as Load['arrivals'],
      ...(value.rows === undefined ? {} : { rows: this.#dataset(value.rows as string, [...path, 'rows']) }),
      warmupMs: this.#quantity(value.warmup, [...path, 'warmup'], parseDuration, 0) ?? defaults.warmupMs,
    }
  }

  #dataset(name: string, path: Path): string {
    const names = Object.keys(((this.#sheet.value as Mapping).data ?? {}) as object)
    if (names.includes(name)) return name
    const message = `${printable(name)} is no data set of this policy`
    return this.#sheet.refuse(
      this.#sheet.valueAt(path),
      message,
      `Data sets are ${names.map(printable).join(', ') || 'none'}.`,
    )
  }

  /** Data sets that are profiles themselves have no rows to profile. */
  #kept(names: readonly string[], path: Path): readonly string[] {
    for (const [i, name] of names.entries()) {
      this.#dataset(name, [...path, i])
      const source = ((this.#sheet.value as Mapping).data as Mapping)[name]
      if (typeof source === 'string' || 'path' in (source as Mapping)) continue
      this.#sheet.refuse(
        this.#sheet.valueAt([...path, i]),
        `${printable(name)} is a profile`,
        'Name a data set whose rows are there.',
      )
    }
    return names
  }

  #quantity(value: unknown, path: Path, parse: (text: string) => number | undefined, least = Number.MIN_VALUE) {
    if (value === undefined) return undefined
    const number = parse(value as string)
    if (number !== undefined && number >= least) return number
    return this.#sheet.refuse(
      this.#sheet.valueAt(path),
      `${placeText(path, this.#sheet.value)} is ${printable(value)}`,
      'Write a number above 0 with its unit.',
    )
  }

  #confidence(value: unknown): number {
    if (value === undefined) return defaults.confidence
    const level = parsePercent(String(value))
    if (level !== undefined && level >= 0.5 && level < 1) return level
    const at = this.#sheet.valueAt(['confidence'])
    return this.#sheet.refuse(
      at,
      `\`confidence\` is ${printable(value)}`,
      'Write per cent, from 50% to below 100%: `95%`.',
    )
  }

  #registry(value: string, path: Path): string {
    if (value.startsWith('file:')) this.#check(value.slice('file:'.length), path)
    return value
  }

  #path(path: Path): string {
    const value = path.reduce<unknown>((inner, key) => (inner as Mapping)[String(key)], this.#sheet.value) as string
    this.#check(value, path)
    return value
  }

  #check(value: string, path: Path): void {
    insideWorkspace(value, this.#ground, 'bad-policy', this.#sheet.valueAt(path))
  }
}
