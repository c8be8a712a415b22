/** The one declaration of every output; action.yml and the READMEs are made from it. */
import type { OutputSpec } from '@sea-trials/schema/inputs'

/** Every action gives these, on every path. */
export const OUTPUTS: readonly OutputSpec[] = [
  {
    name: 'verdict',
    summary: '`passed`, `failed`, `inconclusive` or `error`; only `passed` is green.',
    example: 'passed',
  },
  {
    name: 'evidence',
    summary: 'Path of the in-toto statement, or of their folder where several gates ran; a line for each model.',
    example: '.sea-trials/evidence/income.accuracy-gate.json',
  },
  { name: 'report', summary: 'Path of the HTML report; a line for each model.', example: '.sea-trials/report.html' },
  {
    name: 'sarif',
    summary: 'Path of the findings as SARIF 2.1.0, for code scanning; a line for each model.',
    example: '.sea-trials/results.sarif',
  },
  {
    name: 'junit',
    summary: 'Path of the checks as JUnit XML; a line for each model.',
    example: '.sea-trials/junit.xml',
  },
  {
    name: 'rows',
    summary:
      'Path of the rows that break rules of the data, as JSON lines (Parquet of the same name beside them); empty where none does, a line for each model.',
    example: '.sea-trials/rows.jsonl',
  },
  {
    name: 'metrics',
    summary: 'Everything that was measured, as JSON: by gate where several ran, by model where there are several.',
    example: '{"roc_auc":0.944}',
  },
  {
    name: 'model-digest',
    summary:
      "Digest of the model's file; empty where none was judged, also where only its predictions were, or several models.",
    example: 'sha256:4be1...',
  },
  {
    name: 'data-digest',
    summary:
      'Digest of the data judged: of several sets `holdout` (`train` for data-validate), else `data`, else the first that was read; without any, of the predictions; empty where nothing was read.',
    example: 'sha256:91d2...',
  },
  {
    name: 'version',
    summary: 'The registered version; empty but for model-register and the whole run.',
    example: '1.4.0',
  },
]
