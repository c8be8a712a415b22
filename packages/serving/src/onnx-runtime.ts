/** onnxruntime itself: found, loaded once, and asked to open a file. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { messageOf, SeaTrialsError } from '@sea-trials/schema/error'
import { type OnnxFile, readOnnxFile, withOutput } from './onnx-file.ts'
import { excerpt } from './printable.ts'

export type Runtime = typeof import('onnxruntime-web/wasm')
export type Session = Awaited<ReturnType<Runtime['InferenceSession']['create']>>

let loaded: Promise<Runtime> | undefined

/** Loads onnxruntime once a process: 0.3 s, most of it the compilation of its WebAssembly. */
export function loadRuntime(): Promise<Runtime> {
  loaded ??= (async () => {
    const [runtime, wasmBinary] = await Promise.all([import('onnxruntime-web/wasm'), readFile(wasmPath())])
    runtime.env.wasm.numThreads = 1
    runtime.env.wasm.wasmBinary = wasmBinary
    runtime.env.logLevel = 'fatal'
    return runtime
  })()
  return loaded
}

/** Beside the bundle (`dist/`, or above it for a shared chunk), or in node_modules when run from source. */
function wasmPath(): string {
  const name = 'ort-wasm-simd-threaded.wasm'
  for (const folder of ['./', '../']) {
    const path = fileURLToPath(new URL(folder + name, import.meta.url))
    if (existsSync(path)) return path
  }
  return createRequire(import.meta.url).resolve(`onnxruntime-web/${name}`)
}

/** Throws `bad-model` for bytes that onnxruntime cannot run. */
export async function openSession(
  runtime: Runtime,
  bytes: Uint8Array,
  file: string,
): Promise<{ session: Session; structure: OnnxFile }> {
  try {
    const structure = await readOnnxFile(bytes)
    // WebAssembly's face of the runtime has no maps: probabilities are taken before ZipMap makes maps of them.
    const { zipMapInput } = structure
    const model = zipMapInput === undefined ? bytes : await withOutput(bytes, zipMapInput)
    return { session: await runtime.InferenceSession.create(model), structure }
  } catch (error) {
    throw badModel(
      file,
      `this is no ONNX model that can be run: ${excerpt(messageOf(error))}`,
      'Export the model again.',
    )
  }
}

export const badModel = (file: string, message: string, fix: string): SeaTrialsError =>
  new SeaTrialsError('bad-model', message, fix, { file })
