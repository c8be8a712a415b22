import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/schema/src/error.ts
var SeaTrialsError = class extends Error {
  code;
  /** What to do about it, one sentence. */
  fix;
  at;
  constructor(code, message, fix, at, options) {
    super(message, options);
    this.name = "SeaTrialsError";
    this.code = code;
    this.fix = fix;
    this.at = at;
  }
};
function showPosition(at) {
  return [at.file, at.line, at.line === void 0 ? void 0 : at.column].filter((part) => part !== void 0).join(":");
}
var inOneLine = ({ message, fix }) => `${message}${/[.?!]$/.test(message) ? "" : "."} ${fix}`;
function showError(error) {
  if (error instanceof SeaTrialsError) {
    const where = error.at === void 0 ? "" : `${showPosition(error.at)}: `;
    return `${where}${error.message}
${error.fix}`;
  }
  const message = error instanceof Error ? error.message : String(error);
  return `internal error: ${message}
This is a bug in Sea Trials; please report it with the output of --debug.`;
}

export {
  SeaTrialsError,
  showPosition,
  inOneLine,
  showError
};
