import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  expandFiles
} from "./chunk-53PKLZBG.js";
import {
  printable
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/cli/src/data-files.ts
import { existsSync } from "node:fs";
import { dirname, extname, parse, resolve, sep } from "node:path";
async function namedData(args, directory, { isPolicy } = { isPolicy: true }) {
  const plain = [];
  const named = [];
  for (const arg of args) {
    const [, name, pattern] = /^([A-Za-z_][A-Za-z0-9_-]*)=(.+)$/s.exec(arg) ?? [];
    if (name === void 0 || pattern === void 0 || existsSync(resolve(directory, arg))) plain.push(arg);
    else named.push({ name, pattern: resolve(directory, pattern), files: await expand(pattern, directory) });
  }
  const twice = named.find(({ name }, i) => named.findIndex((other) => other.name === name) < i);
  if (twice !== void 0)
    throw new SeaTrialsError(
      "bad-input",
      `${printable(twice.name)} is named twice`,
      "Give each data set a name of its own."
    );
  return plain.length === 0 ? named : [await together(plain, directory, isPolicy), ...named];
}
var expand = (pattern, directory) => expandFiles(pattern, directory, parse(directory).root);
async function together(patterns, directory, isPolicy) {
  const all = (await Promise.all(patterns.map((one) => expand(one, directory)))).flat();
  const files = [...new Set(all)].sort();
  if (files.length < all.length)
    throw new SeaTrialsError("bad-input", "a file is named more than once", "Name each file once.");
  const first = files[0];
  const [only] = patterns;
  if (only !== void 0 && (patterns.length === 1 || !isPolicy)) return { pattern: resolve(directory, only), files };
  const glob = `${dirname(first)}${sep}*${extname(first)}`;
  const found = await expand(glob, directory);
  if (found.length === files.length && found.every((file, i) => file === files[i])) return { pattern: glob, files };
  throw new SeaTrialsError(
    "bad-input",
    `no glob names just these ${files.length} files`,
    "Write the glob in quotes, such as 'data/*.csv', or name the sets: train=a.csv holdout=b.csv."
  );
}

export {
  namedData
};
