/**
 * From nothing to the first verdict: dist/ as a runner finds it, with an empty cache, so that the engine is fetched, beside a new
 * virtual environment with pandera[polars] and the same sixteen checks. Needs a network; one round unless asked for more.
 * Usage: node bench/first-use/run.mjs [--rounds 1]
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { once } from '../processes.mjs'
import { makeData } from '../validate/data.mjs'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '1' } } })
const python = process.env.BENCH_PYTHON
process.stdout.write('| from nothing to the verdict on 1,000 rows | installing s | first run s |\n|---|---|---|\n')
for (let round = 0; round < Number(values.rounds); round++) {
  const folder = mkdtempSync(join(tmpdir(), 'sea-trials-bench-'))
  try {
    const file = join(folder, 'people-1000.csv')
    await makeData(1000, file)
    await ours(folder, file)
    if (python === undefined) process.stdout.write('| pandera left out: BENCH_PYTHON names no Python | | |\n')
    else await pandera(folder, file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function ours(folder, file) {
  cpSync(join(import.meta.dirname, '../../dist'), join(folder, 'dist'), { recursive: true })
  const cache = join(folder, 'cache')
  const env = { ...process.env, XDG_CACHE_HOME: cache, RUNNER_TOOL_CACHE: cache, npm_config_cache: join(folder, 'npm') }
  const contract = join(import.meta.dirname, '../validate/contract.json')
  const gate = [join(folder, 'dist/cli.js'), 'data-validate', '--fresh', '--data', file, '--contract', contract]
  const { seconds } = await once([process.execPath, ...gate], { cwd: folder, env })
  const again = await once([process.execPath, ...gate], { cwd: folder, env })
  print('data-validate, engine fetched on the way', '', seconds)
  print('data-validate again, engine in the cache and checked', '', again.seconds)
}

async function pandera(folder, file) {
  const venv = join(folder, 'venv')
  const start = performance.now()
  await once([python, '-m', 'venv', venv])
  const inside = join(venv, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')
  await once([inside, '-m', 'pip', 'install', '--quiet', '--no-cache-dir', 'pandera[polars]'])
  const installing = (performance.now() - start) / 1000
  const { seconds } = await once([inside, join(import.meta.dirname, '../validate/sixteen_checks.py'), file])
  print('pandera[polars] in a new virtual environment', installing.toFixed(1), seconds)
}

function print(name, installing, seconds) {
  process.stdout.write(`| ${name} | ${installing} | ${seconds.toFixed(1)} |\n`)
}
