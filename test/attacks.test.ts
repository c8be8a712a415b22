/**
 * Ways in which a pull request might get a bad model through: each against the built dist, as the runner spawns it, without a
 * token. The base's line asks for 500 rows and there are 40: whatever is green was got past it.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { runAction } from './support/action.ts'
import { emptyFolder } from './support/cli.ts'

type Files = Readonly<Record<string, string>>

const DATA = `id,y\n${Array.from({ length: 40 }, (_, i) => `${i},${i % 2}`).join('\n')}\n`
const MANY = `id,y\n${Array.from({ length: 600 }, (_, i) => `${i},${i % 2}`).join('\n')}\n`
const policy = (least: number, model = 'income', data = 'd.csv'): string => `version: 1
model: ${model}
data: { train: ${data} }
gates:
  data-validate:
    require:
      - row_count >= ${least}
`
const [STRICT, LOOSE, OTHER] = [policy(500), policy(5), policy(5, 'other')]
/** In a folder. */
const BELOW = policy(5, 'other', '../d.csv')

const SUITE = 'sea-trials/sea-trials/actions/data-validate@v1'
const TRIALS = '.github/workflows/trials.yml'
const MORE = '.github/workflows/more.yml'
const step = (given = '', uses = SUITE): string => `{ uses: ${uses}${given && `, with: { ${given} }`} }`
const job = (name: string, around: string, ...steps: readonly string[]): string =>
  `  ${name}: { runs-on: x, ${around}steps: [${steps.join(', ')}] }\n`
const onPull = (...jobs: readonly string[]): string => `on: { pull_request: , merge_group: }\njobs:\n${jobs.join('')}`
const calling = (given = '', around = ''): string => onPull(job('trials', around, step(given)))
const by = (expression: string): string => `policy: "$\{{ ${expression} }}"`
const BASE: Files = { 'd.csv': DATA, 'sea-trials.yml': STRICT, [TRIALS]: calling() }
const other = { 'loose.yml': OTHER }

interface Attack {
  readonly base?: Files
  /** Besides what that is. */
  readonly there?: Files
  readonly here?: Files
  readonly without?: readonly string[]
  /** What files alone do not say, before it is committed. */
  readonly by?: (workspace: string) => void
  readonly inputs?: Files
  readonly env?: (workspace: string) => Files
  /** Checked out without the base. */
  readonly cut?: true
  /** `passed`: what is judged may be exchanged, and is shown. */
  readonly verdict?: 'failed' | 'error' | 'passed'
  readonly said: RegExp
}

const git = (folder: string, ...args: string[]): string =>
  // Each commit would start a process more to ask whether to tidy up.
  spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'maintenance.auto=false', ...args], {
    cwd: folder,
    encoding: 'utf8',
  }).stdout.trim()

function write(folder: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

function saved(folder: string): void {
  git(folder, 'add', '-A')
  git(folder, 'commit', '-q', '--allow-empty', '-m', 'c')
}

function commit(folder: string): string {
  saved(folder)
  return git(folder, 'rev-parse', 'HEAD')
}

/** One base of many attacks: it is committed once, and copied. */
const bases = new Map<string, readonly [string, string]>()

function committed(files: Files): readonly [string, string] {
  const key = JSON.stringify(files)
  const known = bases.get(key)
  if (known !== undefined) return known
  const folder = emptyFolder('attack-base-')
  git(folder, 'init', '-q', '-b', 'main', '--template=')
  write(folder, files)
  const made = [folder, commit(folder)] as const
  git(folder, 'checkout', '-q', '--detach')
  bases.set(key, made)
  return made
}

/** A clone of a base and, checked out, what would be merged into it. */
function staged({
  base: common = BASE,
  there = {},
  here = {},
  without = [],
  by: does,
  cut,
}: Omit<Attack, 'said'>): readonly [string, string] {
  const [made, base] = committed({ ...common, ...there })
  const workspace = emptyFolder('attack-')
  cpSync(made, workspace, { recursive: true, preserveTimestamps: true })
  for (const name of without) rmSync(join(workspace, name), { recursive: true })
  write(workspace, here)
  does?.(workspace)
  saved(workspace)
  return [cut ? shallow(workspace) : workspace, base]
}

function shallow(workspace: string): string {
  const clone = emptyFolder('shallow-')
  git(clone, 'clone', '-q', '--depth', '1', `file://${workspace}`, '.')
  return clone
}

async function attack({ inputs = {}, env, ...given }: Omit<Attack, 'said'>, ref = 'main') {
  const [workspace, base] = staged(given)
  return runAction({
    action: 'actions/data-validate',
    workspace,
    inputs: { 'github-token': '', comment: 'false', ...inputs },
    event: {
      pull_request: {
        number: 7,
        base: { sha: base, ref, repo: { full_name: 'acme/income' } },
        head: { sha: 'f'.repeat(40), ref: 'topic', repo: { full_name: 'mallory/income' } },
      },
    },
    env: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_BASE_REF: ref, ...env?.(workspace) },
  })
}

const judged = /judges: the policy here, under a new path, takes its place/
const loose = { policy: 'loose.yml' }

const REUSED = '.github/workflows/reused.yml'
const reusing = (named?: string): string =>
  `on: { pull_request: }\njobs: { all: { uses: ./${REUSED}${named === undefined ? '' : `, with: { p: ${named} }`} } }\n`
const reused = (input: string): string =>
  `on: { workflow_call: { inputs: { p: { ${input} } } } }\njobs:\n${job('trials', '', step(by('inputs.p')))}`

/** Valid YAML that calls the gate as before, and needs a job that is not there. */
const REFUSED = `${calling()}${job('broken', 'needs: nobody, ', '{ run: x }')}`
const displaced = /may report as `trials`, as which `sea-trials\.yml` judges `income` on `main`/
const more = (runner: string, steps: string): string =>
  `on: { pull_request: }\njobs:\n  own:\n    runs-on: ${runner}\n    steps:\n${steps}`
const ofMore = /more\.yml sha256.*more\.yml sha256.*jobs\.own\.runs-on: "x".*jobs\.own\.runs-on: "y"/s

/** The checkout's own objects beside it, with another text under the name of the base's policy. */
function forged(workspace: string): void {
  const name = git(workspace, 'rev-parse', 'HEAD:sea-trials.yml')
  cpSync(join(workspace, '.git'), join(workspace, 'store'), { recursive: true })
  const file = join(workspace, 'store', 'objects', name.slice(0, 2), name.slice(2))
  rmSync(file)
  writeFileSync(
    file,
    deflateSync(Buffer.concat([Buffer.from(`blob ${Buffer.byteLength(LOOSE)}\0`), Buffer.from(LOOSE)])),
  )
}

const attacks: Readonly<Record<string, Attack>> = {
  'loosens its policy': { here: { 'sea-trials.yml': LOOSE }, said: /row_count >= 500.*row_count >= 5.*looser/ },
  'lets its policy be a link': {
    without: ['sea-trials.yml'],
    here: { 'x.yml': LOOSE },
    by: (at) => symlinkSync('x.yml', join(at, 'sea-trials.yml')),
    verdict: 'error',
    said: /is a link/,
  },
  'lets the folder of its policy be a link': {
    there: { 'm/p.yml': policy(500, 'income', '../d.csv'), [TRIALS]: calling('policy: m/p.yml') },
    without: ['m'],
    here: { 'x/p.yml': BELOW },
    by: (at) => symlinkSync('x', join(at, 'm')),
    inputs: { policy: 'm/p.yml' },
    verdict: 'error',
    said: /`m` is a link/,
  },
  'changes but the case of its name': {
    without: ['sea-trials.yml'],
    here: { 'Sea-Trials.yml': OTHER, [TRIALS]: calling('policy: Sea-Trials.yml') },
    inputs: { policy: 'Sea-Trials.yml' },
    said: judged,
  },
  'lets its policy be a folder': {
    without: ['sea-trials.yml'],
    here: { 'sea-trials.yml/p.yml': BELOW, [TRIALS]: calling('policy: sea-trials.yml/p.yml') },
    inputs: { policy: 'sea-trials.yml/p.yml' },
    verdict: 'error',
    said: /`sea-trials.yml` is no folder on the base branch/,
  },
  'hides a looser line behind an anchor': {
    here: { 'sea-trials.yml': LOOSE.replace('{ train: d.csv }', '{ train: &d d.csv, more: *d }') },
    said: /row_count >= 500.*row_count >= 5.*looser/,
  },
  'hides a looser line behind a merge key': {
    here: {
      'sea-trials.yml': LOOSE.replace('gates:\n', 'gates:\n  <<: { data-validate: { require: [row_count >= 1] } }\n'),
    },
    verdict: 'error',
    said: /unknown key/,
  },
  'says the same key twice': {
    here: { 'sea-trials.yml': `${STRICT}${LOOSE.slice(LOOSE.indexOf('gates:'))}` },
    verdict: 'error',
    said: /the same key twice/,
  },
  'puts a second document behind its policy': {
    here: { 'sea-trials.yml': `${LOOSE}---\n${STRICT}` },
    verdict: 'error',
    said: /not valid YAML/,
  },
  'writes it with other line ends': { here: { 'sea-trials.yml': LOOSE.replaceAll('\n', '\r\n') }, said: /looser/ },
  'writes a second policy of the model and gate': {
    here: { 'loose.yml': LOOSE, [TRIALS]: calling('policy: loose.yml') },
    inputs: loose,
    said: judged,
  },
  'names it by a glob that finds another': {
    here: { 'm/a.yml': BELOW, [TRIALS]: calling('policy: "m/*.yml"') },
    inputs: { policy: 'm/*.yml' },
    said: judged,
  },
  'names a look-alike in other letters': {
    here: { 'sea-tr\u0456als.yml': OTHER, [TRIALS]: calling('policy: "sea-tr\u0456als.yml"') },
    inputs: { policy: 'sea-tr\u0456als.yml' },
    said: judged,
  },
  'composes its letters otherwise': {
    there: { 'mod\u00e8le/p.yml': policy(500, 'income', '../d.csv'), [TRIALS]: calling('policy: "mod\u00e8le/p.yml"') },
    here: { 'mode\u0300le/p.yml': BELOW, [TRIALS]: calling('policy: "mode\u0300le/p.yml"') },
    inputs: { policy: 'mode\u0300le/p.yml' },
    said: judged,
  },
  'runs from another folder': {
    here: { 'm/sea-trials.yml': BELOW, [TRIALS]: calling('working-directory: m') },
    inputs: { 'working-directory': 'm' },
    said: judged,
  },
  'gives its commands another folder': {
    here: {
      'm/sea-trials.yml': BELOW,
      [TRIALS]: calling('', 'defaults: { run: { working-directory: m } }, '),
      'sea-trials.yml': LOOSE,
    },
    said: /looser/,
  },
  'ignores all paths, and lets another workflow call another policy': {
    here: {
      ...other,
      [TRIALS]: calling().replace('pull_request: ,', 'pull_request: { paths-ignore: ["**"] },'),
      [MORE]: calling('policy: loose.yml'),
    },
    inputs: loose,
    said: judged,
  },
  'lets the job be passed over': {
    here: { ...other, [TRIALS]: calling('', 'if: false, '), [MORE]: calling('policy: loose.yml') },
    inputs: loose,
    said: judged,
  },
  'lets a job that it needs be passed over': {
    there: { [TRIALS]: onPull(job('prepare', '', '{ run: x }'), job('trials', 'needs: prepare, ', step())) },
    here: {
      ...other,
      [TRIALS]: onPull(job('prepare', 'if: false, ', '{ run: x }'), job('trials', 'needs: prepare, ', step())),
      [MORE]: calling('policy: loose.yml'),
    },
    inputs: loose,
    said: judged,
  },
  'calls the job that is required otherwise, and another as it was called': {
    here: { ...other, [TRIALS]: onPull(job('shown', '', step()), job('trials', '', step('policy: loose.yml'))) },
    inputs: loose,
    said: judged,
  },
  'removes the workflow': {
    without: [TRIALS],
    here: { ...other, [MORE]: calling('policy: loose.yml') },
    inputs: loose,
    said: judged,
  },
  'breaks the workflow': {
    here: { ...other, [TRIALS]: `${calling()}x: [`, [MORE]: calling('policy: loose.yml') },
    inputs: loose,
    said: judged,
  },
  'writes its call by an alias': {
    here: {
      ...other,
      [TRIALS]: `x: &w { policy: loose.yml }\n${onPull(job('trials', '', `{ uses: ${SUITE}, with: *w }`))}`,
    },
    inputs: loose,
    said: judged,
  },
  'names its input in other letters': {
    here: { ...other, [TRIALS]: calling('Policy: loose.yml') },
    inputs: loose,
    said: judged,
  },
  'changes the action of the repository that calls the gate': {
    there: {
      [TRIALS]: onPull(job('trials', '', step('', './own'))),
      'own/action.yml': `runs: { using: composite, steps: [${step()}] }\n`,
    },
    here: { ...other, 'own/action.yml': `runs: { using: composite, steps: [${step('policy: loose.yml')}] }\n` },
    inputs: loose,
    said: judged,
  },
  'puts another file in front of that action': {
    there: {
      [TRIALS]: onPull(job('trials', '', step('', './own'))),
      'own/action.yaml': `runs: { using: composite, steps: [${step()}] }\n`,
    },
    here: { ...other, 'own/action.yml': `runs: { using: composite, steps: [${step('policy: loose.yml')}] }\n` },
    inputs: loose,
    said: judged,
  },
  'changes the default of that action': {
    there: {
      [TRIALS]: onPull(job('trials', '', step('', './own'))),
      'own/action.yml': `inputs: { p: { default: sea-trials.yml } }\nruns: { using: composite, steps: [${step(by('inputs.p'))}] }\n`,
    },
    here: {
      ...other,
      'own/action.yml': `inputs: { p: { default: loose.yml } }\nruns: { using: composite, steps: [${step(by('inputs.p'))}] }\n`,
    },
    inputs: loose,
    said: judged,
  },
  'changes the variable that names it': {
    there: { [TRIALS]: `env: { P: sea-trials.yml }\n${calling(by('env.P'))}` },
    here: { ...other, [TRIALS]: `env: { P: loose.yml }\n${calling(by('env.P'))}` },
    inputs: loose,
    said: /"policy":"sea-trials.yml".*"policy":"loose.yml"/,
  },
  'writes that variable in a step before': {
    there: { [TRIALS]: `env: { P: sea-trials.yml }\n${calling(by('env.P'))}` },
    here: {
      ...other,
      [TRIALS]: `env: { P: sea-trials.yml }\n${onPull(job('trials', '', '{ run: echo P=loose.yml >> $GITHUB_ENV }', step(by('env.P'))))}`,
    },
    inputs: loose,
    said: /cannot be read off the files/,
  },
  'changes the list of the matrix': {
    there: { [TRIALS]: calling(by('matrix.p'), 'strategy: { matrix: { p: [sea-trials.yml] } }, ') },
    here: { ...other, [TRIALS]: calling(by('matrix.p'), 'strategy: { matrix: { p: [loose.yml] } }, ') },
    inputs: loose,
    said: judged,
  },
  'changes the job that tells which policy it is': {
    there: {
      [TRIALS]: onPull(job('list', '', '{ run: a }'), job('trials', 'needs: list, ', step(by('needs.list.outputs.p')))),
    },
    here: {
      ...other,
      [TRIALS]: onPull(job('list', '', '{ run: b }'), job('trials', 'needs: list, ', step(by('needs.list.outputs.p')))),
    },
    inputs: loose,
    said: /cannot be read off the files/,
  },
  'lets a fork of the suite judge': {
    here: {
      ...other,
      [TRIALS]: onPull(
        job('trials', '', step('', SUITE.replace('sea-trials/', 'mallory/')), step('policy: loose.yml')),
      ),
    },
    inputs: loose,
    said: judged,
  },
  'pins another commit of the suite': {
    here: { 'sea-trials.yml': LOOSE, [TRIALS]: calling().replace('@v1', `@${'1'.repeat(40)}`) },
    said: /data-validate@v1.*data-validate@1111.*changed/,
  },
  'lets inputs alone judge': {
    here: { [TRIALS]: calling('data: d.csv, require: row_count >= 5') },
    inputs: { data: 'd.csv', require: 'row_count >= 5' },
    verdict: 'error',
    said: /nothing here calls it any more/,
  },
  'lets the policy of another model judge, with names of its own': {
    there: {
      'b.yml': policy(5, 'other', 'e.csv'),
      'e.csv': 'id,y\n1,1\n',
      [TRIALS]: onPull(job('trials', '', step(), step('policy: b.yml'))),
    },
    here: { 'b.yml': policy(5, 'other', 'd.csv'), [TRIALS]: calling('policy: b.yml') },
    inputs: { policy: 'b.yml' },
    verdict: 'error',
    said: /sea-trials.yml.* judges .*income.* on .*main.*, and no workflow here calls it any more/,
  },
  'waives its own line': {
    here: {
      'sea-trials.yml': `${STRICT}waivers: [{ requirement: row_count >= 500, owner: '@m', reason: later, expires: ${new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)} }]\n`,
    },
    said: /waiver of .*looser/,
  },
  'lets attributes change what is read': {
    here: {
      '.gitattributes': '*.yml filter=loose diff=loose working-tree-encoding=UTF-16 eol=crlf export-subst\n',
      'sea-trials.yml': LOOSE,
    },
    by: (at) => git(at, 'config', 'filter.loose.smudge', 'sed s/500/5/'),
    said: /looser/,
  },
  'lets a pointer of Git LFS stand for the data': {
    here: { 'd.csv': `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 9000000\n` },
    verdict: 'error',
    said: /Git LFS/,
  },
  'brings a submodule with a base of its own': {
    here: { [TRIALS]: calling('policy: m/p.yml') },
    by: (at) => {
      write(at, { 'm/p.yml': policy(5, 'other', 'd.csv'), 'm/d.csv': 'id,y\n1,1\n2,1\n3,1\n4,1\n5,1\n' })
      git(join(at, 'm'), 'init', '-q', '-b', 'main')
      commit(join(at, 'm'))
    },
    inputs: { policy: 'm/p.yml' },
    said: judged,
  },
  'lets git read another store': {
    by: forged,
    here: { [TRIALS]: `env: { GIT_DIR: store }\n${calling()}` },
    env: (at) => ({ GIT_DIR: join(at, 'store') }),
    said: /env.GIT_DIR/,
  },
  'lets git read objects of another store': {
    by: forged,
    env: (at) => ({ GIT_OBJECT_DIRECTORY: join(at, 'store', 'objects') }),
    said: /row_count >= 500/,
  },
  'says that the base is another commit': {
    by: (at) => {
      const base = git(at, 'rev-parse', 'HEAD')
      write(at, { 'sea-trials.yml': LOOSE })
      git(at, 'replace', base, commit(at))
    },
    said: /looser/,
  },
  'lets its data be a link to others': {
    without: ['d.csv'],
    here: { 'e.csv': MANY },
    by: (at) => symlinkSync('e.csv', join(at, 'd.csv')),
    verdict: 'passed',
    said: /data\.train: d\.csv.*data\.train: d\.csv \(not in the commit\)/,
  },
  'lets the folder of its data be a submodule': {
    there: { 'sea-trials.yml': policy(500, 'income', 'data/d.csv'), 'data/d.csv': DATA },
    without: ['data'],
    by: (at) => {
      git(at, 'rm', '-rq', '--cached', 'data')
      write(at, { 'data/d.csv': MANY })
      git(join(at, 'data'), 'init', '-q', '-b', 'main')
      commit(join(at, 'data'))
    },
    verdict: 'passed',
    said: /data\.train: data\/d\.csv \(not in the commit\)/,
  },
  'takes more files for its data': {
    here: { 'e.csv': MANY, 'sea-trials.yml': policy(500, 'income', '"*.csv"') },
    verdict: 'passed',
    said: /data\.train\.path: .*\*\.csv.*renamed/,
  },
  'lets attributes make other bytes of its data, or another store hold them': {
    here: {
      '.gitattributes': 'd.csv working-tree-encoding=UTF-7 eol=crlf ident\n',
      'm/.gitattributes': '*.csv filter=other\n',
      'm/.lfsconfig': '[lfs]\n\turl = https://mallory.example\n',
    },
    said: /`\.gitattributes sha256.*m\/\.gitattributes sha256.*m\/\.lfsconfig sha256/s,
  },
  'lets a pointer of DVC stand for the data': {
    without: ['d.csv'],
    here: { 'd.csv.dvc': `outs:\n- md5: ${'a'.repeat(32)}\n  size: 9000000\n  path: d.csv\n` },
    verdict: 'error',
    said: /d\.csv/,
  },
  'lets its contract be a link': {
    there: { 'sea-trials.yml': `${STRICT}contract: c.yml\n`, 'c.yml': 'type: object\n' },
    without: ['c.yml'],
    here: { 'x.yml': 'type: object\n' },
    by: (at) => symlinkSync('x.yml', join(at, 'c.yml')),
    verdict: 'error',
    said: /`c\.yml` is a link/,
  },
  'brings the copy of the contract that judges': {
    there: { 'sea-trials.yml': `${policy(5)}contract: c.yml\n`, 'c.yml': 'properties: { y: { maximum: 0 } }\n' },
    here: { 'c.yml': '{}\n', 'x.yml': '{}\n' },
    by: (at) => {
      mkdirSync(join(at, '.sea-trials', 'base'), { recursive: true })
      symlinkSync('../../x.yml', join(at, '.sea-trials', 'base', 'c.yml'))
    },
    said: /y: promised.*looser/,
  },
  'says the contract twice, by an alias': {
    there: { 'sea-trials.yml': `${policy(5)}contract: c.yml\n`, 'c.yml': 'properties: { y: { maximum: 0 } }\n' },
    here: { 'c.yml': 'x-a: &a { maximum: 0 }\nproperties: { y: { <<: *a, maximum: 1 } }\n' },
    said: /c\.yml sha256.*c\.yml sha256.*changed/,
  },
  'takes rows away by a condition': {
    there: { 'sea-trials.yml': policy(5).replace('row_count >= 5', 'completeness(y) = 100%'), 'd.csv': `${DATA}99,\n` },
    here: {
      'sea-trials.yml': policy(5, 'income', '{ path: d.csv, where: id < 50 }').replace(
        'row_count >= 5',
        'completeness(y) = 100%',
      ),
    },
    said: /data\.train\.where: .*changed/,
  },
  'writes its policy in another encoding': {
    by: (at) => writeFileSync(join(at, 'sea-trials.yml'), Buffer.from(`\ufeff${LOOSE}`, 'utf16le')),
    verdict: 'error',
    said: /sea-trials\.yml/,
  },
  'says that its history is another': {
    here: { 'sea-trials.yml': LOOSE },
    by: (at) => {
      mkdirSync(join(at, '.git', 'info'), { recursive: true })
      writeFileSync(join(at, '.git', 'info', 'grafts'), `${git(at, 'rev-parse', 'HEAD')} ${'0'.repeat(40)}\n`)
    },
    said: /row_count >= 500.*row_count >= 5.*looser/,
  },
  'lets git read settings of its own': {
    here: {
      'sea-trials.yml': LOOSE,
      'x.cfg':
        '[diff]\n\trelative = true\n\tignoreSubmodules = all\n\texternal = false\n[core]\n\tuseReplaceRefs = true\n\tignoreCase = true\n',
      [TRIALS]: `env: { GIT_CONFIG_GLOBAL: x.cfg }\n${calling()}`,
    },
    env: (at) => ({ GIT_CONFIG_GLOBAL: join(at, 'x.cfg') }),
    said: /row_count >= 500.*looser.*env\.GIT_CONFIG_GLOBAL/s,
  },
  'checks out without the base': {
    here: { 'd.csv': MANY },
    cut: true,
    verdict: 'error',
    said: /fetch-depth: 0/,
  },
  'exchanges the data before they are read': {
    here: { [TRIALS]: onPull(job('trials', '', '{ run: cp e.csv d.csv }', step())), 'e.csv': MANY },
    by: (at) => git(at, 'add', '-A'),
    said: /jobs\.trials: \{"run":"cp e\.csv d\.csv"\}/,
  },
  'says otherwise when, where, under which name and after what it runs, and whether it may fail': {
    here: {
      'sea-trials.yml': LOOSE,
      [TRIALS]: calling('', 'name: other, if: always(), concurrency: all, env: { NODE_OPTIONS: --require=./x.cjs }, ')
        .replace('pull_request: ,', 'pull_request: { types: [labeled] },')
        .replace('@v1', '@v1, continue-on-error: true')
        .replace('jobs:', 'concurrency: { group: all, cancel-in-progress: true }\njobs:'),
    },
    said: new RegExp(
      [
        'on: .*"types":\\["labeled"\\]',
        'concurrency: \\{"group":"all"',
        'jobs\\.trials\\.name: "other"',
        'jobs\\.trials\\.if: "always\\(\\)"',
        'jobs\\.trials\\.concurrency: "all"',
        'jobs\\.trials\\.env\\.NODE_OPTIONS',
        '"continue-on-error":true.*looser',
      ].join('.*'),
      's',
    ),
  },
  'calls another version of a workflow from elsewhere': {
    there: { [MORE]: 'on: { pull_request: }\njobs: { all: { uses: acme/shared/.github/workflows/gates.yml@v1 } }\n' },
    here: {
      'sea-trials.yml': LOOSE,
      [MORE]: 'on: { pull_request: }\njobs: { all: { uses: acme/shared/.github/workflows/gates.yml@mallory } }\n',
    },
    said: /jobs\.all\.uses: .*gates\.yml@v1.*jobs\.all\.uses: .*gates\.yml@mallory/,
  },
  'takes its policy out of the matrix': {
    there: { [TRIALS]: calling(by('matrix.p'), 'strategy: { matrix: { p: [sea-trials.yml, b.yml] } }, ') },
    here: {
      ...other,
      [TRIALS]: calling(
        by('matrix.p'),
        'strategy: { matrix: { p: [sea-trials.yml, b.yml], exclude: [{ p: sea-trials.yml }], include: [{ p: loose.yml }] } }, ',
      ),
    },
    inputs: loose,
    said: /strategy\.matrix: \{"p":"sea-trials\.yml"\}.*looser/,
  },
  'lets another leg report under the name that is required': {
    there: {
      [TRIALS]: calling(
        by('matrix.p'),
        `name: "$\{{ matrix.n }}", strategy: { matrix: { include: [{ n: a, p: sea-trials.yml }] } }, `,
      ),
    },
    here: {
      ...other,
      [TRIALS]: calling(
        by('matrix.p'),
        `name: "$\{{ matrix.n }}", strategy: { matrix: { include: [{ n: a, p: loose.yml }, { n: b, p: sea-trials.yml }] } }, `,
      ),
    },
    inputs: loose,
    said: judged,
  },
  'reads another contract by an input': {
    there: { 'sea-trials.yml': `${policy(5)}contract: c.yml\n`, 'c.yml': 'properties: { y: { maximum: 0 } }\n' },
    here: { 'x.yml': '{}\n', [TRIALS]: calling('contract: x.yml') },
    inputs: { contract: 'x.yml' },
    verdict: 'error',
    said: /an input replaces `contract`, which is `"c\.yml"`/,
  },
  'names another table of its contract': {
    there: { 'sea-trials.yml': `${policy(5)}contract: c.yml\n`, 'c.yml': 'properties: { y: { maximum: 0 } }\n' },
    here: { 'sea-trials.yml': `${policy(5)}contract: c.yml#loose\n` },
    said: /`contract` stays `c\.yml`.*table: "loose"/s,
  },
  'lets a profile stand for its rows': {
    here: { 'p.json': '{}', 'sea-trials.yml': policy(500, 'income', '{ profile: p.json }') },
    said: /data\.train\.isProfile: true/,
  },
  'counts its rows once more by a glob': {
    here: { 'sea-trials.yml': policy(500, 'income', '"{d,d,./d,././d}.csv"') },
    said: /data\.train\.path: .*renamed/,
  },
  'changes the default of a workflow that it calls': {
    there: { [TRIALS]: reusing(), [REUSED]: reused('type: string, default: sea-trials.yml') },
    here: { ...other, [REUSED]: reused('type: string, default: loose.yml') },
    inputs: loose,
    said: judged,
  },
  'gives the workflow that it calls another policy': {
    there: { [TRIALS]: reusing('sea-trials.yml'), [REUSED]: reused('type: string') },
    here: { ...other, [TRIALS]: reusing('loose.yml') },
    inputs: loose,
    said: judged,
  },
  'lets the same job judge another gate of its policy': {
    here: {
      ...other,
      [TRIALS]: onPull(
        job(
          'trials',
          '',
          step('policy: sea-trials.yml', SUITE.replace('data-validate', 'accuracy-gate')),
          step('policy: loose.yml'),
        ),
      ),
    },
    inputs: loose,
    said: judged,
  },
  'checks itself out once more, and judges there': {
    here: {
      'm/sea-trials.yml': OTHER,
      'm/d.csv': DATA,
      [TRIALS]: onPull(
        job(
          'trials',
          '',
          '{ uses: actions/checkout@v5, with: { path: m, ref: topic } }',
          step('policy: m/sea-trials.yml'),
        ),
      ),
    },
    inputs: { policy: 'm/sea-trials.yml' },
    said: judged,
  },
  'breaks the workflow so that GitHub alone sees it, and lets another report under its name': {
    here: { ...other, [TRIALS]: REFUSED, [MORE]: calling('policy: loose.yml') },
    inputs: loose,
    verdict: 'error',
    said: displaced,
  },
  'does so by inputs alone': {
    here: { [TRIALS]: REFUSED, [MORE]: calling('data: d.csv, require: row_count >= 5') },
    inputs: { data: 'd.csv', require: 'row_count >= 5' },
    verdict: 'error',
    said: displaced,
  },
  'does so under a name that is computed': {
    here: {
      ...other,
      [TRIALS]: REFUSED,
      [MORE]: onPull(job('more', `name: "$\{{ format('{0}s', 'trial') }}", `, step('policy: loose.yml'))),
    },
    inputs: loose,
    verdict: 'error',
    said: displaced,
  },
  'does so with a policy of another model that the base has': {
    there: { 'b.yml': policy(5, 'other'), [MORE]: onPull(job('more', '', step('policy: b.yml'))) },
    here: { [TRIALS]: REFUSED, [MORE]: onPull(job('trials', '', step('policy: b.yml'))) },
    inputs: { policy: 'b.yml' },
    verdict: 'error',
    said: displaced,
  },
  'changes a workflow that calls an action of its own by a folded text': {
    there: { [MORE]: more('x', '      - uses: >-\n          ./own\n') },
    here: { 'sea-trials.yml': LOOSE, [MORE]: more('y', '      - uses: >-\n          ./own\n') },
    said: ofMore,
  },
  'changes one that calls it by an alias': {
    there: { [MORE]: `env: { X: &own ./own }\n${more('x', '      - uses: *own\n')}` },
    here: { 'sea-trials.yml': LOOSE, [MORE]: `env: { X: &own ./own }\n${more('y', '      - uses: *own\n')}` },
    said: ofMore,
  },
  'changes one that writes letters by their numbers': {
    there: { [MORE]: more('x', '      - "\\u0075ses": "\\x2e/own"\n') },
    here: { 'sea-trials.yml': LOOSE, [MORE]: more('y', '      - "\\u0075ses": "\\x2e/own"\n') },
    said: ofMore,
  },
  'changes one that only GitHub can read': {
    there: { [MORE]: more('x', '      - uses: !!str ./own\n') },
    here: { 'sea-trials.yml': LOOSE, [MORE]: more('y', '      - uses: !!str ./own\n') },
    said: /more\.yml sha256.*more\.yml sha256/,
  },
  'takes its model out of a registry that is committed': {
    there: {
      'sea-trials.yml': `${policy(5, 'income', 'd.csv, prod: { registered: train, stage: production, first: adopt }')}      - train.drift(prod) <= 0.1\n  model-register: { registry: file:registry/ }\n`,
      'registry/models/income/stages.json': '{"production":"1.0.0"}',
      'registry/x': '',
    },
    without: ['registry/models'],
    verdict: 'passed',
    said: /The registry, .*is not the one of main.*baseline\.registry: .* sha256:.*\(not in the commit\)/s,
  },
}

describe('a pull request is not judged by what it would like', () => {
  test.each(Object.entries(attacks))('that %s', async (_, { verdict = 'failed', said, ...given }) => {
    const { outputs, summary } = await attack(given)
    expect(summary).toMatch(said)
    expect(outputs.verdict).toBe(verdict)
  })
})

describe('and what it may do is done', () => {
  test('a first policy, of which all of these would like to be one, judges itself', async () => {
    const { outputs, summary } = await attack({ base: { 'd.csv': DATA }, here: other, inputs: loose })
    expect(summary).toContain('There is no policy on main yet')
    expect(outputs.verdict).toBe('passed')
  })

  test('into a branch of its own it is judged by that branch, and the page names it', async () => {
    const { outputs, summary } = await attack(
      { there: { 'sea-trials.yml': LOOSE }, here: { 'sea-trials.yml': STRICT } },
      'mallory',
    )
    expect(outputs.verdict).toBe('passed')
    expect(summary).toMatch(/mallory/)
  })
})
