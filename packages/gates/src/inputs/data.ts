/** By what is judged, and the data. */
import type { InputSpec } from '@sea-trials/schema/inputs'
import { input } from './input.ts'

export const DATA = [
  input(
    'policy',
    'path',
    'The policy, `sea-trials.yml`; a glob (`*`, `**`, `?`, `[ab]`) judges each model whose policy it names.',
    '`sea-trials.yml` in the working directory, if no plain data input is given',
    'models/income/sea-trials.yml',
  ),
  input(
    'require',
    'lines',
    'Requirements, one a line. They add to those of the policy and never replace one.',
    'only the lines of the policy',
    'roc_auc >= 0.9',
  ),
  input('confidence', 'percent', 'Two-sided coverage of every interval.', '95%', '99%', { policyKey: 'confidence' }),
  input(
    'data',
    'path',
    'The data to judge: CSV, JSON lines or Parquet; a path or a glob.',
    'the data sets of the policy',
    'data/*.parquet',
    { policyKey: 'data.data' },
  ),
  input(
    'reference',
    'path',
    'Data to compare with; called `reference` in requirements.',
    'no reference',
    'data/train.parquet',
    { policyKey: 'data.reference' },
  ),
  input(
    'delimiter',
    'text',
    'What divides the fields of CSV files; `\\t` is a tab.',
    'a comma; a tab in .tsv files',
    ';',
  ),
  input('contract', 'path', 'What every row promises: a JSON Schema of a row.', 'no contract', 'contract.yml', {
    policyKey: 'contract',
  }),
] as const satisfies readonly InputSpec[]
