import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/trial/src/engine.ts
function openTables(policy, log, others = async () => []) {
  let opening;
  return {
    engine: () => {
      opening ??= open(policy, log, others);
      return opening;
    },
    close: async () => {
      const engine = await opening?.catch(() => void 0);
      await engine?.close();
    }
  };
}
async function open(policy, log, others) {
  const [{ openEngine }, { expandFiles }] = await Promise.all([
<<<<<<<< HEAD:dist/chunks/chunk-65O3YKQI.js
    import("./open-engine-CA75IHIB.js"),
========
    import("./open-engine-MN3W3LY5.js"),
>>>>>>>> a46ea372 (fix(tables): a long last line of a CSV is read, or named, and never left out):dist/chunks/chunk-5UPLQINW.js
    import("./files-5H54KFMV.js")
  ]);
  const patterns = Object.values(policy.data).flatMap(
    ({ path, isProfile }) => path === void 0 || isProfile ? [] : [path]
  );
  const files = await Promise.all(
    patterns.map((pattern) => expandFiles(pattern, policy.root, policy.workspace).catch(() => []))
  );
  const announced = [...files.flat(), ...await others()];
  return openEngine({ files: announced, progress: (share) => log.progress("reading data", share) });
}

export {
  openTables
};
