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
    import("./open-engine-UJLM5Q4X.js"),
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
