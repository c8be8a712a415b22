import { formatNumber } from '@sea-trials/schema/text'
import type { Line } from './lines.ts'
import type { Suggested } from './suggest.ts'
import { flow, scalar } from './yaml-text.ts'

export interface WriteInput {
  readonly suggested: Suggested
  /** Data sets by name and path, the first the one that was inferred from. */
  readonly data: readonly {
    readonly name: string
    readonly path: string
    readonly labels: boolean
    readonly delimiter?: string
  }[]
  readonly model: string
  /** A model that is there, and what to ask of it. */
  readonly asked?: AskedOfModel
  readonly label?: { readonly name: string; readonly task: string; readonly positive?: string | number | boolean }
}

export interface AskedOfModel {
  /** Files of answers, as the policy names them. */
  readonly candidate: string
  readonly baseline?: string
  /** From which score on a row counts as positive, where it is not the usual. */
  readonly threshold?: number
  readonly groups: readonly string[]
  /** What rows belong to, where they are shown to be alike, and what was seen behind it. */
  readonly entity?: { readonly column: string; readonly evidence: string }
  /** What a reader must decide before the policy says more, in sentences. */
  readonly notes: readonly string[]
  readonly minSupport?: number
  readonly gates: readonly { readonly gate: string; readonly lines: readonly Line[] }[]
}

/** Where the remark begins, where the line is short enough. */
const REMARK = 60

function remarked(line: string, remark: string): string {
  if (remark === '') return `${line}\n`
  const indent = /^ */.exec(line)?.[0] ?? ''
  return line.length > REMARK - 2 ? `${indent}# ${remark}\n${line}\n` : `${line.padEnd(REMARK)}# ${remark}\n`
}

export function contractText({ suggested, data }: WriteInput): string {
  const { columns, lines, required, rows, few, dropped } = suggested
  const from = data[0]?.name ?? 'data'
  const head = [
    `# What every row promises, suggested from ${formatNumber(rows)} rows of ${scalar(from)}: inferred on one half of them, held by the other half.`,
    '# Read each line before you keep it: it says what was seen, not what is right.',
    ...(few ? [`# ${formatNumber(rows)} rows are few: types are written, no bounds. Run it again on more.`] : []),
    '$schema: https://json-schema.org/draft/2020-12/schema',
    'type: object',
    `required: [${required.map(scalar).join(', ')}]`,
    'properties:',
  ]
  const promised = columns.filter(({ info }) => info.name !== '__proto__').map(columnText)
  const whole = lines.length === 0 ? '' : `x-require:\n${lines.map(lineText('  ')).join('')}`
  const told = dropped.map((each) => `# Not written, since the other rows broke it: ${each}.\n`).join('')
  return `${head.join('\n')}\n${promised.join('')}${whole}${told}`
}

function columnText({
  info,
  promises,
  unique,
  classification,
  tokens,
  evidence,
}: Suggested['columns'][number]): string {
  const keywords: [string, unknown][] = [
    ...promises.map(({ keyword, value }): [string, unknown] => [keyword, value]),
    ...(unique ? ([['x-unique', true]] as [string, unknown][]) : []),
    ...(tokens.length > 0 ? ([['x-missing', tokens]] as [string, unknown][]) : []),
    ...(classification === undefined ? [] : ([['x-classification', classification.value]] as [string, unknown][])),
  ]
  return remarked(`  ${scalar(info.name)}: ${flow(Object.fromEntries(keywords))}`, evidence)
}

const lineText =
  (indent: string) =>
  ({ text, evidence }: Line): string =>
    remarked(`${indent}- ${scalar(text)}`, evidence)

export function policyText(input: WriteInput): string {
  const { suggested, data, model, label, asked } = input
  const sets = data.map(({ name, path, labels, delimiter }) => {
    const more = { ...(delimiter === undefined ? {} : { delimiter }), ...(labels ? {} : { labels: 'late' }) }
    return `  ${scalar(name)}: ${Object.keys(more).length === 0 ? scalar(path) : flow({ path, ...more })}\n`
  })
  const columns = [
    ...(label === undefined ? [] : [`  label: ${scalar(label.name)}\n`]),
    ...(label?.positive === undefined ? [] : [`  positive: ${scalar(label.positive)}\n`]),
    ...(suggested.id === undefined ? [] : [`  id: ${scalar(suggested.id)}\n`]),
    ...(asked?.entity === undefined
      ? []
      : [remarked(`  entity: ${scalar(asked.entity.column)}`, asked.entity.evidence)]),
    ...(asked === undefined || asked.groups.length === 0
      ? []
      : [`  groups: [${asked.groups.map(scalar).join(', ')}]\n`]),
  ]
  return [
    '# The acceptance trials of one model. Paths are relative to this file.\n',
    `version: 1\nmodel: ${scalar(model)}\n`,
    label === undefined ? '' : `task: ${label.task}\n`,
    `\ndata:\n${sets.join('')}`,
    columns.length === 0 ? '' : `columns:\n${columns.join('')}`,
    'contract: contract.yml\n',
    asked === undefined ? '' : modelText(asked),
    '\ngates:\n  data-validate:\n    require:\n',
    ...suggested.policyLines.map(lineText('      ')),
    ...(asked?.gates ?? []).map(
      ({ gate, lines }) => `  ${gate}:\n    require:\n${lines.map(lineText('      ')).join('')}`,
    ),
    asked === undefined ? next(input) : '',
  ].join('')
}

function modelText({ candidate, baseline, threshold, minSupport, notes }: AskedOfModel): string {
  const answers = (predictions: string): string =>
    flow({ predictions, ...(threshold === undefined ? {} : { threshold }) })
  return [
    '\n',
    ...notes.map((note) => `# ${note}\n`),
    `candidate: ${answers(candidate)}\n`,
    baseline === undefined ? '' : `baseline: ${answers(baseline)}\n`,
    minSupport === undefined ? '' : remarked(`min-support: ${minSupport}`, 'smaller groups are reported, not judged'),
  ].join('')
}

/** What cannot be read from data: a model, and what is asked of it. */
function next({ label }: WriteInput): string {
  if (label === undefined) return ''
  const metric = { binary: 'roc_auc >= 0.8', multiclass: 'macro_f1 >= 0.7', regression: 'r2 >= 0.5' }[label.task]
  return [
    '\n# Once there is a model, and rows that it has not seen, as data set `holdout`; take the `# ` away:\n',
    `#   accuracy-gate: { require: [ ${metric} ] }\n`,
    '# candidate: { onnx: model.onnx }\n',
  ].join('')
}

/** `branch`: the protected one. `policy`: where it is not `sea-trials.yml` at the root. */
export const workflowText = (branch: string, policy?: string): string => `name: Trials
on:
  pull_request: ${flow({ branches: [branch] }).padEnd(24)}# the protected branch
  merge_group:
permissions:
  contents: read
  pull-requests: write        # the one comment, and who approved
jobs:
  trials:                     # make this a required check
    runs-on: ubuntu-latest
    timeout-minutes: 15
    steps:
      - uses: actions/checkout@v5
        with: { fetch-depth: 2, lfs: true, persist-credentials: false }     # 2: with the base
      - uses: sea-trials/sea-trials@v1
${policy === undefined ? '' : `        with: { policy: ${scalar(policy)} }\n`}`
