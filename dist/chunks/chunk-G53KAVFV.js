import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/registry/src/atomic.ts
import { createHash, randomBytes } from "node:crypto";
import * as nodeFiles from "node:fs/promises";
import { dirname, join } from "node:path";
var realFiles = nodeFiles;
var temporary = (folder) => join(folder, `.incoming-${randomBytes(8).toString("hex")}`);
async function replaceFile(path, content, files = realFiles) {
  await files.mkdir(dirname(path), { recursive: true });
  await withTemporary(dirname(path), files, async (waiting) => {
    await writeWhole(waiting, content, files);
    await files.rename(waiting, path);
  });
}
async function createFile(path, content, files = realFiles) {
  await files.mkdir(dirname(path), { recursive: true });
  return withTemporary(dirname(path), files, async (waiting) => {
    await writeWhole(waiting, content, files);
    return linkOnce(waiting, path, files);
  });
}
async function copyVerified(from, to, digest, files = realFiles) {
  await files.mkdir(dirname(to), { recursive: true });
  return withTemporary(dirname(to), files, async (waiting) => {
    const source = await files.open(from, "r");
    const hash = createHash("sha256");
    try {
      const target = await files.open(waiting, "wx");
      try {
        const buffer = Buffer.allocUnsafe(1 << 20);
        for (; ; ) {
          const { bytesRead } = await source.read(buffer, 0, buffer.length);
          if (bytesRead === 0) break;
          const chunk = buffer.subarray(0, bytesRead);
          hash.update(chunk);
          await target.writeFile(chunk);
        }
        await target.sync();
      } finally {
        await target.close();
      }
    } finally {
      await source.close();
    }
    const actual = `sha256:${hash.digest("hex")}`;
    if (actual !== digest) return { digest: actual, copied: false };
    await files.rename(waiting, to);
    return { digest: actual, copied: true };
  });
}
async function withTemporary(folder, files, work) {
  const path = temporary(folder);
  try {
    return await work(path);
  } finally {
    await files.rm(path, { force: true }).catch(() => {
    });
  }
}
async function writeWhole(path, content, files) {
  const handle = await files.open(path, "wx");
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
async function linkOnce(from, to, files) {
  try {
    await files.link(from, to);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

export {
  realFiles,
  replaceFile,
  createFile,
  copyVerified
};
