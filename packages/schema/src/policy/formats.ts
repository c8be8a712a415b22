/** Formats of model files that a policy may allow to be registered. */
export const REGISTRABLE = [
  'onnx',
  'safetensors',
  'gguf',
  'pmml',
  'npy',
  'hdf5',
  'keras',
  'pickle',
  'joblib',
  'torch',
] as const
