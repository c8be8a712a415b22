/** The peers on the same sixteen checks: which script, in which virtual environment, with what installed. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const PEERS = [
  { name: 'dataframely', script: 'dataframely_checks.py', venv: 'dataframely', install: 'dataframely polars' },
  { name: 'Soda Core v4', script: 'soda_checks.py', venv: 'soda', install: 'soda-duckdb' },
  { name: 'pointblank', script: 'pointblank_checks.py', venv: 'pointblank', install: 'pointblank polars' },
  { name: 'pandera (polars)', script: 'pandera_checks.py', venv: 'pandera', install: 'pandera[polars]' },
  {
    name: 'pandera (pandas)',
    script: 'pandera_pandas_checks.py',
    venv: 'pandera-pandas',
    install: 'pandera[pandas] pyarrow',
  },
  {
    name: 'pandera (polars), pandas installed',
    script: 'pandera_checks.py',
    venv: 'pandera-both',
    install: 'pandera[polars,pandas]',
  },
  {
    name: 'deequ on Spark, 2 threads',
    script: 'deequ_checks.py',
    venv: 'deequ',
    install: 'pydeequ pyspark==3.5.* setuptools pandas',
  },
  {
    name: 'Great Expectations',
    script: 'great_expectations_checks.py',
    venv: 'great-expectations',
    install: 'great-expectations pandas pyarrow',
  },
  {
    name: 'datacontract-cli',
    script: 'datacontract_checks.py',
    venv: 'datacontract',
    install: 'datacontract-cli[duckdb,parquet,csv]',
  },
]

/** Python finds none of the bytecode that `pip` wrote while it installed, and keeps none. */
const UNCOMPILED = ['-B', '-X', `pycache_prefix=${join(import.meta.dirname, 'no-bytecode')}`]

/**
 * Those whose environment is there; says which are left out, and how to have them.
 * @param {boolean} first as the first run after `uv pip install`, or every run where PYTHONDONTWRITEBYTECODE is set as in many images
 */
export function peers(first) {
  const folder = process.env.BENCH_PEERS
  const pythonOf = ({ venv }) => folder && join(folder, venv, 'bin', 'python')
  const there = PEERS.filter((peer) => folder && existsSync(pythonOf(peer)))
  for (const peer of PEERS.filter((one) => !there.includes(one)))
    process.stdout.write(`(${peer.name} left out: BENCH_PEERS has no ${peer.venv}; pip install ${peer.install})\n`)
  return there.map((peer) => ({
    name: peer.name,
    command: (file) => [
      pythonOf(peer),
      ...(first ? UNCOMPILED : []),
      join(import.meta.dirname, 'peers', peer.script),
      file,
    ],
  }))
}
