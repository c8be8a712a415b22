import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/schema/src/policy/formats.ts
var REGISTRABLE = [
  "onnx",
  "safetensors",
  "gguf",
  "pmml",
  "npy",
  "hdf5",
  "keras",
  "pickle",
  "joblib",
  "torch"
];

export {
  REGISTRABLE
};
