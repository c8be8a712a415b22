/** Everything that people hand in and that cannot be judged: each with its own error, in one or two lines, exit code 2. */
import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { project } from './support/action.ts'
import { bytesUnder, type CliRun, cli, emptyFolder } from './support/cli.ts'

const folder = emptyFolder('bad-')
const put = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content)
const rows = (n: number, row: (i: number) => string, header = 'id,y,score') =>
  `${[header, ...Array.from({ length: n }, (_, i) => row(i))].join('\n')}\n`

put(
  'good.csv',
  rows(200, (i) => `${i},${i % 2},${0.2 + 0.6 * (i % 2) + 0.001 * (i % 7)},${i % 3 ? 'a' : 'b'}`, 'id,y,score,g'),
)
put('empty.csv', '')
put('header.csv', 'id,y,score\n')
put('latin.csv', Buffer.from('id,y\n1,a\n2,caf\xe9\n', 'latin1'))
put('ragged.csv', 'id,y\n1,2\n3,4,5\n')
put('double.csv', 'id,y,id\n1,2,3\n')
put(
  'one-class.csv',
  rows(50, (i) => `${i},1,0.${(i % 9) + 1}`),
)
put(
  'nan.csv',
  rows(50, (i) => `${i},${i % 2},${i === 3 ? 'NaN' : 0.5}`),
)
put(
  'twice.csv',
  rows(200, (i) => `${i % 100},${i % 2},0.5`),
)
put(
  'others.csv',
  rows(200, (i) => `${1000 + i},0.5`, 'id,score'),
)
put('integers.yml', 'type: object\nproperties:\n  g: { type: integer }\n')
put('bad-yaml.yml', 'version: 1\nmodel: [a\ngates: {}\n')
put(
  'unknown-key.yml',
  'version: 1\nmodel: m\ndata: { train: good.csv }\ngates:\n  data-validate:\n    requires:\n      - row_count >= 1\n',
)
cpSync(join(project, 'examples/income/data/holdout.parquet'), join(folder, 'holdout.parquet'))
cpSync(join(project, 'examples/income/data/train.parquet'), join(folder, 'truncated.parquet'))
truncateSync(join(folder, 'truncated.parquet'), 100_000)
cpSync(join(project, 'examples/income/model/income.onnx'), join(folder, 'truncated.onnx'))
truncateSync(join(folder, 'truncated.onnx'), 1000)

const counted = ['--require', 'row_count >= 1']
const validate = (data: string, ...more: string[]) => [
  'data-validate',
  '--data',
  data,
  ...(more.length ? more : counted),
]
const quality = (...more: string[]) => ['accuracy-gate', '--label', 'y', '--require', 'roc_auc >= 0.5', ...more]

interface Case {
  readonly what: string
  readonly args: readonly string[]
  readonly says: RegExp
  /** Closed codes are what scripts branch on. */
  readonly code?: string
  /** `could not judge`, unless the data were read and are red. */
  readonly exit?: 1
  /** Of data that were read and are red. */
  readonly verdict?: 'failed'
}

const cases: readonly Case[] = [
  { what: 'missing file', args: validate('nope.csv'), says: /no file "nope\.csv"/, code: 'missing-file' },
  { what: 'empty file', args: validate('empty.csv'), says: /empty\.csv is empty/, code: 'unreadable-data' },
  { what: 'header only', args: validate('header.csv'), says: /has no rows/ },
  {
    what: 'truncated Parquet',
    args: validate('truncated.parquet'),
    says: /truncated\.parquet is no readable Parquet/,
    code: 'unreadable-data',
  },
  { what: 'not UTF-8', args: validate('latin.csv'), says: /latin\.csv:3: not UTF-8/, code: 'unreadable-data' },
  {
    what: 'ragged CSV',
    args: validate('ragged.csv'),
    says: /ragged\.csv:3: ragged line: 3 fields where the header has 2/,
    code: 'unreadable-data',
  },
  {
    what: 'double header',
    args: validate('double.csv'),
    says: /double\.csv:1: the header names "id" more than once/,
    code: 'unreadable-data',
  },
  {
    what: 'wrong type',
    args: validate('good.csv', '--contract', 'integers.yml'),
    says: /g: type integer +200 of 200 rows break it/,
    exit: 1,
    verdict: 'failed',
  },
  {
    what: 'missing column',
    args: validate('good.csv', '--require', 'completeness(nope) >= 99%'),
    says: /no column `nope`/,
    code: 'missing-column',
  },
  {
    what: 'missing label',
    args: quality('--predictions', 'good.csv', '--label', 'nope'),
    says: /no column `nope`/,
    code: 'missing-column',
  },
  {
    what: 'one class only',
    args: quality('--predictions', 'one-class.csv'),
    says: /roc_auc >= 0\.5 +undefined: no negatives \(n 50\)/,
    exit: 1,
  },
  {
    what: 'NaN scores',
    args: quality('--predictions', 'nan.csv'),
    says: /`score` .*NaN or infinite in 1 of 50 rows: row 4/,
    code: 'bad-value',
  },
  {
    what: 'predictions of another row set',
    args: quality('--data', 'good.csv', '--predictions', 'others.csv', '--id', 'id'),
    says: /200 of 200 rows of data set `data` are not in the predictions file/,
    code: 'unpaired-rows',
  },
  {
    what: 'duplicate ids',
    args: quality('--data', 'good.csv', '--predictions', 'twice.csv', '--id', 'id'),
    says: /100 ids of the predictions file in more than one row/,
    code: 'unpaired-rows',
  },
  {
    what: 'unknown metric',
    args: ['accuracy-gate', '--label', 'y', '--predictions', 'good.csv', '--require', 'roc_uac >= 0.5'],
    says: /unknown metric `roc_uac`; did you mean `roc_auc`\?/,
  },
  {
    what: 'half a requirement',
    args: validate('good.csv', '--require', 'row_count >='),
    says: /require:1:13: expected a limit/,
    code: 'bad-requirement',
  },
  { what: 'bad YAML', args: ['run', 'bad-yaml.yml'], says: /bad-yaml\.yml:3:1: not valid YAML/, code: 'bad-policy' },
  {
    what: 'unknown key',
    args: ['run', 'unknown-key.yml'],
    says: /unknown-key\.yml:6:5: unknown key `requires`; did you mean `require`\?/,
    code: 'bad-policy',
  },
  {
    what: 'no policy',
    args: ['run', 'nowhere'],
    says: /there is no folder or policy `nowhere`/,
    code: 'missing-file',
  },
  {
    what: 'nothing asked',
    args: ['data-validate', '--data', 'good.csv'],
    says: /nothing to check/,
    code: 'bad-policy',
  },
  {
    what: 'unknown flag',
    args: validate('good.csv', '--nope', '3'),
    says: /unknown option '--nope'/,
    code: 'bad-input',
  },
  {
    what: 'no such model',
    args: quality('--data', 'holdout.parquet', '--label', 'income_over_50k', '--model', 'nope.onnx'),
    says: /nope\.onnx: the model cannot be read/,
    code: 'missing-file',
  },
  {
    what: 'truncated model',
    args: quality('--data', 'holdout.parquet', '--label', 'income_over_50k', '--model', 'truncated.onnx'),
    says: /truncated\.onnx: this is no ONNX model/,
    code: 'bad-model',
  },
]

/** What a person reads: one error, where it is, what to do; never where in our code. */
function expectOneError({ stdout, stderr }: CliRun, says: RegExp): void {
  const said = `${stderr}${stdout}`
  expect(said).toMatch(says)
  expect(said).not.toMatch(/^\s*at .+:\d+:\d+\)?$|node:internal|internal error|UnhandledPromise|\bundefined\b(?!:)/m)
  const lines = said.split('\n').filter((line) => says.test(line))
  expect(lines).toHaveLength(1)
}

describe('on the command line', () => {
  test.each(cases)('$what', async ({ args, says, exit = 2 }) => {
    const run = await cli(args, { cwd: folder })
    expect(run.exitCode).toBe(exit)
    expectOneError(run, says)
  })
})

describe('as JSON, with nothing else on standard output', () => {
  test.each(cases)('$what', async ({ args, code, exit = 2, verdict: red = 'inconclusive' }) => {
    const { exitCode, stdout } = await cli([...args, '--json'], { cwd: folder })
    const verdict = JSON.parse(stdout) as { verdict: string; error?: { code: string; fix: string } }
    expect([exitCode, verdict.verdict]).toEqual([exit, exit === 1 ? red : 'error'])
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    if (code !== undefined) expect(verdict.error).toMatchObject({ code, fix: expect.stringMatching(/\S.*[.?]$/) })
  })
})

/** Answers what the Open Inference Protocol asks before it infers; what it infers is up to the case. */
const server = (infer: string): string => `import { createServer } from 'node:http'
let served = 0
createServer((request, response) => {
  response.setHeader('content-type', 'application/json')
  if (request.method === 'GET') return response.end('{"name":"m","ready":true,"platform":"p","inputs":[],"outputs":[]}')
  ${infer}
}).listen(Number(process.env.PORT), '127.0.0.1')
`

describe('a server that', () => {
  put('dies-at-once.mjs', "process.stderr.write('no such model here\\n'); process.exit(3)\n")
  put('is-never-ready.mjs', 'setInterval(() => {}, 1000)\n')
  put(
    'dies.mjs',
    server(
      'if (++served > 5) process.exit(9)\n  response.end(\'{"model_name":"m","outputs":[{"name":"p","datatype":"FP64","shape":[1],"data":[0.5]}]}\')',
    ),
  )
  put('hangs.mjs', server(''))
  put('answers-garbage.mjs', server("response.end('<html>oops ::error::x')"))
  const servers: readonly (readonly [string, RegExp])[] = [
    ['dies-at-once', /the server ended by itself with exit code 3; it said: no such model here/],
    ['is-never-ready', /the server was not ready after 2 s/],
    ['dies', /the server ended by itself with exit code 9/],
    ['hangs', /the server at http:\/\/127\.0\.0\.1:\d+ did not answer within/],
    ['answers-garbage', /the server answered with something that is no JSON object/],
  ]
  const load = [
    'stress-test',
    '--data',
    'holdout.parquet',
    '--label',
    'income_over_50k',
    '--rate',
    '20/s',
    '--for',
    '2s',
  ]
  test.each(servers)('%s', async (name, says) => {
    const args = [...load, '--require', 'p50 < 5s', '--ready', '2s', '--start', `node ${name}.mjs`]
    const run = await cli(args, { cwd: folder })
    expect(run.exitCode).toBe(2)
    expectOneError(run, says)
    if (process.platform === 'linux') expect(runningFrom(`${name}.mjs`)).toEqual([])
  })

  test('is not there', async () => {
    const args = [...load, '--require', 'p50 < 5s', '--ready', '1s', '--url', 'http://127.0.0.1:1']
    const run = await cli(args, { cwd: folder })
    expect(run.exitCode).toBe(2)
    expectOneError(run, /the server at http:\/\/127\.0\.0\.1:1 refused the connection/)
  })
})

/** Processes of this test that outlived it. */
function runningFrom(script: string): string[] {
  const { stdout } = spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
  return (stdout ?? '').split('\n').filter((line) => line.startsWith('node ') && line.includes(script))
}

describe('a port in use', () => {
  const taken = createServer()
  beforeAll(() => new Promise<void>((ready) => taken.listen(0, '127.0.0.1', ready)))
  afterAll(() => new Promise((done) => taken.close(done)))
  test('is named', async () => {
    const { port } = taken.address() as AddressInfo
    const run = await cli(['serve', join(project, 'examples/income/model/income.onnx'), '--port', String(port)], {
      cwd: folder,
    })
    expect(run.exitCode).toBe(2)
    expectOneError(run, new RegExp(`port ${port} of 127\\.0\\.0\\.1 is in use`))
  })
})

describe('the engine', () => {
  const away = emptyFolder('suite-')
  cpSync(join(project, 'dist'), join(away, 'dist'), { recursive: true })
  const elsewhere = async (env: Readonly<Record<string, string>>): Promise<CliRun> => {
    const child = spawn(process.execPath, [join(away, 'dist', 'cli.js'), ...validate('good.csv')], {
      cwd: folder,
      env: { HOME: emptyFolder('home-'), PATH: process.env.PATH ?? '', ...env },
    })
    const [stdout, stderr] = ['', ''] as [string, string]
    const said = { stdout, stderr }
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      said.stdout += part
    })
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      said.stderr += part
    })
    const exitCode = await new Promise<number | null>((done) => child.once('close', done))
    return { exitCode, ...said }
  }

  test('without network: an error that says what to do', async () => {
    const run = await elsewhere({ npm_config_registry: 'http://127.0.0.1:1/', npm_config_fetch_retries: '0' })
    expect(run.exitCode).toBe(2)
    expectOneError(run, /npm could not fetch the engine @duckdb\/node-bindings-[\w-]+@[\w.-]+: ECONNREFUSED/)
    expect(run.stdout).toMatch(/Without network: .*SEA_TRIALS_ENGINE/)
  })

  test('without npm: the same', async () => {
    const run = await elsewhere({ PATH: emptyFolder('nothing-') })
    expect(run.exitCode).toBe(2)
    expectOneError(run, /npm is not installed/)
  })

  test('with another byte in it is not loaded', async () => {
    const engine = emptyFolder('engine-')
    const installed = join(project, 'node_modules/@duckdb', `node-bindings-${process.platform}-${process.arch}`)
    cpSync(installed, engine, { recursive: true })
    const file = join(engine, 'duckdb.node')
    chmodSync(file, 0o644)
    const bytes = readFileSync(file)
    bytes[1000] = (bytes[1000] as number) ^ 1
    writeFileSync(file, bytes)
    const run = await elsewhere({ SEA_TRIALS_ENGINE: engine })
    expect(run.exitCode).toBe(2)
    expectOneError(run, /duckdb\.node has a wrong checksum/)
    rmSync(engine, { recursive: true })
  })
})

describe('outputs that cannot be written', () => {
  const workplace = (): string => {
    const place = emptyFolder('unwritable-')
    cpSync(join(folder, 'good.csv'), join(place, 'good.csv'))
    return place
  }

  test('a file where the folder should be', async () => {
    const place = workplace()
    writeFileSync(join(place, '.sea-trials'), 'mine')
    const run = await cli(validate('good.csv'), { cwd: place })
    expect(run.exitCode).toBe(2)
    expectOneError(run, /cannot write .*\.sea-trials.*: (EEXIST|ENOTDIR)/)
    expect(readFileSync(join(place, '.sea-trials'), 'utf8')).toBe('mine')
  })

  test('a folder in place of the report', async () => {
    const place = workplace()
    mkdirSync(join(place, '.sea-trials', 'report.html'), { recursive: true })
    const run = await cli(validate('good.csv'), { cwd: place })
    expect(run.exitCode).toBe(2)
    expectOneError(run, /cannot write .*report\.html: EISDIR/)
  })

  test('a link in place of the folder', async () => {
    const [place, other] = [workplace(), emptyFolder('other-')]
    symlinkSync(other, join(place, '.sea-trials'))
    const run = await cli(validate('good.csv'), { cwd: place })
    expect(run.exitCode).toBe(2)
    expectOneError(run, /cannot write .*\.sea-trials: it is a link/)
    expect(readdirSync(other)).toEqual([])
  })

  test('a folder without write access', async () => {
    // Root may write anywhere, but where the kernel's own files stand.
    const place = process.getuid?.() === 0 ? '/sys/kernel' : workplace()
    if (place !== '/sys/kernel') chmodSync(place, 0o555)
    const run = await cli(validate(join(folder, 'good.csv')), { cwd: place })
    expect(run.exitCode).toBe(2)
    expectOneError(run, /cannot write .*\.sea-trials.*: E[A-Z]+/)
  })

  test('no disk space: an error, and nothing half written', async () => {
    const place = emptyFolder('full-')
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', place]).status === 0
    if (!mounted) {
      process.stderr.write('skipped: no disk space (no right to mount a small tmpfs)\n')
      return
    }
    try {
      cpSync(join(folder, 'good.csv'), join(place, 'good.csv'))
      expect(() => writeFileSync(join(place, 'fill'), Buffer.alloc(1 << 20))).toThrow(/ENOSPC/)
      const run = await cli(validate('good.csv'), { cwd: place })
      expect(run.exitCode).toBe(2)
      expectOneError(run, /ENOSPC/)
      expect(Object.keys(bytesUnder(place)).filter((file) => /\.(json|html)$/.test(file))).toEqual([])
    } finally {
      spawnSync('umount', [place])
    }
  })
})
