import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/tables/src/lfs.ts
import { open } from "node:fs/promises";
import { basename } from "node:path";
var LARGEST_POINTER = 1024;
function lfsPointer(bytes) {
  if (bytes.length >= LARGEST_POINTER) return void 0;
  const [version, ...lines] = Buffer.from(bytes).toString("latin1").split(/\r?\n/);
  if (!/^version https?:\/\/(git-lfs\.github\.com|hawser\.github\.com)\/spec\//.test(version ?? "")) return void 0;
  const [oid] = lines.flatMap((line) => /^oid sha256:([0-9a-f]{64})$/.exec(line)?.[1] ?? []);
  const [size] = lines.flatMap((line) => /^size (\d{1,15})$/.exec(line)?.[1] ?? []);
  return oid === void 0 || size === void 0 ? void 0 : { oid, size: Number(size) };
}
async function assertFetched(file) {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(LARGEST_POINTER), position: 0 });
    if (lfsPointer(buffer.subarray(0, bytesRead)) === void 0) return;
  } finally {
    await handle.close();
  }
  throw new SeaTrialsError(
    "unreadable-data",
    `${basename(file)} is a pointer of Git LFS, not the data`,
    "Run `git lfs pull`, or check out with `lfs: true`.",
    { file: basename(file) }
  );
}

export {
  LARGEST_POINTER,
  lfsPointer,
  assertFetched
};
