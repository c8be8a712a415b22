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
  return `${internal(error)}
This is a bug in Sea Trials; please report it with the output of --debug.`;
}
var showErrorInLine = (error) => showError(error).replace(/([.?!]?)\n/g, (_, end) => `${end || "."} `);
function messageOf(thrown) {
  const message = thrown?.message;
  return typeof message === "string" ? message : String(thrown);
}
var firstLineOf = (thrown) => messageOf(thrown).split("\n", 1)[0] ?? "";
var internal = (thrown) => `internal error: ${messageOf(thrown)}`;
function placed(thrown, at) {
  if (!(thrown instanceof SeaTrialsError) || thrown.at !== void 0) return thrown;
  return new SeaTrialsError(thrown.code, thrown.message, thrown.fix, at, { cause: thrown });
}

export {
  SeaTrialsError,
  showPosition,
  inOneLine,
  showError,
  showErrorInLine,
  messageOf,
  firstLineOf,
  internal,
  placed
};
