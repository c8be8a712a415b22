import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  contractOf
} from "./chunk-ZLYKSLBP.js";
import {
  readProfile
} from "./chunk-T55VEJDN.js";
import {
  filesOf
} from "./chunk-QNTZKUIA.js";
import {
  isSame,
  theSame
} from "./chunk-CYJL7BNY.js";
import {
  verdictOf
} from "./chunk-ZYE33NNQ.js";
import {
  isOfGroups,
  namedValues,
  suppressed
} from "./chunk-4FYVSZN5.js";
import {
  compareContracts
} from "./chunk-YLKB6HJP.js";
import {
  breakable,
  refusedBy
} from "./chunk-UC265YT5.js";
import {
  dataKey,
  runsBefore
} from "./chunk-5JJAMZPV.js";
import {
  errorCheck,
  judge,
  judgeFamily,
  notApplicable,
  unreadableCheck
} from "./chunk-BHOZ2OO3.js";
import {
  dataDigest,
  dataSubject,
  policySubject,
  shownFile
} from "./chunk-2YTOSEI7.js";
import {
  canonicalClass
} from "./chunk-EA5Q5RBY.js";
import {
  NotYet,
  dataSets,
  defaultDataSet,
  ownDataSet,
  readingOf
} from "./chunk-6YKRQDYF.js";
import {
  toldUnmet
} from "./chunk-2UZ74JIS.js";
import {
  LEAST_CONFIDENCE,
  METRICS,
  MOST_SHOWN,
  MOST_WRITTEN,
  USUAL_CONFIDENCE,
  assertKept,
  columnsShown,
  dataVocabulary,
  distributionsOf,
  failingRow,
  keysOf,
  ofRows,
  shownCell,
  withoutSingleValues
} from "./chunk-VA6BNMJB.js";
import {
  massMoved
} from "./chunk-DUHE6UHF.js";
import {
  columnOf,
  isFamily,
  namesOf,
  planNotes,
  rowsOf,
  withFirstCell
} from "./chunk-6B46OIE3.js";
import {
  ROW_KEYWORDS,
  broken,
  constrains,
  hiddenIn,
  isPrivate,
  judgesNull,
  label,
  maskedIn,
  readAs,
  testColumn
} from "./chunk-UXI2KYKF.js";
import {
  shareOf
} from "./chunk-T7KXZSX2.js";
import {
  printCall,
  printName
} from "./chunk-BBDBGQUP.js";
import {
  unitOf,
  verb
} from "./chunk-FPMNYM5Q.js";
import {
  isFloor
} from "./chunk-2F6EFJYC.js";
import {
  MOST_GROUPS,
  groupNames,
  groupsMade
} from "./chunk-7EFNREQP.js";
import {
  exact,
  undefinedBecause
} from "./chunk-MVB5BEBX.js";
import {
  isComparable
} from "./chunk-ET2TYQOE.js";
import {
  allOf,
  anyOf,
  isHeld,
  isMissing,
  isNull,
  misfits,
  notToken,
  tokensOf
} from "./chunk-UWKGY5S5.js";
import {
  GATE_INPUTS
} from "./chunk-3ZYJG4OC.js";
import {
  shownPath
} from "./chunk-2QQJPMHQ.js";
import {
  parseRequirement
} from "./chunk-2FSLVZB6.js";
import {
  bindArguments
} from "./chunk-RNZZF7ZB.js";
import {
  calledBy
} from "./chunk-56KQP7TY.js";
import {
  record
} from "./chunk-7GQU72V4.js";
import {
  columnsRead,
  parseCondition
} from "./chunk-CXAWSTTV.js";
import {
  columnMeant,
  columnsLike,
  didYouMean,
  formatApart,
  formatNumber,
  printable,
  someOf
} from "./chunk-UVDTI5O6.js";
import {
  isObject,
  own
} from "./chunk-63DVTQSH.js";
import {
  SeaTrialsError,
  inOneLine,
  internal,
  placed,
  showError,
  showErrorInLine
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/data-validate/sentence.ts
var sentence = (error) => {
  if (error instanceof SeaTrialsError) return inOneLine(error);
  return internal(error);
};

// packages/gates/src/data-validate/own-checks.ts
var bare = (requirement, reason2, source) => ({
  requirement,
  burden: "require",
  outcome: "error",
  observed: null,
  unit: "",
  n: 0,
  reason: reason2,
  exact: true,
  ...source === void 0 ? {} : { source }
});
var noRows = async ({ name, whyNoRows }, source) => ({
  ...bare(
    `${printName(name)}.row_count > 0`,
    `${printable(name)} has no rows${await whyNoRows?.() ?? ""}: nothing about it can be judged`,
    source
  ),
  observed: 0,
  limit: { operator: ">", value: 0, text: "0" }
});
var notOpened = (name, error, source) => unfit(`${printName(name)}: can be read`, error, source);
var notInData = (error) => unfit("columns: are in the data", error);
var unfit = (requirement, error, source) => bare(requirement, sentence(error), (error instanceof SeaTrialsError ? error.at : void 0) ?? source);
var noneJudged = () => bare(
  "contract: judges a data set",
  "no data set has rows that the contract judges: they are profiles, or only referred to"
);

// packages/gates/src/data-validate/metrics/profile/open.ts
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
var profileOpener = (missing, find) => async (source) => {
  const { name, labels, at } = source;
  const { files, note } = await find(source);
  const [file] = files;
  if (file === void 0 || files.length > 1)
    throw new SeaTrialsError(
      "bad-policy",
      `${printable(name)} names ${files.length} profiles`,
      "Add them up first: `sea-trials profile merge`.",
      at
    );
  const profile = await readProfile(await readFile(file, "utf8"), basename(file));
  const columns = profile.columns.map((column) => ({ name: column.name, type: column.type, engineType: column.type }));
  return { name, labels, missing, profile, table: { name, files, columns }, ...note === void 0 ? {} : { note } };
};
var hasRows = ({ profile }) => profile === void 0;
function withRows(data) {
  if (hasRows(data)) return data;
  throw new SeaTrialsError(
    "bad-contract",
    `${printable(data.name)} is a profile, and a rule refers to its rows`,
    "Refer to a data set whose rows are there."
  );
}
var notJudged = (profiles) => profiles.map(({ name }) => `${printable(name)} is a profile: no rule of the contract is judged on it`);

// packages/gates/src/data-validate/roles.ts
function rolesOf({ columns, task }) {
  const { label: label2, id, weight, score, prediction, time, entity } = columns;
  return {
    task,
    noFeatures: new Set([label2, id, weight, score, prediction, time, entity].filter((name) => name !== void 0)),
    ...label2 === void 0 ? {} : { label: label2 },
    ...id === void 0 ? {} : { id },
    ...entity === void 0 ? {} : { entity },
    ...time === void 0 ? {} : { time }
  };
}
var OF_DATA = ["label", "id", "weight", "entity", "time", "groups"];
function unknownRoles({ columns, columnsAt = {} }, data) {
  if (!data.some(({ labels }) => labels === "yes")) return [];
  const names = [...new Set(data.flatMap(({ table }) => table.columns.map(({ name }) => name)))];
  return OF_DATA.flatMap((role) => {
    const missing = [columns[role] ?? []].flat().filter((name) => !names.includes(name));
    return missing.map((name) => unknownRole(role, name, names, columnsAt[role]));
  });
}
function unknownRole(role, name, names, at) {
  const { meant, listed } = columnsLike(name, names);
  return new SeaTrialsError(
    "missing-column",
    `no data set has column ${printable(name)}, which the policy calls \`${role}\`${meant}`,
    `Their columns are ${listed}.`,
    at
  );
}
var MOST_CLASSES = 10;
async function unknownPositive({ columns, columnsAt = {}, task }, data, engine, schema) {
  const { label: label2, positive } = columns;
  if (label2 === void 0 || positive === void 0 || task !== "binary") return [];
  const faults = [];
  for (const { name, table } of data.filter((each) => hasRows(each) && hasLabel(each, label2))) {
    const [distinct] = await engine.aggregate(table, [{ op: "distinct", columns: [label2] }]);
    if (Number(distinct) < 2 || Number(distinct) > MOST_CLASSES) continue;
    const found = await engine.histogram(table, label2);
    const classes = found.flatMap(({ value }) => value === null ? [] : [String(value)]).sort();
    if (classes.some((value) => canonicalClass(value) === canonicalClass(positive))) continue;
    const hidden = isPrivate(schema, label2);
    const meant = hidden ? "" : didYouMean(String(positive), classes);
    const message = `no label of ${printable(name)} is ${printable(positive)}, which the policy calls \`positive\`${meant}`;
    const fix = hidden ? "Write a value that the label has." : `The label ${printable(label2)} is ${someOf(classes, MOST_CLASSES)}.`;
    faults.push(new SeaTrialsError("bad-value", message, fix, columnsAt.positive));
  }
  return faults;
}
var hasLabel = ({ labels, table }, label2) => labels === "yes" && table.columns.some(({ name }) => name === label2);

// packages/gates/src/data-validate/beside-lines.ts
async function besideLines(policy, sets, engine, schema) {
  const checks = [];
  const errors = [];
  const known = /* @__PURE__ */ new Set([...sets.opened().map(({ name }) => name), ...sets.unread()]);
  for (const name of sets.names.filter((each) => !known.has(each))) {
    const at = policy.data[name]?.at;
    try {
      const data = await sets.open(name);
      const rows = data.profile?.rows ?? (await engine.aggregate(data.table, [{ op: "rows" }]))[0];
      if (Number(rows) === 0) checks.push(await noRows(data, at));
    } catch (error) {
      if (error instanceof NotYet) continue;
      errors.push(error);
      checks.push(notOpened(name, error, at));
    }
  }
  const misnamed = sets.unread().length > 0 ? [] : unknownRoles(policy, sets.opened());
  const strange = await unknownPositive(policy, sets.opened(), engine, schema);
  const faults = [...misnamed, ...strange];
  return { checks: [...checks, ...faults.map(notInData)], errors: [...errors, ...faults] };
}

// packages/gates/src/data-validate/changes/columns.ts
function columnChanges(before, here) {
  const named = (columns, name) => columns.find((column) => column.name === name);
  return [
    ...before.flatMap((column) => {
      const now = named(here, column.name);
      if (now === void 0)
        return [{ column: column.name, direction: "changed", breaks: ["consumers"], before: column.type }];
      return column.type === now.type ? [] : [retyped(column, now)];
    }),
    ...here.filter(({ name }) => named(before, name) === void 0).map(({ name, type }) => ({ column: name, direction: "changed", breaks: [], here: type }))
  ];
}
function retyped({ name, type: before }, { type: here }) {
  const change = { column: name, before, here };
  if (before === "number" && here === "integer") return { ...change, direction: "tighter", breaks: [] };
  const direction = before === "integer" && here === "number" ? "looser" : "changed";
  return { ...change, direction, breaks: ["consumers"] };
}
function isReordered(before, here) {
  const order = (columns, others) => JSON.stringify(columns.map(({ name }) => name).filter((name) => others.some((other) => other.name === name)));
  return order(before, here) !== order(here, before);
}

// packages/gates/src/data-validate/changes/data-change.ts
var MOST_CELLS = 8;
var MOST_SHOWN2 = 200;
var MOST_LISTED = 50;
var MOST_DRIFTED = 20;
async function dataChange(here, comparing) {
  const { name } = here;
  const { base } = comparing.versions;
  const version = await comparing.versions.of(here);
  switch (version.kind) {
    case "untracked":
      return void 0;
    case "same":
      return { name, state: "unchanged", ...version.from && { renamedFrom: version.from.slice(0, MOST_LISTED) } };
    case "absent":
      return { name, state: "new", note: `${printable(base)} has no such data` };
    case "unknown":
      return { name, state: "unknown", note: `${version.why}${/[.?!]$/.test(version.why) ? "" : "."} ${version.fix}` };
    case "table":
      return compared(here, version, comparing);
  }
}
async function compared(here, version, comparing) {
  const { engine, keys, samples } = comparing;
  const before = version.data;
  const columns = [before.table.columns, here.table.columns];
  const has = (name) => columns.every((side) => side.some((column) => column.name === name));
  const key = keys.find((names) => names.length > 0 && names.every(has)) ?? [];
  const show = [.../* @__PURE__ */ new Set([...key, ...columns.flat().map(({ name }) => name)])].slice(0, MOST_SHOWN2);
  const found = await engine.changes(before.table, here.table, key, show, samples);
  const rows = await Promise.all([before, here].map(async ({ table }) => engine.aggregate(table, [{ op: "rows" }])));
  const [then, now] = rows.map(([count]) => Number(count));
  const byKey = found.by === "key";
  const there = version.paths;
  const renamed = there.join("\0") !== here.table.files.map(comparing.show).join("\0");
  const notes = [
    ...found.repeats === void 0 ? [] : [repeated(key, found.repeats)],
    ...isReordered(...columns) ? ["the columns stand in another order"] : []
  ];
  return {
    name: here.name,
    state: "changed",
    ...notes.length === 0 ? {} : { note: notes.join("; ") },
    ...renamed ? { renamedFrom: there.slice(0, MOST_LISTED) } : {},
    key: byKey ? key : [],
    rows: {
      before: then,
      here: now,
      added: found.added,
      removed: found.removed,
      ...byKey ? { changed: found.changed } : {}
    },
    columns: columnChanges(...columns).slice(0, MOST_SHOWN2),
    cells: found.cells.toSorted((a, b) => b.rows - a.rows).slice(0, MOST_LISTED),
    samples: found.samples.map((sample) => sampleOf(sample, byKey ? key : [], before, here, version, comparing)),
    drift: await driftOf(before, here, found, key, engine)
  };
}
function repeated(key, [before, here]) {
  const names = key.map(printable).join(", ");
  return `${names} repeats (in ${before} rows before, ${here} here), so that rows were compared whole`;
}
function sampleOf({ before, here }, key, there, now, { paths }, { showing, show }) {
  const kind = before === void 0 ? "added" : here === void 0 ? "removed" : "changed";
  const place = here ?? before;
  const file = here === void 0 ? paths[there.table.files.indexOf(place.file)] : show(place.file);
  const text = (row, name) => row !== void 0 && name in row.values ? shownCell(showing, name, row.values[name]) : void 0;
  const names = [...now.table.columns, ...there.table.columns].map(({ name }) => name);
  const cells = [...new Set(names)].flatMap((column) => {
    if (key.includes(column)) return [];
    if (kind === "changed" && (!differs(before, here, column) || !isShared(before, here, column))) return [];
    const [was, is] = [text(before, column), text(here, column)];
    if (was === void 0 && is === void 0) return [];
    return [{ column, ...was === void 0 ? {} : { before: was }, ...is === void 0 ? {} : { here: is } }];
  });
  return {
    kind,
    file,
    row: place.row,
    ...key.length === 0 ? {} : { key: key.map((name) => text(place, name) ?? "").join(", ") },
    cells: cells.slice(0, MOST_CELLS)
  };
}
var isShared = (before, here, name) => before !== void 0 && here !== void 0 && name in before.values && name in here.values;
var differs = (before, here, name) => JSON.stringify(before?.values[name]) !== JSON.stringify(here?.values[name]);
async function driftOf(reference2, current, found, key, engine) {
  const stayed = found.by === "key" && found.added === 0 && found.removed === 0;
  const names = reference2.table.columns.filter((column) => {
    const now = current.table.columns.find(({ name }) => name === column.name);
    if (now === void 0 || now.type !== column.type || !isComparable(column) || key.includes(column.name))
      return false;
    return !stayed || found.cells.some((cell) => cell.column === column.name);
  }).map(({ name }) => name);
  if (names.length === 0) return [];
  const counted = await distributionsOf(engine, ofRows(engine, reference2), current, names);
  const members = names.flatMap((column, i) => {
    const counts = counted[i];
    const moved = massMoved(counts.reference, counts.current);
    if (moved.kind === "undefined" || moved.value === 0) return [];
    const { low, high } = moved.interval(LEVEL);
    return [{ column, observed: moved.value, low, high }];
  });
  return members.toSorted((a, b) => b.observed - a.observed).slice(0, MOST_DRIFTED);
}
var LEVEL = 0.95;

// packages/gates/src/data-validate/changes/changes.ts
var MOST_CONTRACT = 200;
var MOST_SAMPLES = 5;
async function changesOf(before, opened, of) {
  const { policy, showing, unread } = of;
  const contracts = await before.contract();
  const primary = showing.schema["x-primary-key"];
  const comparing = {
    ...of,
    showing: {
      ...showing,
      besides: [contracts.before, contracts.here].flatMap((each) => each === void 0 ? [] : [each.schema])
    },
    // What a contract calls private is not known by one that cannot be read.
    samples: contracts.why === void 0 ? MOST_SAMPLES : 0,
    keys: [policy.columns.id === void 0 ? [] : [policy.columns.id], Array.isArray(primary) ? primary : []],
    // Both sides are said relative to the policy's folder.
    show: (file) => shownFile(policy, file)
  };
  const data = [];
  for (const one2 of opened) {
    const change = await dataChange(one2, comparing).catch(
      (error) => ({ name: one2.name, state: "unknown", note: sentence(error) })
    );
    if (change !== void 0) data.push(change);
  }
  for (const name of unread) data.push({ name, state: "unknown", note: "it could not be read here" });
  return { base: before.base, data, ...contractChanges(before.base, contracts) };
}
function contractChanges(base, { before: there, here, why }) {
  if (why !== void 0) return { contract: [], notes: [`The contract was not compared: ${why}`] };
  if (there === void 0 && here !== void 0)
    return { contract: [], notes: [`The contract is new: ${printable(base)} has none.`] };
  if (there === void 0 || here === void 0 || there.digest === here.digest) return { contract: [], notes: [] };
  const all = compareContracts(there, here, dataVocabulary);
  const more = all.length - MOST_CONTRACT;
  return {
    contract: all.slice(0, MOST_CONTRACT),
    notes: more > 0 ? [`${more} more changes of the contract are not listed.`] : []
  };
}

// packages/gates/src/data-validate/changes/versions.ts
function versionsOf(before, engine, readAs2) {
  const open = async (here) => {
    const found = await before.data(here.name);
    if (found.kind !== "files") return found;
    const { files, paths, delimiter, where } = found;
    const source = { name: `${here.name} of ${before.base}`, files, ...delimiter === void 0 ? {} : { delimiter } };
    try {
      const whole = await engine.open({ ...source, ...readingOf(readAs2, here) }).catch(() => engine.open(source));
      const table = where === void 0 ? whole : await engine.filter(whole, where);
      return { kind: "table", data: { ...here, table }, paths };
    } catch (error) {
      return { kind: "unknown", why: sentence(error), fix: `Look at the data of ${before.base}.` };
    }
  };
  const opened = /* @__PURE__ */ new Map();
  return {
    base: before.base,
    ...before.lost === void 0 ? {} : { lost: before.lost },
    of: (here) => {
      const known = opened.get(here.name) ?? open(here);
      opened.set(here.name, known);
      return known;
    }
  };
}

// packages/gates/src/data-validate/contract/checks.ts
var GRAVITY = { error: 4, fail: 3, inconclusive: 2, pass: 1, "not-applicable": 0 };
function contractChecks(findings, place) {
  const byRule = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const key = JSON.stringify([finding.rule.text, finding.rule.path]);
    const known = byRule.get(key);
    if (known === void 0) byRule.set(key, [finding]);
    else known.push(finding);
  }
  return [...byRule.values()].map((same) => ruleCheck(same, place(same[0].rule.path)));
}
function ruleCheck(findings, source) {
  const members = findings.map(member);
  const worst = members.reduce((most, each) => graver(each, most) ? each : most);
  const finding = findings[members.indexOf(worst)];
  const shown = inTurns(findings.map((each) => each.failingRows)).slice(0, MOST_SHOWN);
  const failing = members.some((each) => each.outcome === "error") ? null : members.reduce((sum2, each) => sum2 + (each.observed ?? 0), 0);
  return {
    requirement: finding.rule.text,
    burden: "require",
    outcome: worst.outcome,
    observed: worst.outcome === "not-applicable" ? null : failing,
    unit: "",
    n: members.reduce((sum2, each) => sum2 + each.n, 0),
    limit: limitOf(finding),
    reason: `${reason(finding, worst, findings)}${elsewhere(members, worst)}`,
    exact: true,
    ...source === void 0 ? {} : { source },
    ...findings.length < 2 ? {} : { worst: worst.name, members },
    ...shown.length === 0 ? {} : { failingRows: shown }
  };
}
var graver = (a, b) => GRAVITY[a.outcome] > GRAVITY[b.outcome] || GRAVITY[a.outcome] === GRAVITY[b.outcome] && (a.observed ?? 0) > (b.observed ?? 0);
function member({ data, rule, rows, count }) {
  if ("error" in count) return { name: data, outcome: "error", observed: null, n: rows, reason: showError(count.error) };
  if (rule.test.kind === "silent")
    return { name: data, outcome: "not-applicable", observed: null, n: rows, reason: rule.test.why };
  if (rows > 0 && count.judged === 0 && count.failing === 0)
    return { name: data, outcome: "not-applicable", observed: null, n: rows, reason: NO_VALUE };
  const outcome = rule.test.kind === "broken" || !isKept(rule, count, rows) ? "fail" : "pass";
  return { name: data, outcome, observed: count.failing, n: rows };
}
var NO_VALUE = "no row has a value that it judges";
function inTurns(lists) {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat();
}
function elsewhere(members, worst) {
  const others = members.filter((each) => each !== worst && GRAVITY[each.outcome] >= GRAVITY.fail);
  const named = others.slice(0, MOST_NAMED).map(({ name, outcome, observed, n }) => {
    const found = outcome === "error" ? "it could not be counted" : `${formatNumber(observed)} of ${formatNumber(n)} rows`;
    return `; in ${printable(name)} ${found}`;
  });
  const more = others.length - named.length;
  return `${named.join("")}${more > 0 ? `; and in ${more} more data sets` : ""}`;
}
var MOST_NAMED = 3;
function limitOf({ rule, count, rows }) {
  if (rule.mostly === void 0 || "error" in count) return { operator: "=", value: 0, text: "0" };
  const share2 = 1 - rule.mostly;
  return {
    operator: "<=",
    value: Math.floor(share2 * (count.judged ?? rows) + 1e-9),
    text: `${formatNumber(share2, "%")} of the rows`
  };
}
function isKept({ mostly }, { failing, judged }, rows) {
  if (failing === 0 || mostly === void 0) return failing === 0;
  const of = judged ?? rows;
  return (of - failing) / of >= mostly;
}
function reason({ data, rule, count, rows }, worst, findings) {
  const inData = findings.length > 1 ? ` of ${printable(data)}` : "";
  if ("error" in count) return `could not be counted${inData}: ${showErrorInLine(count.error)}`;
  if (worst.outcome === "not-applicable") return `says nothing here${inData}: ${worst.reason}`;
  if (rule.test.kind === "broken") return `broken by every row${inData}: ${rule.test.why}`;
  const failing = formatNumber(count.failing);
  if (worst.outcome === "pass")
    return count.failing === 0 ? "no row breaks it" : `${failing} rows break it${inData}, as it allows`;
  const what = { repeats: "repeat the value of an earlier one", orphans: "refer to nothing" };
  const verb2 = Object.hasOwn(what, rule.test.kind) ? what[rule.test.kind] : "break it";
  const among = rule.mostly === void 0 ? void 0 : count.judged;
  const of = among === void 0 ? formatNumber(rows) : `the ${formatNumber(among)}`;
  const by = count.by === void 0 || count.by.length === 0 ? "" : `: ${count.by.map(printable).join(", ")}`;
  return `${failing} of ${of} rows${among === void 0 ? "" : " with a value"}${inData} ${verb2}${by}`;
}

// packages/gates/src/data-validate/contract/forbids.ts
function forbidsNothing(keyword, schema, column, canBreak) {
  if (keyword !== "not" || column.type === "other") return false;
  const refused = refusedBy(keyword, schema, (inner, each) => canBreak(inner, each, false));
  return !cellsOf(column).some((family2) => refused.has(family2));
}
function cellsOf({ type, misfits: misfits2 }) {
  const family2 = type === "integer" || type === "number" ? "number" : type === "boolean" ? "boolean" : "string";
  return ["null", family2, ...misfits2 ? ["string"] : []];
}

// packages/gates/src/data-validate/contract/table-rules.ts
var tableRules = (input) => [
  ...fieldsMatch(input),
  ...keyRules(input),
  ...uniqueKeys(input),
  ...foreignKeys(input),
  ...rowConditions(input)
];
function columnsFor(names, { columns, waived, known }) {
  const found = names.map((name) => columns.find((column) => column.name === name));
  const absent = names.filter((_, i) => found[i] === void 0);
  if (absent.length === 0) return found;
  if (absent.every((name) => waived.has(name)))
    return { kind: "silent", why: "the policy says that this data set has no labels yet" };
  const why = `there is no column ${absent.map(printable).join(", ")}`;
  return absent.every((name) => known.has(name) || waived.has(name)) ? { kind: "silent", why } : { kind: "error", why };
}
var isTest = (found) => "kind" in found;
function fieldsMatch({ schema, columns, waived }) {
  const how = schema["x-fields-match"];
  if (typeof how !== "string") return [];
  const promised = Object.keys(isObject(schema.properties) ? schema.properties : {});
  const there = columns.map(({ name }) => name);
  const missing = promised.filter((name) => !there.includes(name) && !waived.has(name));
  const extra = there.filter((name) => !promised.includes(name));
  const shared = promised.filter((name) => there.includes(name));
  const ordered = there.filter((name) => promised.includes(name));
  const moved = shared.find((name, i) => name !== ordered[i]);
  const list = (names) => someOf(names, 5);
  const lacks = missing.length > 0 && `not in the data: ${list(missing)}`;
  const knows = extra.length > 0 && `not in the contract: ${list(extra)}`;
  const faults = {
    exact: [lacks, knows, moved !== void 0 && `in another order from ${printable(moved)} on`],
    equal: [lacks, knows],
    subset: [lacks],
    superset: [knows],
    partial: [shared.length === 0 && "no column of the contract is in the data"]
  }[how].filter((fault) => fault !== false);
  const test = faults.length === 0 ? { kind: "kept" } : broken(faults.join("; "));
  return [{ text: `columns: x-fields-match ${how}`, path: ["x-fields-match"], test }];
}
function physicalType(wanted, { engineType }) {
  const plain = (type) => type.replace(/\s+/g, "").toUpperCase();
  return plain(String(wanted)) === plain(engineType) ? { kind: "kept" } : broken(`the column is ${engineType}`);
}
function keyRules(input) {
  const { schema, columns, missing, waived } = input;
  const key = schema["x-primary-key"] ?? [];
  if (key.length === 0) return [];
  const path = ["x-primary-key"];
  const text = `primary key ${key.map(label).join(", ")}`;
  const found = key.map((name) => columns.find((column) => column.name === name));
  const absent = key.filter((_, i) => found[i] === void 0);
  if (absent.length > 0) {
    const test = absent.every((name) => waived.has(name)) ? { kind: "silent", why: "the policy says that this data set has no labels yet" } : { kind: "error", why: `there is no column ${absent.map(printable).join(", ")}` };
    return [{ text, path, test }];
  }
  const parts = found.map((column) => isMissing(column, missing));
  const [only] = found;
  const present = key.length === 1 ? notToken(only, missing) : allOf(parts.map((part) => ({ kind: "negate", part })));
  const one2 = key.length === 1 && key[0] !== void 0 ? { column: key[0] } : {};
  return [
    { text: `${text}: never missing`, path, ...one2, test: { kind: "where", failing: { kind: "any", parts } } },
    {
      text: `${text}: unique`,
      path,
      ...one2,
      test: { kind: "repeats", columns: key, ...present === void 0 ? {} : { present } }
    }
  ];
}
function uniqueKeys(input) {
  const keys = input.schema["x-unique-keys"] ?? [];
  return keys.map((key, i) => {
    const found = columnsFor(key, input);
    const test = isTest(found) ? found : { kind: "repeats", columns: key, ...heldIn(found, input) };
    const text = `key ${key.map(label).join(", ")}: unique`;
    return { text, path: ["x-unique-keys", String(i)], ...judgedBy(test), test };
  });
}
function heldIn(columns, { missing }) {
  const present = columns.map((column) => ({ kind: "negate", part: isMissing(column, missing) }));
  return { present: allOf(present) };
}
var judgedBy = (test) => "present" in test && test.present !== void 0 ? { judged: test.present } : {};
var referredTo = (schema) => [
  ...new Set((schema["x-foreign-keys"] ?? []).flatMap(({ dataset }) => dataset ?? []))
];
function typesReferredTo(schema, name, types) {
  const found = /* @__PURE__ */ Object.create(null);
  for (const { dataset, columns, references } of schema["x-foreign-keys"] ?? [])
    for (const [i, column] of columns.entries()) {
      const [type, to] = [own(types, column), references[i]];
      if (dataset === name && type !== void 0 && to !== void 0) found[to] = type;
    }
  return found;
}
function foreignKeys(input) {
  const keys = input.schema["x-foreign-keys"] ?? [];
  return keys.map((key, i) => {
    const { columns, dataset, references } = key;
    const test = reference(key, input);
    const to = `${dataset === void 0 ? "itself" : label(dataset)}(${references.map(label).join(", ")})`;
    return {
      text: `reference ${columns.map(label).join(", ")} to ${to}`,
      path: ["x-foreign-keys", String(i)],
      ...columns.length === 1 && columns[0] !== void 0 ? { column: columns[0] } : {},
      ...judgedBy(test),
      test
    };
  });
}
function reference({ columns, dataset, references }, input) {
  const found = columnsFor(columns, input);
  if (isTest(found)) return found;
  const other = dataset === void 0 ? input.own : input.references.get(dataset);
  if (other === void 0) return { kind: "error", why: `the policy has no data set ${printable(dataset)}` };
  if ("error" in other) return { kind: "error", why: showErrorInLine(other.error) };
  const absent = references.filter((name) => other.table.columns.every((column) => column.name !== name));
  if (absent.length > 0)
    return { kind: "error", why: `${printable(other.name)} has no column ${absent.map(printable).join(", ")}` };
  const wanted = { columns, other: other.table, otherColumns: references };
  return { kind: "orphans", reference: wanted, ...heldIn(found, input) };
}
function rowConditions(input) {
  const conditions = input.schema["x-rows"] ?? [];
  return conditions.map((text, i) => {
    const condition = parseCondition({ text, burden: "require" });
    const found = columnsFor(columnsRead(condition), input);
    const rule = { text: `rows: ${text}`, path: ["x-rows", String(i)] };
    return isTest(found) ? { ...rule, test: found } : { ...rule, ...ofCondition(condition, found, input) };
  });
}
function ofCondition(condition, columns, { missing }) {
  const tokens = columns.map((column) => notToken(column, missing));
  const among = (part) => allOf([...tokens, part]);
  const isFalse = { kind: "negate", part: condition };
  return { judged: among(anyOf([condition, isFalse])), test: { kind: "where", failing: among(isFalse) } };
}

// packages/gates/src/data-validate/contract/compile.ts
function compile(input) {
  const { schema, patterns } = input;
  const canBreak = breakable(schema, patterns);
  return [
    ...typeOfRow(schema),
    ...requiredRules(input),
    ...Object.entries(propertiesOf(schema)).flatMap(([name, column]) => columnRules(name, column, input, canBreak)),
    ...tableRules(input),
    ...ofRows2(
      [
        ...otherColumns(input),
        ...ROW_KEYWORDS.filter((keyword) => schema[keyword] !== void 0).map((keyword) => rowRule(keyword, input))
      ],
      input,
      canBreak
    )
  ];
}
var UNBREAKABLE = { kind: "silent", why: "nothing can break it" };
function ofRows2(rules, { schema, columns, patterns }, canBreak) {
  if (rules.length === 0) return rules;
  const names = columns.map(({ name }) => name);
  const breaksHere = breakable(schema, patterns, names);
  return rules.map((rule) => {
    const [keyword = ""] = rule.path;
    if (breaksHere(keyword, schema, true)) return rule;
    const test = canBreak(keyword, schema, true) ? noneMeant(keyword, schema, columns) : UNBREAKABLE;
    return { ...rule, test };
  });
}
function noneMeant(keyword, schema, columns) {
  const forbidden = keyword === "not" && isObject(schema.not) ? schema.not.required ?? [] : [];
  const named = keyword.startsWith("dependent") ? Object.keys(schema[keyword]) : forbidden;
  const name = named.find((each) => !columns.some((column) => column.name === each));
  const meant = name === void 0 ? "" : `: none is ${printable(name)}${meantBy(name, columns, schema)}`;
  const instead = forbidden.length > 0 ? "; that a column must not be there is written `false` under `properties`" : "";
  return { kind: "silent", why: `no column is one that it speaks of${meant}${instead}` };
}
function absentColumns({ schema, known, waived }) {
  const named = Object.entries(propertiesOf(schema)).filter(([, column]) => isObject(column));
  return named.map(([name]) => name).filter((name) => !known.has(name) && !waived.has(name));
}
var propertiesOf = (schema) => isObject(schema.properties) ? schema.properties : {};
function typeOfRow(schema) {
  const types = [schema.type ?? "object"].flat();
  if (types.includes("object")) return [];
  return [{ text: `row: ${say("type", schema.type)}`, path: ["type"], test: broken("a row is an object") }];
}
function requiredRules({ schema, columns, waived }) {
  const names = Array.isArray(schema.required) ? schema.required : [];
  return names.map((name, i) => {
    const there = columns.some((column) => column.name === name);
    const test = there ? { kind: "kept" } : waived.has(name) ? { kind: "silent", why: "the policy says that this data set has no labels yet" } : broken(`the column is not there${meantBy(name, columns, schema)}`);
    return { text: `${label(name)}: required`, path: ["required", String(i)], column: name, test };
  });
}
var meantBy = (name, columns, schema) => {
  const known = propertiesOf(schema);
  return columnMeant(
    name,
    columns.map((column) => column.name).filter((other) => !Object.hasOwn(known, other))
  );
};
function columnRules(name, schema, input, canBreak) {
  const path = ["properties", name];
  const column = input.columns.find((candidate) => candidate.name === name);
  if (schema === false) {
    const test = column === void 0 ? { kind: "kept" } : broken("the contract does not allow the column");
    return [{ text: `${label(name)}: not allowed`, path, column: name, test }];
  }
  if (!isObject(schema)) return [];
  const keywords = Object.keys(schema).filter(constrains);
  if (column === void 0) {
    const test = { kind: "silent", why: `the column is not there${meantBy(name, input.columns, input.schema)}` };
    const rule = (keyword, text, test2) => ({
      text: `${label(name)}: ${text}`,
      path: [...path, keyword],
      column: name,
      test: test2
    });
    const absent = keywords.map((keyword) => rule(keyword, say(keyword, schema[keyword]), test));
    if (schema["x-unique"] !== true) return absent;
    const excused = input.known.has(name) || input.waived.has(name);
    const repeats = excused ? test : { kind: "error", why: `no data set has the column ${printable(name)}` };
    return [...absent, rule("x-unique", "unique", repeats)];
  }
  const physical = schema["x-physical-type"];
  const unique = [
    ...schema["x-unique"] === true ? [uniqueRule(column, input)] : [],
    ...physical === void 0 ? [] : [typeRule(physical, column)]
  ];
  const isIdle = (keyword) => !canBreak(keyword, schema, false);
  if (column.type === "other" && !keywords.every(isIdle)) {
    return [{ text: `${label(name)}: schema`, path, column: name, test: byReference(path, input, name) }, ...unique];
  }
  return [
    ...keywords.map((keyword) => keywordRule(keyword, schema, column, input)).map((rule, i) => {
      const keyword = keywords[i];
      if (isIdle(keyword)) return { ...rule, test: UNBREAKABLE };
      return forbidsNothing(keyword, schema, column, canBreak) ? { ...rule, test: noneForbidden(column) } : rule;
    }),
    ...unique
  ];
}
var noneForbidden = ({ type }) => ({
  kind: "silent",
  why: `a column of type ${type} holds nothing of what it forbids`
});
function keywordRule(keyword, schema, column, input) {
  const { name } = column;
  const path = ["properties", name, keyword];
  const test = testColumn(keyword, schema[keyword], column, input.missing);
  const mostly = schema["x-mostly"];
  const text = `${label(name)}: ${say(keyword, schema[keyword])}`;
  return {
    text: mostly === void 0 ? text : `${text}, of ${mostly}`,
    path,
    column: name,
    test: test === "validator" ? byKeyword(keyword, schema, name, input) : test,
    ...judgedBy2(keyword, column, mostly !== void 0, input),
    ...mostly === void 0 ? {} : { mostly: shareOf(mostly) }
  };
}
function judgedBy2(keyword, column, isShare, { missing }) {
  if (keyword === "type") return {};
  const token = notToken(column, missing);
  if (!isShare && judgesNull(keyword)) return token === void 0 ? {} : { judged: anyOf([isNull(column), token]) };
  const held2 = { kind: "negate", part: isMissing(column, missing) };
  return { judged: anyOf([held2, ...misfits(column)]) };
}
var typeRule = (wanted, column) => ({
  text: `${label(column.name)}: ${say("x-physical-type", wanted)}`,
  path: ["properties", column.name, "x-physical-type"],
  column: column.name,
  test: physicalType(wanted, column)
});
function byKeyword(keyword, schema, name, input) {
  const part = keywordPart(keyword, schema);
  return hasReference(part) ? byReference(["properties", name], input, name) : { kind: "schema", schema: part, cell: name };
}
function keywordPart(keyword, schema) {
  const together = keyword === "if" ? ["if", "then", "else"] : [keyword];
  return Object.fromEntries(together.filter((key) => key in schema).map((key) => [key, schema[key]]));
}
function hasReference(value) {
  if (Array.isArray(value)) return value.some(hasReference);
  return isObject(value) && Object.entries(value).some(([key, part]) => key === "$ref" || hasReference(part));
}
function byReference(path, { schema }, cell) {
  const id = "sea-trials:contract";
  const pointer = path.map((part) => `/${encodeURIComponent(part.replace(/~/g, "~0").replace(/\//g, "~1"))}`).join("");
  const embedded = { $defs: { contract: { ...schema, $id: id } }, $ref: `${id}#${pointer}` };
  return { kind: "schema", schema: embedded, ...cell === void 0 ? {} : { cell } };
}
function uniqueRule(column, { missing }) {
  const present = notToken(column, missing);
  return {
    text: `${label(column.name)}: unique`,
    path: ["properties", column.name, "x-unique"],
    column: column.name,
    judged: { kind: "negate", part: isMissing(column, missing) },
    test: { kind: "repeats", columns: [column.name], ...present === void 0 ? {} : { present } }
  };
}
function otherColumns(input) {
  const { schema, columns } = input;
  const rest = schema.additionalProperties;
  if (rest === void 0 || rest === true) return [];
  const path = ["additionalProperties"];
  const named = propertiesOf(schema);
  const patterns = isObject(schema.patternProperties) ? Object.keys(schema.patternProperties) : [];
  const text = `row: ${say("additionalProperties", rest)}`;
  if (rest === false && patterns.length === 0) {
    const extra = columns.filter(({ name }) => !Object.hasOwn(named, name)).map(({ name }) => printable(name));
    return [
      {
        text,
        path,
        test: extra.length === 0 ? { kind: "kept" } : broken(`not in the contract: ${extra.slice(0, 5).join(", ")}`)
      }
    ];
  }
  if (hasReference(rest)) return [{ text, path, test: byReference([], input) }];
  const open = (names) => Object.fromEntries(names.map((name) => [name, true]));
  const part = { properties: open(Object.keys(named)), patternProperties: open(patterns), additionalProperties: rest };
  return [{ text, path, test: { kind: "schema", schema: part } }];
}
function rowRule(keyword, input) {
  const part = keywordPart(keyword, input.schema);
  const whole = keyword === "unevaluatedProperties" || hasReference(part);
  return {
    text: `row: ${say(keyword, input.schema[keyword])}`,
    path: [keyword],
    test: whole ? byReference([], input) : { kind: "schema", schema: part }
  };
}
function say(keyword, value) {
  if (typeof value === "string") return `${keyword} ${keyword === "pattern" ? printable(value) : shorten(value)}`;
  if (Array.isArray(value) && value.every((item) => !isObject(item) && !Array.isArray(item)))
    return `${keyword} ${shorten(value.map((item) => keyword === "type" ? item : JSON.stringify(item)).join(", "))}`;
  return isObject(value) || Array.isArray(value) ? keyword : `${keyword} ${JSON.stringify(value)}`;
}
var shorten = (text) => {
  const shown = printable(text).slice(1, -1);
  return shown.length < text.length ? shown : text;
};

// packages/gates/src/data-validate/contract/count.ts
var MOST_KEYWORDS = 3;
function wantedBy(rule) {
  const { judged } = rule;
  return [...countedBy(rule), ...judged === void 0 ? [] : [{ op: "rows", where: judged }]];
}
function countedBy({ test }) {
  if (test.kind === "where") return [{ op: "count_if", predicate: test.failing }];
  if (test.kind !== "repeats") return [];
  const { columns, present } = test;
  const [only] = columns;
  const where = present === void 0 ? {} : { where: present };
  if (columns.length > 1 || only === void 0) return [{ op: "duplicates", columns, ...where }];
  return [
    { op: "count", column: only, ...where },
    { op: "distinct", columns, ...where }
  ];
}
function countOf(rule, answers, rows) {
  const { kind } = rule.test;
  if (kind === "schema" || kind === "orphans") return void 0;
  const judged = judgedOf(rule, answers);
  if (kind === "broken") return { failing: rows, ...judged };
  const [first, distinct] = answers.slice(0, countedBy(rule).length);
  return { failing: first === void 0 ? 0 : Number(first) - Number(distinct ?? 0), ...judged };
}
var judgedOf = ({ judged }, answers) => judged === void 0 ? {} : { judged: Number(answers.at(-1)) };
async function streamCounts(engine, data, rules) {
  const { judges, columns, prepare: prepare2 } = await judgesOf(data, rules);
  if (judges.length === 0) return /* @__PURE__ */ new Map();
  const failing = new Map(judges.map(({ rule }) => [rule, 0]));
  const keywords = new Map(judges.map(({ rule }) => [rule, /* @__PURE__ */ new Set()]));
  for await (const batch of engine.rows(
    data.table,
    columns.map(({ name }) => name)
  )) {
    for (const found of batch) {
      const row = prepare2(found);
      for (const { rule, breaks: breaks2, broken: broken2 } of judges) {
        if (!breaks2(row)) continue;
        failing.set(rule, failing.get(rule) + 1);
        const by = keywords.get(rule);
        const keyword = by.size < MOST_KEYWORDS ? broken2() : void 0;
        if (keyword !== void 0) by.add(keyword);
      }
    }
  }
  return new Map(
    judges.map(({ rule }) => [rule, { failing: failing.get(rule), by: [...keywords.get(rule)] }])
  );
}
async function streamRows(engine, data, rules, show, most) {
  const { judges, columns, prepare: prepare2 } = await judgesOf(data, rules);
  const found = new Map(judges.map(({ rule }) => [rule, []]));
  if (judges.length === 0) return found;
  const names = [.../* @__PURE__ */ new Set([...columns.map(({ name }) => name), ...show])];
  for await (const batch of engine.locatedRows(data.table, names)) {
    for (const { file, row, values } of batch) {
      const prepared = prepare2(values);
      for (const { rule, breaks: breaks2 } of judges) {
        const rows = found.get(rule);
        if (rows.length < most && breaks2(prepared)) rows.push({ file, row, values });
      }
    }
    if ([...found.values()].every((rows) => rows.length >= most)) break;
  }
  return found;
}
async function judgesOf(data, rules) {
  const asked = rules.flatMap((rule) => rule.test.kind === "schema" ? [{ rule, test: rule.test }] : []);
  const columns = columnsOf(
    data,
    asked.map(({ test }) => test.cell)
  );
  if (asked.length === 0) return { judges: [], columns, prepare: preparation([]) };
  const { rowValidator } = await import("./validator-ALJO567H.js");
  const judges = asked.map(({ rule, test }) => {
    const accepts = rowValidator(test.schema);
    const broken2 = test.schema.$ref === void 0 ? () => void 0 : accepts.broken;
    return { rule, breaks: breaks(accepts, test.cell, data), broken: broken2 };
  });
  return { judges, columns, prepare: preparation(columns) };
}
function columnsOf(data, cells) {
  return data.table.columns.filter(({ name }) => cells.includes(void 0) || cells.includes(name));
}
function preparation(columns) {
  const entry = (row, { name, type, tokens }) => {
    const value = row[name] ?? null;
    const isDigits = type === "integer" && typeof value === "string" && !tokens?.includes(value) && BEYOND.test(value);
    return [name, isDigits ? Number(value) : value];
  };
  return (row) => Object.fromEntries(columns.map((column) => entry(row, column)));
}
var BEYOND = /^-?[1-9]\d{15,38}$/;
function breaks(accepts, cell, data) {
  if (cell === void 0) return (row) => !accepts(row);
  const column = data.table.columns.find(({ name }) => name === cell);
  const tokens = new Set(column === void 0 ? [] : tokensOf(column, data.missing));
  return (row) => !tokens.has(row[cell]) && !accepts(row[cell]);
}

// packages/gates/src/data-validate/contract/failing-rows.ts
async function rowsOf2(input, data, rules) {
  const most = input.failing === void 0 ? MOST_SHOWN : MOST_WRITTEN;
  const id = columnsShown(data, input.showing);
  const found = new Map(await streamRows(input.engine, data, rules, id, most));
  for (const rule of rules) {
    const located = await locate(input, data, rule, columnsShown(data, input.showing, rule.column), most);
    if (located !== void 0) found.set(rule, located);
  }
  return new Map(
    [...found].map(([rule, rows]) => [rule, rows.map((row) => failingRow(row, input.showing, rule.column))])
  );
}
async function locate({ engine }, { table }, { test }, show, most) {
  if (test.kind === "where") return engine.locate(table, test.failing, show, most);
  if (test.kind === "orphans") return engine.locateOrphans(table, test.reference, show, most, test.present);
  if (test.kind !== "repeats") return void 0;
  const held2 = test.columns.map((column) => ({ kind: "compare", column, operator: "!=", value: null }));
  return engine.locateDuplicates(table, test.columns, show, most, allOf([test.present, ...held2]));
}

// packages/gates/src/data-validate/contract/contract-checks.ts
function contractQuestions(input, data) {
  const waived = data.labels === "yes" ? /* @__PURE__ */ new Set() : input.waived;
  const { schema, known, references, patterns } = input;
  const { missing, table } = data;
  const rules = compile({ schema, columns: table.columns, missing, waived, known, references, own: data, patterns });
  return rules.map((rule) => ({ rule, data, wanted: [{ op: "rows" }, ...wantedBy(rule)] }));
}
async function concludeContract(input, counting, answered) {
  const findings = [];
  const streamed = await streamAll(input.engine, counting);
  for (const [i, { rule, data }] of counting.entries()) {
    const answers = answered[i];
    const rows = "error" in answers ? 0 : Number(answers[0]);
    const count = rule.test.kind === "error" ? { error: unjudged(rule.test.why) } : "error" in answers ? answers : countOf(rule, answers.slice(1), rows) ?? withJudged(streamed.get(rule), rule, answers.slice(1)) ?? await orphansOf(input.engine, data, rule, answers.slice(1));
    findings.push({ data: data.name, rule, rows, count, failingRows: [] });
  }
  return contractChecks(await withRows2(input, counting, findings), input.place);
}
var withJudged = (count, rule, answers) => count === void 0 || "error" in count ? count : { ...count, ...judgedOf(rule, answers) };
async function orphansOf(engine, { table }, rule, answers) {
  if (rule.test.kind !== "orphans") throw new Error(`nobody counted ${rule.text}`);
  const { reference: reference2, present } = rule.test;
  try {
    return { failing: await engine.orphans(table, reference2, present), ...judgedOf(rule, answers) };
  } catch (error) {
    return { error };
  }
}
var unjudged = (why) => new SeaTrialsError("missing-column", why, "Is the name misspelt? Mend the contract or the data.");
function absentNotes(input) {
  const names = absentColumns(input);
  const said = names.slice(0, MOST_NAMED2).map((name) => `no data set has the column ${printable(name)} of the contract${didYouMean(name, [...input.known])}`);
  return names.length <= MOST_NAMED2 ? said : [...said, `nor ${names.length - MOST_NAMED2} more columns of the contract`];
}
var MOST_NAMED2 = 10;
async function streamAll(engine, counting) {
  const found = /* @__PURE__ */ new Map();
  for (const data of new Set(counting.map((each) => each.data))) {
    const rules = counting.filter((each) => each.data === data).map(({ rule }) => rule);
    try {
      for (const [rule, count] of await streamCounts(engine, data, rules)) found.set(rule, count);
    } catch (error) {
      for (const rule of rules) if (rule.test.kind === "schema") found.set(rule, { error });
    }
  }
  return found;
}
async function withRows2(input, counting, findings) {
  const all = /* @__PURE__ */ new Map();
  for (const data of new Set(counting.map((each) => each.data))) {
    const broken2 = findings.filter(
      ({ count }, i) => counting[i]?.data === data && !("error" in count) && count.failing > 0
    );
    const found = await rowsOf2(
      input,
      data,
      broken2.map(({ rule }) => rule)
    );
    for (const finding of broken2) {
      const rows = found.get(finding.rule) ?? [];
      input.failing?.(rows.map((row) => ({ data: data.name, rule: finding.rule.text, ...row })));
      all.set(finding, { ...finding, failingRows: rows });
    }
  }
  return findings.map((finding) => all.get(finding) ?? finding);
}

// packages/gates/src/data-validate/contract/judged.ts
var isJudged = (data, among) => hasRows(data) && !isLookup(data, among);
function isLookup(data, among) {
  return mayBeLookup(data, among) && data.table.columns.every((column) => column.name !== among.label);
}
var mayBeLookup = ({ name, labels }, { referred, own: own2 }) => referred.includes(name) && name !== own2 && labels === "yes";
var lookupTypes = (schema, data, { among, types }) => record(
  Object.values(data).filter((source) => mayBeLookup(source, among)).map(({ name }) => [name, typesReferredTo(schema, name, types)])
);

// packages/gates/src/data-validate/contract/stated.ts
function statedDistributions(schema) {
  const properties = Object.entries(isObject(schema.properties) ? schema.properties : {});
  const found = /* @__PURE__ */ Object.create(null);
  for (const [name, column] of properties)
    if (isObject(column) && column["x-distribution"] !== void 0)
      found[name] = column["x-distribution"];
  return found;
}
function distributionLines({ schema, place }, sets) {
  return Object.entries(statedDistributions(schema)).flatMap(([name, { moved }]) => {
    if (moved === void 0) return [];
    const having = sets.filter(({ table }) => table.columns.some((column) => column.name === name));
    return having.map((data) => ({
      text: `${printName(data.name)}.distribution_shift(${printName(name)}) <= ${shareOf(moved)}`,
      burden: "require",
      source: place(["properties", name, "x-distribution"])
    }));
  });
}

// packages/gates/src/data-validate/contract/unsupported.ts
var MOST_SAID = 10;
function unsupportedNotes(unsupported) {
  const rules = unsupported.filter(({ kind }) => kind === "rule");
  const said = rules.slice(0, MOST_SAID).map(
    ({ at, what, why }) => `not judged${at.line === void 0 ? "" : `, line ${at.line} of the contract`}: ${what} (${why})`
  );
  const others = rules.length - said.length;
  if (others === 0) return said;
  return [
    ...said,
    `not judged: ${formatNumber(others)} more rules of the contract; \`sea-trials contract check\` lists them all`
  ];
}

// packages/gates/src/data-validate/found-sensitive.ts
function searchOf(engine, exact2) {
  const known = /* @__PURE__ */ new Map();
  return (data) => {
    const found = known.get(data) ?? search(engine, data, exact2);
    known.set(data, found);
    return found;
  };
}
async function search(engine, { table }, exact2) {
  const { findSensitive } = await import("./find-CO72XWCY.js");
  return findSensitive(engine, table, { confidence: LEAST_CONFIDENCE, exact: exact2 });
}
async function foundColumns(asked, sets, search2, usual) {
  const found = /* @__PURE__ */ new Set();
  for (const call of asked.flatMap(searchIn))
    try {
      const data = await sets.open(call.dataset ?? defaultDataSet(usual, sets.names));
      if (data.profile !== void 0) continue;
      const { findings } = await search2(data);
      const least = Math.min(USUAL_CONFIDENCE, confidenceIn(call));
      for (const { column, confidence } of findings) if (confidence >= least) found.add(column);
    } catch {
    }
  return found;
}
function searchIn(text) {
  if (!text.text.includes("sensitive_values")) return [];
  try {
    const { call } = parseRequirement(text, dataVocabulary);
    return call.metric === "sensitive_values" ? [call] : [];
  } catch {
    return [];
  }
}
var confidenceIn = ({ arguments: given }) => given.reduce((least, each) => each.kind === "number" ? each.value : least, USUAL_CONFIDENCE);
function withFound(schema, found) {
  const properties = { ...schema.properties };
  const shown = [...found].filter((name) => !isPrivate(schema, name));
  const said = shown.map((name) => [name, { ...own(properties, name), "x-classification": "personal" }]);
  return shown.length === 0 ? schema : { ...schema, properties: { ...properties, ...Object.fromEntries(said) } };
}
function foundNotes(schema, found) {
  const names = [...found].filter((name) => !isPrivate(schema, name));
  if (names.length === 0) return [];
  return [
    `no check shows values of ${someOf(names, MOST_NAMED3)}, which ${names.length === 1 ? "holds" : "hold"} sensitive values by \`sensitive_values\``
  ];
}
var MOST_NAMED3 = 5;

// packages/gates/src/data/season.ts
var MOST_SEASONS = 100;
async function inSeason(engine, reference2, data, time) {
  if (time === void 0)
    throw new SeaTrialsError(
      "bad-policy",
      `${printable(reference2.name)} has a \`season\`, and no column says the time`,
      "Name it: `columns: { time: ... }` in the policy."
    );
  for (const each of [reference2, data]) isTime(each, time);
  const extremes = [{ op: "min", column: time }, { op: "max", column: time }];
  const [from = null, to = null] = await engine.aggregate(data.table, extremes);
  const [earliest = null] = await engine.aggregate(reference2.table, extremes);
  const stretches = stretchesOf(from, to, earliest, reference2.season);
  const named = `${printable(from)} to ${printable(to)}`;
  const table = await engine.filter(reference2.table, {
    kind: "any",
    parts: stretches.map((each) => between(time, each))
  });
  const [rows] = await engine.aggregate(table, [{ op: "rows" }]);
  if (Number(rows) === 0)
    throw new SeaTrialsError(
      "bad-value",
      `${printable(reference2.name)} has no rows in the season of ${printable(data.name)} (${named}, by ${printable(time)})`,
      "Give a history that reaches back by a season at least, or compare without `season`."
    );
  const [last] = stretches;
  const more = stretches.length > 1 ? ` and ${stretches.length - 1} earlier` : "";
  return {
    data: { ...reference2, table },
    note: `${printable(reference2.name)} is looked at in the season of ${printable(data.name)}: ${printable(last?.[0])} to ${printable(last?.[1])}${more}, ${rows} rows`
  };
}
function stretchesOf(from, to, earliest, season) {
  if (from === null || to === null || earliest === null) return [];
  const stretches = [];
  for (let back = 1; back <= MOST_SEASONS; back++) {
    const until = shifted(to, season, back);
    if (until < earliest) break;
    stretches.push([shifted(from, season, back), until]);
  }
  return stretches;
}
function shifted(iso, { count, unit }, back) {
  const [year, month, day] = iso.slice(0, 10).split("-").map(Number);
  const rest = iso.slice(10);
  if (unit === "day") return new Date(Date.UTC(year, month - 1, day - back * count)).toISOString().slice(0, 10) + rest;
  const lastDay = new Date(Date.UTC(year, month - back * count, 0)).getUTCDate();
  const date = new Date(Date.UTC(year, month - 1 - back * count, Math.min(day, lastDay)));
  return date.toISOString().slice(0, 10) + rest;
}
function between(column, [from, to]) {
  return {
    kind: "all",
    parts: [
      { kind: "compare", column, operator: ">=", value: from },
      { kind: "compare", column, operator: "<=", value: to }
    ]
  };
}
function isTime({ name, table }, time) {
  const column = table.columns.find((each) => each.name === time);
  if (column?.type === "date" || column?.type === "timestamp") return;
  throw new SeaTrialsError(
    column === void 0 ? "missing-column" : "bad-value",
    column === void 0 ? `${printable(name)} has no column ${printable(time)}, which says the time` : `${printable(time)} of ${printable(name)} is of type ${column.type}, no date and no time`,
    "Write dates as 2026-01-31 and instants as 2026-01-31T12:00:00Z, or name another column as `time`."
  );
}

// packages/gates/src/data-validate/metrics/groups.ts
async function byGroups(ask2, plan) {
  const { data, engine, requirement } = ask2;
  const by = requirement.call.by.map((name) => columnOf(data, name, requirement).name);
  const found = await engine.groups(data.table, by, [{ op: "rows", ...rowsOf(ask2) }, ...plan.wanted]);
  const groups = found.filter(({ values }) => Number(values[0]) > 0 || requirement.call.metric === "row_count");
  if (groups.length > MOST_GROUPS) throw tooMany(by, groups.length, requirement);
  const answers = groups.map(({ values }) => values.slice(1));
  const measured = [];
  const names = groupNames(
    groups.map(({ key }) => key),
    by,
    hiddenIn(ask2.showing.schema)
  );
  for (const [i, { key }] of groups.entries()) {
    let found2 = plan.measure(answers[i]);
    while ("wanted" in found2) found2 = found2.measure(await engine.aggregate(data.table, within(found2.wanted, by, key)));
    measured.push({ name: names[i], measured: found2 });
  }
  return { measured, notes: planNotes(ask2, plan, answers) };
}
function within(wanted, by, key) {
  const member2 = by.map((column, i) => ({ kind: "compare", column, operator: "=", value: key[i] }));
  return wanted.map((one2) => ({ ...one2, where: allOf([one2.where, ...member2]) }));
}
function tooMany(by, groups, { source }) {
  return new SeaTrialsError(
    "bad-requirement",
    groupsMade(by, groups),
    "Put bands of the values into a column of their own, and judge by that.",
    source
  );
}
function gapOf(over, groups) {
  const missing = groups.find(({ measured }) => measured.kind === "undefined");
  if (missing?.measured.kind === "undefined") return { measured: missing.measured, worst: missing.name };
  const values = groups.map(({ name, measured }) => ({ name, ...measured }));
  const n = values.reduce((sum2, each) => sum2 + each.n, 0);
  if (values.length < 2) return { measured: undefinedBecause("too few rows", n) };
  const largest = values.reduce((a, b) => b.value > a.value ? b : a);
  const smallest = values.reduce((a, b) => b.value < a.value ? b : a);
  const worst = `${largest.name} against ${smallest.name}:`;
  if (over === "difference") return { measured: exact(largest.value - smallest.value, n), worst };
  if (smallest.value < 0)
    return { measured: undefinedBecause("a group below zero, and a ratio to it says nothing", n), worst };
  if (largest.value === 0) return { measured: undefinedBecause("zero denominator", n), worst };
  return { measured: exact(smallest.value / largest.value, n), worst };
}

// packages/gates/src/data-validate/ask.ts
async function askOf(requirement, { spec }, lines) {
  const { sets, engine, roles, showing, exact: exact2, confidence, stated, search: search2, now, past, versions } = lines;
  const { call } = requirement;
  const bound = bindArguments(spec, call.arguments) ?? /* @__PURE__ */ new Map();
  const inner = spec.arguments.some(({ kind }) => kind === "call") ? await innerOf(requirement, bound, lines) : void 0;
  const any = spec.dataset ? void 0 : sets.names[0];
  const name = inner?.data.name ?? call.dataset ?? any ?? defaultDataSet(lines.defaultDataset, sets.names);
  const [named] = bound.get("dataset") ?? [];
  const against = named?.kind === "name" ? named.name : void 0;
  if (name === against) throw withItself(name, requirement, sets.names);
  const data = await sets.open(name);
  const whole = against === void 0 ? void 0 : await sets.open(against);
  if (whole !== void 0) await assertApart(data, whole, requirement, lines);
  const seasonal = whole === void 0 || !isSeasonal(whole) ? void 0 : await inSeason(engine, whole, data, roles.time);
  const other = seasonal?.data ?? whole;
  return {
    requirement,
    seed: () => seedOf(call, [data, ...whole === void 0 ? [] : [whole]], lines.digest),
    arguments: bound,
    data,
    engine,
    exact: exact2,
    confidence,
    roles,
    showing,
    sets,
    stated,
    search: search2,
    now,
    notes: [data.note, whole?.note, seasonal?.note].filter((note) => note !== void 0),
    ...other === void 0 ? {} : { other },
    ...inner === void 0 ? {} : { inner },
    ...past === void 0 ? {} : { past },
    ...versions === void 0 ? {} : { versions }
  };
}
async function seedOf(call, sets, digest) {
  const digests = await Promise.all(sets.map(({ table }) => dataDigest(table.files, digest)));
  return [printCall({ ...call, dataset: sets[0].name }), ...digests].join(" ");
}
function ofProfile({ data, other, inner }, { spec, takesProfile }) {
  if (inner !== void 0) return void 0;
  if (data.profile === void 0 && (other?.profile === void 0 || takesProfile)) return void 0;
  const compute = async (ask2) => {
    const { answerFromProfile, refuseProfile } = await import("./answers-DZCH2HSH.js");
    return data.profile === void 0 ? refuseProfile(ask2) : answerFromProfile(ask2);
  };
  return { spec, kind: "computed", compute };
}
async function innerOf(requirement, bound, lines) {
  const call = calledBy((bound.get("metric") ?? [])[0]);
  const named = METRICS.find(({ spec }) => spec.name === call.metric);
  if (named.spec.arguments.some(({ kind }) => kind === "call"))
    throw new SeaTrialsError(
      "bad-requirement",
      `${printable(requirement.call.metric)} of ${printable(call.metric)}`,
      `Name the metric itself: \`${named.spec.example}\`.`,
      requirement.source
    );
  const ask2 = await askOf({ ...requirement, call }, named, { ...lines, exact: true });
  await assertKept(ask2);
  const metric = ofProfile(ask2, named) ?? named;
  return {
    data: ask2.data,
    key: printCall({ ...call, dataset: ask2.data.name }),
    measure: async () => {
      if (metric.kind === "computed") return metric.compute(ask2);
      const plan = metric.plan(ask2);
      return measure({ ask: ask2, metric, plan }, await ask2.engine.aggregate(ask2.data.table, plan.wanted));
    }
  };
}
function withItself(name, { call, source }, names) {
  const dataset = names.find((other) => other !== name) ?? "recent";
  return new SeaTrialsError(
    "bad-requirement",
    `${printable(name)} is compared with itself`,
    `Write the other data set before the dot: \`${printCall({ ...call, dataset })}\`.`,
    source
  );
}
async function assertApart(data, other, { source }, lines) {
  if (isSeasonal(other)) return;
  const parts = [data, other].map(({ table: { files }, where }) => ({ files, where }));
  if (await isSame(...parts, lines.digest))
    throw theSame([printName(data.name), printName(other.name)], parts[0].files, source);
}
var isSeasonal = (data) => data.season !== void 0;
async function measure({ ask: ask2, metric, plan }, answers) {
  if (metric.kind === "computed") return metric.compute(ask2);
  if (answers === void 0) return byGroups(ask2, plan);
  let measured = plan.measure(answers);
  while ("wanted" in measured) measured = measured.measure(await ask2.engine.aggregate(ask2.data.table, measured.wanted));
  return { measured, notes: planNotes(ask2, plan, [answers]) };
}

// packages/gates/src/data-validate/small-counts.ts
async function withoutSmallCounts(check, { ask: ask2, metric }, { measured }, { minCount, groups = [] }) {
  if (minCount === void 0) return check;
  const { call } = ask2.requirement;
  const columns = columnsOf2(ask2, metric);
  const given = [...ask2.arguments.values()].flat().flatMap((each) => each.kind === "condition" ? [each.condition] : []);
  const counted = call.metric === "distinct_count" ? [] : columns.map(({ name }) => name).filter(isIn(groups));
  const isSplit = isOfGroups(call) || given.length > 0;
  if (!isSplit && counted.length === 0) return check;
  const members = isFamily(measured) ? measured.map((each) => each.measured) : [measured];
  const values = members.flatMap((each) => each.kind === "undefined" ? [] : [each.value]);
  const named = [...call.condition === void 0 ? [] : [call.condition], ...given].flatMap(namedValues);
  return suppressed(check, minCount, [
    ...members.map(({ n }) => n),
    ...await outside(ask2, columns),
    ...await held(ask2, given),
    ...await ofValues(ask2, counted, call),
    ...ask2.other !== void 0 && hasRows(ask2.other) ? await ofValues({ ...ask2, data: ask2.other }, counted) : [],
    ...onlySmall(await ofValues(ask2, named), minCount),
    ...isSplit && metric.spec.range.whole === true ? values : []
  ]);
}
var isIn = (names) => (name) => names.includes(name);
async function ofValues({ data, engine }, columns, { by, condition } = { by: [] }) {
  const names = new Set(data.table.columns.map(({ name }) => name));
  const there = [...new Set(columns)].filter((name) => names.has(name));
  const found = await Promise.all(
    there.map(async (name) => {
      const values = await engine.histogram(data.table, name, { most: MOST_GROUPS + 1 });
      if (values.length > MOST_GROUPS) return [];
      const wanted = [rowsWhere([]), rowsWhere([condition])];
      return engine.groups(data.table, [.../* @__PURE__ */ new Set([...by, name])], wanted);
    })
  );
  return found.flat().flatMap(({ values: [all, those] }) => [Number(those), Number(all) - Number(those)]);
}
function onlySmall(sizes, minCount) {
  const small = sizes.filter((size) => size > 0 && size < minCount);
  return small.length === 1 || small.reduce((sum2, size) => sum2 + size, 0) < minCount ? small : [];
}
async function held(ask2, conditions) {
  if (conditions.length === 0) return [];
  const { condition } = ask2.requirement.call;
  const wanted = [rowsWhere([condition]), ...conditions.map((each) => rowsWhere([condition, each]))];
  const answers = await ofGroups(ask2, wanted);
  return answers.flatMap(([all, ...those]) => those.flatMap((rows) => [Number(rows), Number(all) - Number(rows)]));
}
function columnsOf2(ask2, { spec }) {
  const places = spec.arguments.filter(({ kind }) => kind === "column");
  const names = new Set(places.flatMap(({ name }) => namesOf(ask2, name)));
  return ask2.data.table.columns.filter(({ name }) => names.has(name));
}
async function outside(ask2, columns) {
  const { data, requirement } = ask2;
  const { condition } = requirement.call;
  if (condition === void 0) return [];
  const held2 = columns.map((column) => allOf([isHeld(column), notToken(column, data.missing)]));
  const wanted = [[], ...held2.map((one2) => [one2]), held2].map((parts) => [
    rowsWhere(parts),
    rowsWhere([...parts, condition])
  ]);
  const answers = await ofGroups(ask2, wanted.flat());
  return answers.flatMap((values) => wanted.map((_, i) => Number(values[2 * i]) - Number(values[2 * i + 1])));
}
async function ofGroups({ data, engine, requirement }, wanted) {
  const { by } = requirement.call;
  if (by.length === 0) return [await engine.aggregate(data.table, wanted)];
  return (await engine.groups(data.table, by, wanted)).map(({ values }) => values);
}
function rowsWhere(parts) {
  const where = allOf(parts);
  return { op: "rows", ...where === void 0 ? {} : { where } };
}

// packages/gates/src/data-validate/lines.ts
async function prepare(text, lines) {
  let requirement;
  try {
    requirement = parseRequirement(text, dataVocabulary);
  } catch (error) {
    return { check: unreadableCheck(text, error, { reason: sentence(error), exact: true }), error };
  }
  const metric = METRICS.find(({ spec }) => spec.name === requirement.call.metric);
  let ask2;
  try {
    ask2 = await askOf(requirement, metric, lines);
    const stands = ofProfile(ask2, metric);
    if (stands !== void 0) return { ask: ask2, metric: stands };
    if (metric.kind === "computed") return { ask: ask2, metric };
    const plan = metric.plan(ask2);
    if (requirement.call.by.length > 0) return { ask: ask2, metric, plan };
    return { ask: ask2, metric, plan, question: { data: ask2.data, wanted: plan.wanted } };
  } catch (error) {
    if (error instanceof NotYet)
      return { check: notApplicable(requirement, metric.spec, sentence(error)), error: void 0 };
    return failed(requirement, metric, error, ask2);
  }
}
async function conclude(line, answered, lines) {
  if ("check" in line) return { check: line.check, error: line.error, notes: [] };
  const { ask: ask2, metric } = line;
  const { requirement } = ask2;
  try {
    if (answered !== void 0 && "error" in answered) throw answered.error;
    const computed = await measure(line, answered);
    const { notes = [], figures = [], metrics } = computed;
    lines.heard?.(requirement, computed.measured);
    const found = checkOf(line, computed, lines);
    const shown = await withoutSmallCounts(found, line, computed, lines);
    if (shown !== found) return { check: shown, requirement, notes: ask2.notes };
    const check = await toldUnmet(await withRows3(shown, line, computed.failing, lines), requirement, {
      engine: ask2.engine,
      table: ask2.data.table,
      hidden: hiddenIn(ask2.showing.schema),
      masked: maskedIn(ask2.showing.schema)
    });
    const told = await withoutSingleValues(check, ask2);
    return {
      check: told,
      requirement,
      notes: [...ask2.notes, ...notes],
      ...told === check ? { figures, ...metrics === void 0 ? {} : { metrics } } : {}
    };
  } catch (error) {
    return { ...await failed(requirement, metric, error, ask2), requirement, notes: [] };
  }
}
async function failed(requirement, { spec }, thrown, ask2) {
  const error = ask2 === void 0 ? thrown : await withFirstCell(thrown, ask2);
  return { check: errorCheck(requirement, spec, sentence(error)), error: atLine(error, requirement) };
}
var atLine = (error, { source }) => error instanceof SeaTrialsError && error.code === "bad-requirement" ? placed(error, source) : error;
function checkOf(line, { measured, notApplicable: why, detail, told }, lines) {
  const { requirement } = line.ask;
  if (why !== void 0) return notApplicable(requirement, line.metric.spec, why);
  const check = isFamily(measured) && requirement.over === void 0 ? family(line, measured, lines) : one(line, measured, lines);
  if (told !== void 0) return retold(check, told);
  return detail === void 0 ? check : { ...check, reason: `${check.reason}; ${detail}` };
}
async function withRows3(check, { ask: ask2 }, failing, lines) {
  if (failing === void 0 || check.outcome === "pass" || check.observed === null) return check;
  const rows = await failing(lines.failing === void 0 ? MOST_SHOWN : MOST_WRITTEN);
  lines.failing?.(rows.map((row) => ({ data: ask2.data.name, rule: check.requirement, ...row })));
  return rows.length === 0 ? check : { ...check, failingRows: rows.slice(0, MOST_SHOWN) };
}
function retold(check, { reason: reason2, worst, members }) {
  return {
    ...check,
    reason: reason2,
    ...worst === void 0 ? {} : { worst },
    ...members === void 0 ? {} : { members: members(check.outcome) }
  };
}
function family({ ask: ask2, metric }, members, lines) {
  const { requirement } = ask2;
  return judgeFamily({
    requirement,
    spec: metric.spec,
    confidence: lines.confidence,
    members,
    limit: limitOf2(requirement)
  });
}
function one({ ask: ask2, metric }, found, lines) {
  const { requirement } = ask2;
  const gap = isFamily(found) ? gapOf(requirement.over, found) : { measured: found };
  const limit = limitOf2(requirement);
  const check = judge({ requirement, spec: metric.spec, confidence: lines.confidence, limit, ...gap });
  return isBound(gap.measured) ? { ...check, reason: boundReason(check, { requirement, spec: metric.spec }) } : check;
}
var isBound = (measured) => measured.kind === "exact" && measured.approximate === true;
function boundReason(check, context) {
  const { operator, limit } = context.requirement;
  const above = isFloor(operator) === (check.outcome === "pass");
  const bound = `${above ? "at least" : "at most"} ${formatApart(check.observed, unitOf(context), limit.kind === "number" ? [limit.value] : [])}`;
  return `${bound}, which ${verb(context, check.outcome)}; settled by counting, the value itself was not computed`;
}
function limitOf2({ limit, source }) {
  if (limit.kind === "number") return limit.value;
  throw new SeaTrialsError("bad-requirement", "data are compared with numbers only", "Write a number.", source);
}

// packages/gates/src/data-validate/past-runs.ts
function pastRuns({ policy, history, digest, run }, opened) {
  const read = async () => {
    const runs = await history?.(policy.model) ?? [];
    const data = await Promise.all(opened().map((each) => dataSubject(each, policy, digest)));
    return runsBefore(runs, run.commit, dataKey(data));
  };
  let reading;
  return () => {
    reading ??= read();
    return reading;
  };
}

// packages/gates/src/data-validate/scan.ts
async function scan(engine, questions) {
  const answers = /* @__PURE__ */ new Map();
  for (const data of new Set(questions.map((question) => question.data))) {
    const about = questions.filter((question) => question.data === data);
    const together = await ask(
      engine,
      data,
      about.flatMap(({ wanted }) => wanted)
    );
    if ("error" in together)
      for (const question of about) answers.set(question, await ask(engine, data, question.wanted));
    else share(together, about, answers);
  }
  return questions.map((question) => answers.get(question));
}
async function ask(engine, data, wanted) {
  if (wanted.length === 0) return [];
  try {
    return await engine.aggregate(data.table, wanted);
  } catch (error) {
    return { error };
  }
}
function share(all, questions, answers) {
  let from = 0;
  for (const question of questions) {
    answers.set(question, all.slice(from, from + question.wanted.length));
    from += question.wanted.length;
  }
}

// packages/gates/src/data-validate/verdict-parts.ts
function metricsOf(rows, concluded) {
  const metrics = {};
  for (const [{ name }, count] of rows) metrics[`${printName(name)}.row_count`] = count ?? null;
  for (const { check, requirement, metrics: others } of concluded) {
    Object.assign(metrics, others);
    if (requirement === void 0 || check.outcome === "error" || check.approximate === true) continue;
    const call = printCall(requirement.call);
    metrics[requirement.over === void 0 ? call : `${requirement.over}(${call})`] = check.observed;
  }
  return metrics;
}
async function subjectsOf({ policy, digest }, opened, contract) {
  const data = [];
  for (const each of opened) data.push(await dataSubject(each, policy, digest));
  const promised = contract === void 0 || policy.contract === void 0 ? [] : [{ name: "contract", digest: contract.digest, path: policy.contract }];
  return [...data, ...promised, policySubject(policy)];
}
function errorOf([first]) {
  if (first === void 0) return {};
  if (!(first instanceof SeaTrialsError))
    return { error: { code: "internal", message: sentence(first), fix: "Please report it." } };
  const { code, message, fix, at } = first;
  return { error: { code, message, fix, ...at === void 0 ? {} : { at } } };
}

// packages/gates/src/data-validate/gate.ts
var NAME = "data-validate";
var DEFAULT_DATASET = "train";
var dataValidate = {
  name: NAME,
  defaultDataset: DEFAULT_DATASET,
  vocabulary: dataVocabulary,
  inputs: GATE_INPUTS[NAME],
  run: (context) => judgeData(context)
};
async function judgeData(context, heard) {
  const { policy } = context;
  const contract = await contractOf(policy);
  const own2 = policy.gates[NAME]?.require ?? [];
  const asked = [...own2, ...contract?.require ?? []];
  if (asked.length === 0 && contract === void 0) throw nothingToCheck(policy);
  const engine = await context.engine();
  const referred = referredTo(contract?.schema ?? {});
  const read = readAs(contract?.schema ?? {});
  const [masked, hidden] = [new Set(read.masked), new Set(read.hidden)];
  const among = {
    referred,
    own: ownDataSet(DEFAULT_DATASET, Object.keys(policy.data)),
    label: policy.columns.label
  };
  const reading = {
    ...read,
    masked,
    hidden,
    judges: (name) => !referred.includes(name),
    lookups: lookupTypes(contract?.schema ?? {}, policy.data, { among, types: read.types }),
    ...among.label === void 0 ? {} : { label: among.label }
  };
  const sets = dataSets(
    policy,
    engine,
    reading,
    profileOpener(reading.missing, (source) => filesOf(source, context))
  );
  const search2 = searchOf(engine, policy.exact ?? false);
  const found = await foundColumns(asked, sets, search2, DEFAULT_DATASET);
  for (const name of found) [masked, hidden].map((names) => names.add(name));
  const schema = withFound(contract?.schema ?? {}, found);
  const versions = context.before && versionsOf(context.before, engine, reading);
  const roles = rolesOf(policy);
  const showing = {
    file: (file) => shownPath(policy, shownFile(policy, file)),
    schema,
    declared: contract?.schema ?? {},
    keys: keysOf(policy, contract?.schema ?? {})
  };
  const lines = {
    sets,
    engine,
    roles,
    showing,
    exact: policy.exact ?? false,
    confidence: policy.confidence,
    ...policy.minCount === void 0 ? {} : { minCount: policy.minCount },
    ...policy.columns.groups === void 0 ? {} : { groups: policy.columns.groups },
    defaultDataset: DEFAULT_DATASET,
    stated: statedDistributions(contract?.schema ?? {}),
    search: search2,
    now: context.clock.now,
    digest: context.digest,
    ...context.failing === void 0 ? {} : { failing: context.failing },
    ...heard === void 0 ? {} : { heard },
    ...context.history === void 0 ? {} : { past: pastRuns(context, sets.opened) },
    ...versions === void 0 ? {} : { versions }
  };
  const asLines = await inOrder(asked, (text) => prepare(text, lines));
  const known = /* @__PURE__ */ new Set();
  const references = /* @__PURE__ */ new Map();
  const rules = contract && {
    engine,
    known,
    references,
    schema: contract.schema,
    place: contract.place,
    patterns: contract.patterns,
    showing,
    waived: new Set(
      [policy.columns.label, policy.columns.id, policy.columns.weight].filter((name) => name !== void 0)
    ),
    ...context.failing === void 0 ? {} : { failing: context.failing }
  };
  const errors = [];
  const unopened = [];
  if (rules !== void 0)
    for (const name of sets.names)
      await sets.open(name).catch((error) => {
        if (error instanceof NotYet) return;
        errors.push(error);
        unopened.push(notOpened(name, error, policy.data[name]?.at));
      });
  const all = sets.opened();
  const opened = all.filter(hasRows);
  const judged = all.filter((data) => isJudged(data, among));
  for (const { table } of all) for (const file of table.files) context.digest(file).catch(() => {
  });
  for (const { table } of judged) for (const { name } of table.columns) known.add(name);
  for (const name of referred)
    references.set(
      name,
      await sets.open(name).then(withRows).catch((error) => ({ error }))
    );
  const counting = rules === void 0 ? [] : judged.flatMap((data) => contractQuestions(rules, data));
  const isIdle = rules !== void 0 && judged.length === 0 && all.some((data) => contractQuestions(rules, data).length > 0);
  const stated = contract === void 0 ? [] : distributionLines(contract, judged);
  const prepared = [...asLines, ...await inOrder(stated, (text) => prepare(text, lines))];
  const rowsAsked = opened.map((data) => ({ data, wanted: [{ op: "rows" }] }));
  const lineQuestions = prepared.map((line) => "question" in line ? line.question : void 0);
  const given = lineQuestions.filter((question) => question !== void 0);
  const answers = await scan(engine, [...rowsAsked, ...given, ...counting]);
  const ofLines = answers.slice(rowsAsked.length);
  const concluded = await inOrder(prepared, (line, i) => {
    const question = lineQuestions[i];
    const answered = question === void 0 ? void 0 : ofLines[given.indexOf(question)];
    return conclude(line, answered, lines);
  });
  const ruleChecks = rules === void 0 ? [] : await concludeContract(rules, counting, ofLines.slice(given.length));
  const changes = context.before === void 0 || versions === void 0 || versions.lost !== void 0 ? void 0 : await changesOf(context.before, opened, { engine, versions, policy, showing, unread: sets.unread() });
  const subjects = await subjectsOf(context, sets.opened(), contract);
  const beside = await besideLines(policy, sets, engine, schema);
  const rows = new Map(all.map((data) => [data, data.profile?.rows ?? rowsOf3(answers[opened.indexOf(data)])]));
  const checks = [
    ...unopened,
    ...beside.checks,
    ...isIdle ? [noneJudged()] : [],
    ...await inOrder(
      [...rows].filter(([, count]) => count === 0),
      ([data]) => noRows(data, policy.data[data.name]?.at)
    ),
    ...concluded.slice(0, own2.length).map(({ check }) => check),
    ...ruleChecks,
    ...concluded.slice(own2.length).map(({ check }) => check)
  ];
  if (concluded.length === 0 && checks.every(({ outcome }) => outcome === "not-applicable"))
    throw nothingToCheck(policy, checks[0]);
  return {
    gate: NAME,
    model: policy.model,
    verdict: verdictOf(checks),
    checks,
    metrics: metricsOf(rows, concluded),
    figures: concluded.flatMap(({ figures = [] }) => figures),
    subjects,
    evidence: "executed",
    ...changes === void 0 ? {} : { changes },
    ...errorOf([
      ...errors,
      ...beside.errors,
      ...concluded.flatMap(({ error }) => error === void 0 ? [] : [error])
    ]),
    scope: { rows: sum(rows.values()), columns: Math.max(0, ...all.map(({ table }) => table.columns.length)) },
    notes: [
      ...contract === void 0 ? [] : unsupportedNotes(contract.unsupported),
      ...rules === void 0 || errors.length > 0 ? [] : absentNotes(rules),
      ...foundNotes(contract?.schema ?? {}, found),
      ...rules === void 0 ? [] : notJudged(all.filter((data) => !hasRows(data))),
      ...all.filter((data) => hasRows(data) && isLookup(data, among)).map(({ name }) => `${printable(name)} is referred to by the contract, and not judged by it`),
      ...new Set(concluded.flatMap(({ notes }) => notes))
    ]
  };
}
async function inOrder(items, work) {
  const done = [];
  for (const [i, item] of items.entries()) done.push(await work(item, i));
  return done;
}
var rowsOf3 = (answered) => answered === void 0 || "error" in answered ? void 0 : Number(answered[0]);
var sum = (counts) => {
  let total = 0;
  for (const count of counts) total += count ?? 0;
  return total;
};
function nothingToCheck({ contract, gates }, idle) {
  const line = "a line such as `row_count >= 1000` to `require`";
  return new SeaTrialsError(
    "bad-policy",
    `there is nothing to check: no requirement, and no rule of ${contract === void 0 ? "a contract" : `the contract ${printable(contract)}`} about a column that is there and has values${idle === void 0 ? "" : ` (${idle.requirement}: ${idle.reason})`}`,
    contract === void 0 ? `Name a \`contract\`, or add ${line}.` : `Does it call the columns as the data do? Mend their names, or add ${line}.`,
    gates[NAME]?.at
  );
}

export {
  dataValidate,
  judgeData
};
