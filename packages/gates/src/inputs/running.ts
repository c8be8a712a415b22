/** How a gate goes about it, and where it keeps what it finds. */
import type { InputSpec } from '@sea-trials/schema/inputs'
import { input } from './input.ts'

export const RUNNING = [
  input(
    'profile',
    'columns',
    'Report profiles, separated by commas: `four-fifths`, `nyc-local-law-144`. Tables by the declared groups; they decide nothing.',
    'no table',
    'four-fifths',
    { policyKey: 'gates.bias-check.profile' },
  ),
  input(
    'subject',
    'choice',
    'Whether the data or the model is judged.',
    'both, as far as the requirements ask',
    'data',
    { choices: ['data', 'model'] },
  ),
  input(
    'url',
    'text',
    'Address of a server that runs already.',
    'the server is started here',
    'http://127.0.0.1:8080',
    {
      policyKey: 'serving.url',
    },
  ),
  input('protocol', 'choice', 'Protocol of the server.', 'open-inference', 'mlflow', {
    policyKey: 'serving.protocol',
    choices: ['open-inference', 'mlflow'],
  }),
  input(
    'start',
    'text',
    'Command that starts the server; MODEL and PORT stand in its environment.',
    'ONNX files are served by Sea Trials itself',
    './serve.sh',
    { policyKey: 'serving.start' },
  ),
  input('ready', 'duration', 'How long the server may take to be ready.', '60s', '2m', { policyKey: 'serving.ready' }),
  input('rate', 'rate', 'Requests sent per second, however long the answers take.', '50/s', '200/s', {
    policyKey: 'gates.stress-test.load.rate',
  }),
  input('for', 'duration', 'How long to send.', '20s', '1m', { policyKey: 'gates.stress-test.load.for' }),
  input('arrivals', 'choice', 'How requests are spaced.', 'poisson', 'constant', {
    policyKey: 'gates.stress-test.load.arrivals',
    choices: ['constant', 'poisson'],
  }),
  input(
    'registry',
    'text',
    'Where versions are kept: `file:` and a folder, or `releases` of GitHub.',
    '`file:.sea-trials/registry`',
    'releases',
    { policyKey: 'gates.model-register.registry' },
  ),
  input(
    'exact',
    'flag',
    'Compute every observed value, also where counting settles the line without it.',
    'a median is settled by counting',
    'true',
  ),
  input('version', 'text', 'The version to register.', 'the next minor version', '1.4.0', {
    policyKey: 'gates.model-register.version',
  }),
  input(
    'base',
    'text',
    'Commit or branch whose data and contract are compared with those here; a pull request is compared with its base.',
    'nothing is compared; of a push, the commit before',
    'origin/main',
  ),
  input(
    'evidence',
    'path',
    'Folder of the evidence of the gates before, and of what this one adds.',
    '`.sea-trials/evidence` beside the policy',
    'evidence/',
  ),
  input(
    'history',
    'flag',
    'Keep the numbers of this run for `anomaly`, if it is green: on the git ref refs/sea-trials/history, pushed from runs of the default branch; in a terminal in the clone alone.',
    'nothing is kept',
    'true',
  ),
  input(
    'explain',
    'flag',
    'Add to summary and report what the gates can see: how often each line stops a model that is as good, and the smallest loss that it catches. It takes seconds, and decides nothing.',
    'it is not worked out; `sea-trials explain` tells the same in a terminal',
    'true',
  ),
] as const satisfies readonly InputSpec[]

/** Inputs of the actions that a terminal has no use for. */
export const ACTION_INPUTS = [
  input('working-directory', 'path', 'Folder that relative paths start from.', 'the workspace', 'models/income'),
  input(
    'comment',
    'choice',
    'Whether to write the one comment on the pull request.',
    'true on pull requests',
    'false',
    { choices: ['true', 'false'] },
  ),
  input(
    'github-token',
    'text',
    'Token for the comment, for the policy of the base branch and for releases.',
    'the token of the job',
    'a token that may write releases',
  ),
] as const satisfies readonly InputSpec[]
