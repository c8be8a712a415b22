/** A policy that judges from another folder than its own: its paths lead where they led. */
import { posix } from 'node:path'
import type { Sheet } from '../yaml.ts'
import { find, replaced } from './names.ts'

/** Every key whose value starts from the policy's folder. `serving.start` is run there, and is a command. */
const PATHS: readonly string[] = [
  'data.*.path',
  'data.*.profile',
  'contract',
  'candidate.onnx',
  'candidate.predictions',
  'candidate.train-predictions',
  'baseline.onnx',
  'baseline.predictions',
  'baseline.train-predictions',
  'gates.model-register.card',
]
const REGISTRY = 'gates.model-register.registry'

/** `way`: from the folder where it judges to its own, with `/`; nothing is changed where the two are one. */
export function movedFrom(sheet: Sheet, way: string): Sheet {
  if (way === '') return sheet
  const value = [...PATHS, REGISTRY].reduce((document, key) => {
    const moved = key === REGISTRY ? registryAlong : along
    const found = find(document, key.split('.'), [])
    return found.reduce((inner, { path, text }) => replaced(inner, path, moved(way, text)), document)
  }, sheet.value)
  return { ...sheet, value }
}

const along = (way: string, path: string): string => (posix.isAbsolute(path) ? path : posix.join(way, path))

/** `releases`, or `file:` and a folder. */
const registryAlong = (way: string, text: string): string =>
  text.startsWith('file:') ? `file:${along(way, text.slice('file:'.length))}` : text
