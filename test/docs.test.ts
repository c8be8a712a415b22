/**
 * What the documents say holds: workflows use inputs that exist, policies, contracts and requirements parse, commands are
 * command lines and those that are marked run, links lead somewhere, every code, gate, input and metric is explained.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { ACTION_INPUTS, GATE_INPUTS, GATE_NAMES, type GateName, INPUTS } from '@sea-trials/gates/inputs'
import { OUTPUTS } from '@sea-trials/gates/outputs'
import { VOCABULARIES } from '@sea-trials/gates/vocabularies'
import { workflowText } from '@sea-trials/profile/suggest/write'
import { readContract } from '@sea-trials/schema/contract/contract'
import { Given } from '@sea-trials/schema/policy/given'
import { readPolicy } from '@sea-trials/schema/policy/load'
import type { Policy, RequirementText } from '@sea-trials/schema/policy/policy'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import { parse } from 'yaml'
import { project } from './support/action.ts'
import { cli } from './support/cli.ts'
import { type Block, blocksOf, headingsOf, linksOf } from './support/markdown.ts'

const documents = ['README.md', 'CONTRIBUTING.md', 'bench/README.md', ...markdownIn('docs', 'actions', 'examples')]
const text = (file: string): string => readFileSync(join(project, file), 'utf8')
const blocks = documents.flatMap((file) => blocksOf(file, text(file)))
const yaml = blocks.filter(({ language }) => language === 'yaml').map((block) => ({ block, value: parse(block.text) }))

function markdownIn(...folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((name) => name.endsWith('.md') && !/node_modules|\.sea-trials|registry[\\/]/.test(name)),
  )
}

const shown = ({ file, line }: Block): string => `${file}:${line}`
const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

test('there are documents, and blocks in them', () => {
  expect(documents.length).toBeGreaterThan(20)
  expect(blocks.length).toBeGreaterThan(30)
})

test.each([
  ['docs/data-features.md', ['data-validate'], 35, 50],
  ['docs/quality-features.md', ['accuracy-gate', 'bias-check'], 4, 5],
])('every row of %s has lines that parse, and tests that are there', (file, gates, leastRows, leastLines) => {
  const rows = text(file)
    .split('\n')
    .filter((line) => /^\| (?!what|---)/.test(line))
  expect(rows.length).toBeGreaterThan(leastRows)
  const metrics = VOCABULARIES.filter(({ gate }) => gates.includes(gate)).flatMap((each) => each.metrics)
  const vocabulary = { gate: gates.join(), metrics }
  const named = new RegExp(`\\b(${metrics.map(({ name }) => name).join('|')})\\b`)
  let parsed = 0
  for (const row of rows) {
    const [, , written = '', tests = ''] = row.split(/(?<!\\)\|/)
    expect([row, /test\.ts\)/.test(tests)]).toEqual([row, true])
    for (const [, line = ''] of written.matchAll(/`([^`]+)`/g)) {
      if (!named.test(line) || !/[<>=] /.test(line) || /^x-/.test(line)) continue
      const [, burden, body] = /^(?:(guard|warn): )?(.*)$/.exec(line) as RegExpExecArray
      parseRequirement({ text: body as string, burden: (burden ?? 'require') as 'guard' }, vocabulary)
      parsed++
    }
  }
  expect(parsed).toBeGreaterThan(leastLines)
})

describe('workflows', () => {
  interface Step {
    readonly uses?: string
    readonly with?: Record<string, unknown>
  }
  /** Steps of a workflow, of a block of steps, or of a workflow file of the examples. */
  const stepsOf = (value: unknown): readonly Step[] => {
    if (Array.isArray(value)) return value.filter(isMapping)
    if (!isMapping(value) || !isMapping(value.jobs)) return []
    return Object.values(value.jobs).flatMap((job) => ((job as { steps?: Step[] }).steps ?? []) as Step[])
  }
  const files = ['examples/income', '.'].flatMap((folder) =>
    readdirSync(join(project, folder, '.github/workflows')).map((name) => join(folder, '.github/workflows', name)),
  )
  const sources = [
    ...yaml.map(({ block, value }) => ({ where: shown(block), value })),
    ...files.map((file) => ({ where: file, value: parse(text(file)) as unknown })),
  ]
  const uses = sources.flatMap(({ where, value }) =>
    stepsOf(value)
      .filter(({ uses }) => uses?.startsWith('sea-trials/sea-trials'))
      .map((step) => ({ where, step })),
  )
  test('every step of ours names an action that exists, and declared inputs only', () => {
    expect(uses.length).toBeGreaterThan(10)
    for (const { where, step } of uses) {
      const [, folder = '.'] = /^sea-trials\/sea-trials\/?(.*)@/.exec(step.uses as string) ?? []
      const manifest = join(folder || '.', 'action.yml')
      if (!existsSync(join(project, manifest))) throw new Error(`${where}: there is no ${manifest}`)
      const declared = Object.keys((parse(text(manifest)) as { inputs: object }).inputs)
      for (const input of Object.keys(step.with ?? {}))
        if (!declared.includes(input)) throw new Error(`${where}: ${manifest} has no input ${input}`)
    }
  })
  test('those that judge a pull request are started, may see and check out as `init` writes it', () => {
    interface Judging extends Record<string, unknown> {
      readonly on: object
    }
    const settings = (value: Judging) => ({
      on: value.on,
      permissions: value.permissions,
      checkouts: stepsOf(value).flatMap((step) => (step.uses?.startsWith('actions/checkout@') ? [step.with] : [])),
    })
    const recommended = settings(parse(workflowText('main')) as Judging)
    const judging = sources.flatMap(({ where, value }) =>
      isMapping(value) &&
      isMapping(value.on) &&
      'pull_request' in value.on &&
      !('push' in value.on) &&
      stepsOf(value).some(({ uses }) => uses?.startsWith('sea-trials/sea-trials'))
        ? [{ where, ...settings(value as Judging) }]
        : [],
    )
    expect(judging.length).toBeGreaterThan(7)
    for (const { where, ...one } of judging) expect({ where, ...one }).toEqual({ where, ...recommended })
  })
  test('what registers runs on no pull request, and may write and read evidence', () => {
    const registering = sources.flatMap(({ where, value }) =>
      isMapping(value) && isMapping(value.jobs)
        ? Object.values(value.jobs as Record<string, { steps?: Step[]; permissions?: object }>)
            .filter(({ steps }) => steps?.some(({ uses }) => /actions\/model-register@/.test(uses ?? '')))
            .map(({ permissions }) => ({ where, on: value.on, permissions }))
        : [],
    )
    expect(registering.length).toBeGreaterThan(2)
    for (const one of registering)
      expect(one).toEqual({
        where: one.where,
        on: { push: { branches: ['main'] } },
        permissions: { contents: 'write', actions: 'read' },
      })
  })
  test('a repository that is made by getting started lacks nothing that files can give but pinned actions', async () => {
    const root = mkdtempSync(join(tmpdir(), 'docs-'))
    const page = blocks.filter(({ file }) => file === 'docs/getting-started.md')
    for (const { text } of page) {
      const [, name] = /^# (\S+\.yml)\n/.exec(text) ?? []
      const path = name ?? (text.startsWith('/sea-trials.yml ') ? '.github/CODEOWNERS' : undefined)
      if (path === undefined) continue
      mkdirSync(join(root, dirname(path)), { recursive: true })
      // The page lies in the suite's own repository, a user's model in the user's.
      writeFileSync(join(root, path), `${text.replace('../income/', '')}\n`)
    }
    const { stdout } = await cli(['doctor', root, '--offline', '--json'], { cwd: root })
    const { findings } = JSON.parse(stdout) as { findings: readonly { id: string; state: string }[] }
    expect(findings.length).toBeGreaterThan(15)
    const missing = findings.flatMap(({ id, state }) => (state === 'missing' ? [id.replace(/:.*/, '')] : []))
    expect([...new Set(missing)].sort()).toEqual(['environment', 'pinned'])
  })
  test('requirements in their inputs parse', () => {
    for (const { where, step } of uses) {
      const { require } = step.with ?? {}
      const gate = /actions\/([a-z-]+)@/.exec(step.uses as string)?.[1] as GateName | undefined
      if (typeof require !== 'string') continue
      for (const line of new Given([['require', require]]).requirements('require')) parses(line, where, gate)
    }
  })
})

/** Parses with the gate's metrics, or with those of the first gate that knows them. */
function parses(line: RequirementText, where: string, gate?: string): void {
  const vocabularies = VOCABULARIES.filter((each) => gate === undefined || each.gate === gate)
  let refusal: unknown
  for (const vocabulary of vocabularies) {
    try {
      parseRequirement(line, vocabulary)
      return
    } catch (error) {
      refusal ??= error
    }
  }
  throw new Error(`${where}: ${line.text}: ${(refusal as Error).message}`)
}

describe('policies', () => {
  const policies = [
    ...yaml
      .filter(({ value }) => isMapping(value) && 'gates' in value)
      .map(({ block }) => ({ where: shown(block), bytes: Buffer.from(block.text), folder: 'examples/first-steps' })),
    ...readdirSync(join(project, 'examples'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('sea-trials.yml'))
      .map((name) => join('examples', name))
      .map((file) => ({ where: file, bytes: readFileSync(join(project, file)), folder: dirname(file) })),
  ]
  test.each(policies)('$where', async ({ where, bytes, folder }) => {
    const policy: Policy = await readPolicy(bytes, where, { root: join(project, folder), workspace: project })
    for (const [gate, { require: lines }] of Object.entries(policy.gates))
      for (const line of lines) parses(line, where, gate)
  })
})

describe('contracts', () => {
  const contracts = yaml.filter(({ value }) => isMapping(value) && 'properties' in value).map(({ block }) => block)
  const files = ['examples/income/contract.yml', 'examples/first-steps/contract.yml']
  test.each([
    ...contracts.map((block) => ({ where: shown(block), bytes: Buffer.from(block.text) })),
    ...files.map((file) => ({ where: file, bytes: readFileSync(join(project, file)) })),
  ])('$where', async ({ where, bytes }) => {
    const { require: lines } = await readContract(bytes, where)
    for (const line of lines) parses(line, where, 'data-validate')
  })
})

describe('requirements', () => {
  /** Blocks without a language hold requirements, in columns, unless they hold paths of CODEOWNERS. */
  const lines = blocks
    .filter(({ language, text }) => language === '' && !/^\s*\//.test(text))
    .flatMap((block) =>
      block.text
        .split('\n')
        .flatMap((line) => line.split(/\s{3,}/))
        .map((line) => line.replace(/\s#.*$/, '').trim())
        .filter((line) => line !== '')
        .map((line) => ({ where: shown(block), line })),
    )
  test('every line in a block without a language parses', () => {
    expect(lines.length).toBeGreaterThan(10)
    for (const { where, line } of lines)
      for (const one of new Given([['require', line]]).requirements('require')) parses(one, where)
  })
})

/** Flags of commands that are no gate. */
const OWN_FLAGS: Readonly<Record<string, readonly { readonly name: string }[]>> = {
  init: ['label', 'predictions', 'baseline-predictions', 'out', 'delimiter', 'force'].map((name) => ({ name })),
  contract: ['strict', 'to', 'out'].map((name) => ({ name })),
  doctor: ['policy', 'repository', 'branch', 'offline'].map((name) => ({ name })),
  ratchet: ['evidence', 'write'].map((name) => ({ name })),
  profile: ['out', 'contract', 'delimiter'].map((name) => ({ name })),
}

describe('commands', () => {
  const shells = blocks.filter(({ language }) => language === 'sh')
  const commands = shells.flatMap((block) =>
    block.text
      .replaceAll('\\\n', ' ')
      .split('\n')
      .map((line) => line.replace(/\s#.*$|;.*$/, '').trim())
      .map((line) => /^(?:sea-trials|node (?:\.\.\/)*dist\/cli\.js)(?:\s+(.*))?$/.exec(line))
      .filter((found) => found !== null)
      .map((found) => ({ block, args: words(found[1] ?? '') })),
  )
  test('every flag exists, and every command', () => {
    expect(commands.length).toBeGreaterThan(8)
    for (const { block, args } of commands) {
      const [command, ...rest] = args
      const known =
        command === 'run' || command === 'explain'
          ? INPUTS
          : (GATE_INPUTS[command as GateName] ?? OWN_FLAGS[command ?? ''])
      if (known === undefined) throw new Error(`${shown(block)}: there is no command ${command}`)
      const flags = ['only', 'json', 'debug', 'exact', 'markdown', 'help', ...known.map(({ name }) => name)]
      for (const word of rest)
        if (word.startsWith('--') && !flags.includes(word.slice(2).replace(/=.*/, '')))
          throw new Error(`${shown(block)}: ${command} has no flag ${word}`)
    }
  })
  const marked = shells.flatMap((block) => {
    const [, folder, exit] = /^<!-- run in (\S+): exit (\d) -->$/.exec(block.before) ?? []
    return folder === undefined ? [] : [{ where: shown(block), folder, exit: Number(exit), block }]
  })
  /** Pages whose blocks need what those before have written. */
  const pages = documents.filter((file) => text(file).includes('<!-- run from top to bottom -->'))
  const copyOf = (folder: string): string => {
    const examples = mkdtempSync(join(tmpdir(), 'docs-'))
    cpSync(join(project, 'examples'), examples, {
      recursive: true,
      filter: (path) => !/[\\/](\.sea-trials|registry|candidates)$/.test(path),
    })
    return join(examples, relative('examples', folder))
  }
  /** Line by line; the last one may end otherwise than with 0, and prints what the block of text behind it shows. */
  const run = async (block: Block, exit: number, cwd: string): Promise<void> => {
    const lines = block.text.replaceAll('\\\n', ' ').split('\n')
    let last = ''
    for (const [i, line] of lines.entries()) {
      const [, rest] = /^sea-trials (.*)$/.exec(line) ?? []
      const wanted = i === lines.length - 1 ? exit : 0
      const { exitCode, said } = rest === undefined ? shell(line, cwd) : await ours(words(rest), cwd)
      expect({ line, exitCode, said: exitCode === wanted ? '' : said }).toEqual({ line, exitCode: wanted, said: '' })
      last = said
    }
    const next = blocks[blocks.indexOf(block) + 1]
    if (next?.file === block.file && next.language === 'text') expect(untimed(last)).toContain(untimed(next.text))
  }
  const ours = async (args: readonly string[], cwd: string) => {
    const { exitCode, stdout, stderr } = await cli(args, { cwd })
    return { exitCode, said: stdout + stderr }
  }
  const shell = (line: string, cwd: string) => {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { cwd, encoding: 'utf8' })
    return { exitCode: status, said: stdout + stderr }
  }
  /** How long it took is nobody's promise. */
  const untimed = (text: string): string => text.replaceAll(/ +\d+(\.\d+)? m?s$/gm, '').replaceAll(/ +$/gm, '')
  test('some are marked to be run', () => expect(marked.length).toBeGreaterThan(5))
  test.each(marked.filter(({ block }) => !pages.includes(block.file)))(
    '$where ends with $exit',
    async ({ folder, exit, block }) => run(block, exit, copyOf(folder)),
  )
  test.each(pages)('%s runs from top to bottom', async (page) => {
    const cwd = copyOf('examples/first-steps')
    for (const block of blocks.filter(({ file }) => file === page)) {
      const [, name] = /^# ([\w-]+\.yml)\n/.exec(block.text) ?? []
      if (block.language === 'yaml' && name !== undefined) writeFileSync(join(cwd, name), `${block.text}\n`)
      const found = marked.find((one) => one.block === block)
      if (found !== undefined) await run(block, found.exit, cwd)
    }
  })
})

/** As a shell splits a line that has nothing but words and quotes. */
function words(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? double ?? bare ?? '',
  )
}

describe('links', () => {
  const links = documents.flatMap((file) => linksOf(text(file)).map((target) => ({ file, target })))
  const local = links.filter(({ target }) => !/^[a-z]+:/.test(target))
  test('every relative link and every anchor leads somewhere', () => {
    expect(local.length).toBeGreaterThan(50)
    const broken = local
      .filter(({ file, target }) => !leads(file, target))
      .map(({ file, target }) => `${file}: ${target}`)
    expect(broken).toEqual([])
  })
  function leads(file: string, target: string): boolean {
    const [path = '', anchor] = target.split('#')
    const found = path === '' ? join(project, file) : resolve(project, dirname(file), path)
    if (!existsSync(found)) return false
    if (anchor === undefined) return true
    const page = statSync(found).isDirectory() ? join(found, 'README.md') : found
    return headingsOf(readFileSync(page, 'utf8')).includes(anchor)
  }
})

describe('nothing is left out', () => {
  const all = documents.map(text).join('\n')
  test('every error code is explained in troubleshooting', () => {
    const codes = [...text('packages/schema/src/error.ts').matchAll(/^ {2}\| '([a-z-]+)'/gm)].map(([, code]) => code)
    expect(codes.length).toBeGreaterThan(15)
    const headings = headingsOf(text('docs/troubleshooting.md'))
    expect(codes.filter((code) => !headings.includes(code as string))).toEqual([])
  })
  test('every input and output stands in the README of each action that takes it', () => {
    for (const gate of GATE_NAMES) {
      const readme = text(`actions/${gate}/README.md`)
      const names = [...GATE_INPUTS[gate], ...ACTION_INPUTS, ...OUTPUTS].map(({ name }) => name)
      expect(names.filter((name) => !readme.includes(`| \`${name}\` |`))).toEqual([])
    }
  })
  test('every metric stands in the docs, with an example that parses', () => {
    const page = text('docs/metrics.md')
    for (const { gate, metrics } of VOCABULARIES)
      for (const { name, example } of metrics) {
        if (!page.includes(`| \`${name}\` |`)) throw new Error(`docs/metrics.md has no ${name}`)
        for (const line of new Given([['require', example]]).requirements('require')) parses(line, name, gate)
      }
  })
  test('every metric of data is defined, and every example there is of one', () => {
    const page = text('docs/data-metrics.md')
    const metrics = VOCABULARIES.find(({ gate }) => gate === 'data-validate')?.metrics ?? []
    const defined = (name: string): boolean => page.includes(`\`${name}\``) || page.includes(`\`${name}(`)
    expect(metrics.map(({ name }) => name).filter((name) => !defined(name))).toEqual([])
    const examples = [...page.matchAll(/^```\n([\s\S]*?)^```/gm)].map(([, block]) => block).join('\n')
    expect(metrics.map(({ name }) => name).filter((name) => !new RegExp(`\\b${name}\\b`).test(examples))).toEqual([])
  })
  test('every gate has a README, and the root names it', () => {
    for (const gate of GATE_NAMES) expect(text('README.md')).toContain(`(actions/${gate})`)
  })
  test('no registry of packages by its host, and no path of somebody’s machine', () => {
    // Put together, so that this file does not name one either.
    const hosts = ['registry.npmjs', 'npmjs.org', 'pypi.org', 'files.pythonhosted'].join('|').replaceAll('.', '\\.')
    const lines = all
      .split('\n')
      .filter((line) => new RegExp(`${hosts}|(^|[\\s"'(=])/(home|root|work|tmp|Users)/`).test(line))
    expect(lines).toEqual([])
  })
})
