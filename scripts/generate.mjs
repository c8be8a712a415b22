// Writes what is made from declarations: action.yml files, tables in READMEs and docs, schemas for editors.
// Usage: node scripts/generate.mjs [--check]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { loadTypeScript } from './load.mjs'

const root = dirname(import.meta.dirname)
const check = process.argv.includes('--check')
const declared = await loadTypeScript('scripts/declarations.ts')
const stale = []

for (const action of declared.actions) {
  put(join(action.folder, 'action.yml'), manifest(action))
  const readme = join(action.folder, 'README.md')
  if (existsSync(join(root, readme))) {
    section(readme, 'inputs', table(['Input', 'What it is', 'If left out', 'Example'], action.inputs.map(inputRow)))
    section(
      readme,
      'outputs',
      table(
        ['Output', 'What it is', 'Example'],
        declared.outputs.map(({ name, summary, example }) => [code(name), summary, code(example)]),
      ),
    )
    if (action.metrics) section(readme, 'metrics', metricsTable(action.metrics))
  }
}
for (const [file, schema] of Object.entries(declared.schemas)) put(file, `${JSON.stringify(schema, null, 2)}\n`)
section(
  'docs/metrics.md',
  'metrics',
  declared.vocabularies.map(({ gate, metrics }) => `## ${gate}\n\n${metricsTable(metrics)}`).join('\n\n'),
)
section(
  'docs/policy.md',
  'keys',
  table(['Key', 'What to write', 'Values'], keysOf(declared.schemas['docs/schemas/sea-trials.schema.json'])),
)
section('docs/contract.md', 'keywords', keywordTables(declared.schemas['docs/schemas/contract.schema.json']))

if (check && stale.length > 0) {
  console.error(`Generated files are stale; run \`npm run generate\` and commit them: ${stale.join(', ')}`)
  process.exit(1)
}
console.log(check ? 'generated files match their declarations' : 'generated')

function manifest({ title, summary, main, icon, inputs }) {
  const lines = [
    `# Made by scripts/generate.mjs from packages/gates/src/inputs.ts; edit that.`,
    `name: ${quote(title)}`,
    `description: ${quote(summary)}`,
    `author: Sea Trials`,
    `branding: { icon: ${icon}, color: blue }`,
    `inputs:`,
    ...inputs.flatMap((input) => [
      `  ${input.name}:`,
      `    description: ${quote(`${input.summary} Left out: ${input.otherwise}. Example: ${input.example}`)}`,
      `    required: false`,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's expression, not ours
      ...(input.name === 'github-token' ? ["    default: '${{ github.token }}'"] : []),
    ]),
    `outputs:`,
    ...declared.outputs.flatMap((output) => [
      `  ${output.name}:`,
      `    description: ${quote(`${output.summary} Example: ${output.example}`)}`,
    ]),
    `runs:`,
    `  using: node24`,
    `  main: ${main}`,
  ]
  return `${lines.join('\n')}\n`
}

function inputRow({ name, summary, otherwise, example, choices, policyKey }) {
  const more = choices ? ` One of ${choices.map(code).join(', ')}.` : ''
  const key = policyKey && policyKey !== name ? ` Replaces ${code(policyKey)} of the policy.` : ''
  return [code(name), `${summary}${more}${key}`, otherwise, code(example)]
}

function metricsTable(metrics) {
  return table(
    ['Metric', 'What it is', 'Kind', 'Better', 'Range', '`by`', 'Against', 'Example'],
    metrics.map((metric) => [
      code(metric.name),
      metric.summary,
      metric.kind,
      metric.better === 'neither' ? '' : metric.better,
      rangeOf(metric.range),
      metric.by ? 'yes' : '',
      ['number', ...metric.references].join(', '),
      code(metric.example),
    ]),
  )
}

function rangeOf(range) {
  const [low, high] = [range.low, range.high].map((end) => (end === null ? null : Number(end.toPrecision(4))))
  if (low !== null && high !== null)
    return `${range.open === 'low' ? 'above ' : ''}${low} to ${range.open === 'high' ? 'below ' : ''}${high}`
  return low !== null ? `${low} or more` : high !== null ? `${high} or less` : ''
}

/** A row for every key of the policy, nested ones with a dot; `*` stands for a name that the user chooses. */
function keysOf(schema, path = '') {
  const own = Object.entries(schema.properties ?? {})
  const chosen = typeof schema.additionalProperties === 'object' ? [['*', schema.additionalProperties]] : []
  return [...own, ...chosen].flatMap(([name, inner]) => {
    const key = path === '' ? name : `${path}.${name}`
    const must = schema.required?.includes(name) && path === '' ? ' Needed.' : ''
    return [[code(key), `${inner.description}${must}`, valuesOf(inner)], ...keysOf(inner, key)]
  })
}

function valuesOf({ const: only, enum: several, items, type }) {
  const values = several ?? items?.enum ?? (only === undefined ? [] : [only])
  if (values.length > 0) return values.map((value) => code(value)).join(', ')
  return [type ?? []].flat().join(' or ')
}

/** Our own keywords first, then JSON Schema's. */
function keywordTables({ properties, $defs }) {
  const column = Object.entries($defs.column.properties)
  const row = Object.entries(properties).filter(([name]) => name.startsWith('x-'))
  const ours = column.filter(([name]) => name.startsWith('x-'))
  const theirs = column.filter(([name, { description }]) => !name.startsWith('x-') && description !== undefined)
  const what = ({ description, enum: values }) =>
    values === undefined ? description : `${description} One of ${values.map(code).join(', ')}.`
  const rows = (where, list) => list.map(([name, schema]) => [code(name), where, what(schema)])
  return [
    '### Ours',
    table(['Keyword', 'Stands', 'What to write'], [...rows('at a column', ours), ...rows('at the top', row)]),
    '### JSON Schema 2020-12',
    table(
      ['Keyword', 'What to write'],
      theirs.map(([name, schema]) => [code(name), what(schema)]),
    ),
  ].join('\n\n')
}

function table(head, rows) {
  const line = (cells) =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function code(text) {
  return `\`${text}\``
}

function quote(text) {
  return `'${text.replaceAll("'", "''")}'`
}

function section(file, name, text) {
  const path = join(root, file)
  if (!existsSync(path)) return
  const [start, end] = [`<!-- ${name}: made by scripts/generate.mjs -->`, `<!-- end of ${name} -->`]
  const old = readFileSync(path, 'utf8')
  if (!old.includes(start)) return
  const [before, rest] = [old.slice(0, old.indexOf(start)), old.slice(old.indexOf(end))]
  put(file, `${before}${start}\n\n${text}\n\n${rest}`)
}

function put(file, text) {
  const path = join(root, file)
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return
  stale.push(file)
  if (check) return
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
