/** The file to register: what it is, whether it is sound, and whether it may be registered. */
import type { Stats } from 'node:fs'
import { lstat, realpath, stat } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import { type OnnxModel, readOnnx } from '@sea-trials/registry/model/onnx'
import { type ModelFormat, type Sniffed, sniff } from '@sea-trials/registry/model/sniff'
import { inOneLine, SeaTrialsError } from '@sea-trials/schema/error'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { formatNumber, printable } from '@sea-trials/schema/text'
import type { Check } from '@sea-trials/schema/verdict'
import { fact } from './fact.ts'

export interface ModelFile {
  /** Absolute. */
  readonly path: string
  readonly size: number
  readonly sniffed: Sniffed
  /** Of a sound ONNX file. */
  readonly onnx?: OnnxModel
  readonly checks: readonly Check[]
  readonly notes: readonly string[]
}

const DEFAULT_FORMATS: readonly string[] = ['onnx']
const SOUND = 'the file is sound'

/** Looks into the file and runs nothing of it. Throws `bad-input` where there is no file to look into. */
export async function inspectModel(policy: Policy): Promise<ModelFile> {
  const { candidate, root } = policy
  if (candidate?.onnx === undefined)
    throw new SeaTrialsError(
      'bad-input',
      'there is no model to register: the policy names no file',
      'Name `model`, or `candidate: { onnx: … }` in the policy.',
      candidate?.at,
    )
  const path = resolve(root, candidate.onnx)
  const { size } = await regularFile(path, candidate.onnx)
  const sniffed = await sniff(path)
  const formats = policy.gates['model-register']?.formats ?? DEFAULT_FORMATS
  const allowed = isAllowed(sniffed.format, formats)
  const link = await leadsOut(path, root)
  const { onnx, check } = sniffed.format === 'onnx' ? await soundOnnx(path) : { check: undefined, onnx: undefined }
  return {
    path,
    size,
    sniffed,
    ...(onnx === undefined ? {} : { onnx }),
    checks: [
      fact('the file format is allowed', allowed ? 'pass' : 'fail', formatReason(sniffed, formats, allowed)),
      ...(check === undefined ? [] : [check]),
      ...(link === undefined ? [] : [fact('the file lies inside the repository', 'fail', link)]),
    ],
    notes:
      allowed && sniffed.runsCode
        ? [
            `The model is ${sniffed.description}. The policy allows it; load it only where you would run a stranger's program.`,
          ]
        : [],
  }
}

async function regularFile(path: string, shown: string): Promise<Stats> {
  const found = await stat(path).catch(() => undefined)
  if (found?.isFile()) return found
  const why = found === undefined ? 'is not there' : found.isDirectory() ? 'is a folder' : 'is no regular file'
  throw new SeaTrialsError(
    found === undefined ? 'missing-file' : 'bad-model',
    `the model ${printable(shown)} ${why}`,
    'Name one file that holds the whole model, and check that the step before made it.',
    { file: shown },
  )
}

// PyTorch's and joblib's files are pickles with something around them.
const PICKLES: readonly ModelFormat[] = ['pickle', 'joblib', 'torch']

function isAllowed(format: ModelFormat, formats: readonly string[]): boolean {
  return formats.includes(format) || (PICKLES.includes(format) && formats.includes('pickle'))
}

function formatReason({ description }: Sniffed, formats: readonly string[], allowed: boolean): string {
  if (allowed) return `it is ${description}`
  return `it is ${description}; the policy allows ${formats.join(', ')} (\`formats:\` of model-register)`
}

/** A link that leads out of the repository shares its bytes with whoever can write there. */
async function leadsOut(path: string, root: string): Promise<string | undefined> {
  const [target, home] = [await realpath(path), await realpath(root)]
  const way = relative(home, target)
  const isLink = (await lstat(path)).isSymbolicLink() || resolve(home, relative(root, path)) !== target
  if (!isLink || (way !== '..' && !way.startsWith(`..${sep}`))) return undefined
  return 'it is a link out of the folder of the policy: copy the file there'
}

async function soundOnnx(path: string): Promise<{ readonly onnx?: OnnxModel; readonly check: Check }> {
  let onnx: OnnxModel
  try {
    onnx = await readOnnx(path)
  } catch (error) {
    if (!(error instanceof SeaTrialsError) || error.code !== 'bad-model') throw error
    return { check: fact(SOUND, 'fail', inOneLine({ message: whatIsWrong(error), fix: error.fix })) }
  }
  const [outside] = onnx.external
  if (outside !== undefined) {
    const where = outside.inside ? '' : ', which leads out of its folder'
    const reason = `its weights stand in another file, ${printable(outside.location)}${where}: evidence is about this file alone. Save the model as one file`
    return { onnx, check: fact(SOUND, 'fail', reason) }
  }
  const { producer, inputs, outputs, operators } = onnx
  const count = formatNumber(Object.values(operators).reduce((sum, n) => sum + n, 0))
  const made = producer === '' ? '' : `, made by ${printable(producer)}`
  const shape = `${inputs.length} input${plural(inputs)}, ${outputs.length} output${plural(outputs)}, ${count} operators`
  return { onnx, check: fact(SOUND, 'pass', `ONNX${made}: ${shape}`) }
}

const plural = (list: readonly unknown[]): string => (list.length === 1 ? '' : 's')

/** Without the path of this machine: a verdict is the same everywhere. */
const whatIsWrong = ({ message, at }: SeaTrialsError): string =>
  message.replace(`${at?.file} is no sound ONNX file: `, '')
