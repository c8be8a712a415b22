import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  namedValues,
  suppressed,
  suppressedBeside,
  suppressedStatement
} from "./chunk-4FYVSZN5.js";
import {
  groupShares
} from "./chunk-7EFNREQP.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/quality/told-together.ts
async function toldTogether(material, lines, checks, tables) {
  const { minCount = 0 } = material.policy;
  const ofTables = [];
  for (const table of tables) ofTables.push(...await ofTable(material, table));
  const ofLines = [];
  for (const line of lines) ofLines.push(line && await ofLine(material, line));
  for (const { told, parting, sets } of ofTables) if (parting !== void 0) told.tell(parting, sets);
  return checks.map((check, i) => {
    const telling2 = ofLines[i];
    if (telling2 === void 0) return check;
    const { told, parting, sets } = telling2;
    return parting !== void 0 && told.tell(parting, sets) ? check : suppressedBeside(check, minCount);
  });
}
async function ofLine(material, { call, by, conditions, check }) {
  const rows = await rowsOf(material, call.dataset);
  if (rows === void 0) return void 0;
  const inside = new Uint8Array(rows.n).fill(1);
  for (const condition of conditions) {
    const holds = new Uint8Array(rows.n);
    for (const row of await material.positions(rows, condition)) holds[row] = 1;
    for (let row = 0; row < rows.n; row++) inside[row] &= holds[row];
  }
  const grouping = { by, ...call.bands === void 0 ? {} : { bands: call.bands } };
  const groups = by.length === 0 ? [everybody(rows)] : await material.groups(rows, grouping);
  const within = groups.map(({ name, rows: all }) => ({ name, rows: all.filter((row) => inside[row] === 1) }));
  const { flag, tells } = await countedBy(material, rows, call, within, check);
  return telling(material.told(rows), rows.n, within, flag, tells);
}
var everybody = ({ n }) => ({ name: "", rows: Uint32Array.from({ length: n }, (_, row) => row) });
function telling(told, n, groups, flag, tells) {
  const codes = new Uint16Array(n);
  groups.forEach(({ rows }, i) => {
    for (const row of rows) codes[row] = 2 * (i + 1) + (flag?.[row] === 1 ? 1 : 0);
  });
  const parting = told.part({ codes: 2 * (groups.length + 1), codeOf: (row) => codes[row] });
  const sets = groups.flatMap(
    (_, i) => tells.map((part) => {
      const [others, flagged] = [2 * (i + 1), 2 * (i + 1) + 1];
      return part === "all" ? [others, flagged] : part === "flagged" ? [flagged] : [others];
    })
  );
  return { told, parting, sets };
}
async function countedBy(material, rows, { metric }, groups, { n, members }) {
  const positive = rows.truth.task === "binary" ? rows.truth.positive : void 0;
  if (metric === "label_rate") return { flag: positive, tells: ["all", "flagged"] };
  if (metric === "selection_rate") return { flag: await selectedIn(material, rows), tells: ["all", "flagged"] };
  const counted = members === void 0 ? /* @__PURE__ */ new Map([["", n]]) : new Map(members.map(({ name, n: own }) => [name, own]));
  const isOf = (count) => groups.every((group) => (counted.get(group.name) ?? count(group)) === count(group));
  if (isOf((group) => group.rows.length)) return { flag: void 0, tells: ["all"] };
  const flags = [positive, material.policy.candidate === void 0 ? void 0 : await selectedIn(material, rows)];
  for (const flag of flags) {
    if (flag === void 0) continue;
    const flagged = ({ rows: own }) => own.reduce((sum, row) => sum + (flag[row] ?? 0), 0);
    if (isOf(flagged)) return { flag, tells: ["flagged"] };
    if (isOf((group) => group.rows.length - flagged(group))) return { flag, tells: ["others"] };
  }
  return { flag: positive, tells: ["all", "flagged"] };
}
async function selectedIn(material, rows) {
  const { sample } = await material.candidate(rows);
  return sample.task === "binary" ? sample.prediction : void 0;
}
async function ofTable(material, { by, table }) {
  const shown = new Set(table.rows.flatMap(([name, ...cells]) => cells.length > 1 ? [name] : []));
  const rows = await material.rows();
  const groups = (await material.groups(rows, { by })).filter(({ name }) => shown.has(name));
  const flag = await selectedIn(material, rows);
  return groups.length === 0 ? [] : [telling(material.told(rows), rows.n, groups, flag, ["all", "flagged"])];
}
async function rowsOf(material, name) {
  try {
    return await material.rows(name);
  } catch (error) {
    if (error instanceof SeaTrialsError) return void 0;
    throw error;
  }
}

// packages/gates/src/quality/small-counts.ts
async function withoutSmallCounts(material, lines, checks, { groupedBy = () => [], tables = [] } = {}) {
  const { minCount } = material.policy;
  if (minCount === void 0) return checks;
  const calls = checks.map((check, i) => {
    const line = lines[i];
    const call = line !== void 0 && "spec" in line ? line.requirement.call : void 0;
    return check.outcome === "error" && check.members === void 0 ? void 0 : call;
  });
  const alone = await Promise.all(
    checks.map(async (check, i) => {
      const call = calls[i];
      if (call === void 0) return check;
      if (call.metric === "sql") return suppressedStatement(check);
      return suppressed(check, minCount, await countsOf(material, call, check, groupedBy(call)));
    })
  );
  const shown = alone.map((check, i) => {
    const call = calls[i];
    if (call === void 0 || check !== checks[i]) return void 0;
    const by = call.by.length > 0 ? call.by : groupedBy(call);
    const conditions = conditionsOf(call);
    return by.length === 0 && conditions.length === 0 ? void 0 : { call, by, conditions, check };
  });
  return toldTogether(material, shown, alone, tables);
}
var conditionsOf = (call) => [
  ...call.condition === void 0 ? [] : [call.condition],
  ...call.arguments.flatMap((each) => each.kind === "condition" ? [each.condition] : [])
];
async function countsOf(material, call, check, columns) {
  if (call.metric === "group_share") return sharesOf(material, call, columns);
  const by = call.by.length > 0 ? call.by : columns;
  const conditions = conditionsOf(call);
  if (by.length === 0 && conditions.length === 0)
    return (check.members ?? []).map(({ n }) => check.n - n);
  const rows = await material.rows(call.dataset);
  const counts = [];
  for (const condition of conditions) counts.push(...await ofCondition(material, rows, condition));
  if (by.length === 0) counts.push((await material.positions(rows, conditions[0])).length - check.n);
  if (by.length > 0) counts.push(...await ofGroups(material, rows, call, by, check));
  return counts;
}
async function ofCondition(material, rows, condition) {
  const { length } = await material.positions(rows, condition);
  const beside = [];
  for (const column of namedValues(condition)) {
    const { minCount = 0 } = material.policy;
    const small = (await sizesBy(material, rows, column)).filter((size) => size < minCount);
    const all = small.reduce((sum, size) => sum + size, 0);
    if (small.length === 1 || all < minCount) beside.push(...small);
  }
  return [length, rows.n - length, ...beside];
}
async function sizesBy(material, rows, column) {
  try {
    return sizes(await material.groups(rows, { by: [column] }));
  } catch (error) {
    if (error instanceof SeaTrialsError) return [];
    throw error;
  }
}
var sizes = (groups) => groups.map((group) => group.rows.length);
async function ofGroups(material, rows, { bands, condition }, by, check) {
  const grouping = { by, ...bands === void 0 ? {} : { bands } };
  const groups = await material.groups(rows, grouping, condition);
  const whole = condition === void 0 ? groups : await material.groups(rows, grouping);
  const counted = new Map(check.members?.map(({ name, n }) => [name, n]));
  const left = groups.map(({ name, rows: own }) => own.length - (counted.get(name) ?? own.length));
  const outside = whole.map(({ name, rows: all }) => {
    const inside = groups.find((group) => group.name === name)?.rows.length ?? 0;
    return all.length - inside;
  });
  return [...sizes(groups), ...outside, ...left, ...isOfPairs(check, groups) ? ofLabels(rows, groups) : []];
}
function isOfPairs({ members = [] }, groups) {
  const all = sizes(groups);
  const sums = new Set(all.flatMap((one, i) => all.slice(0, i).map((other) => one + other)));
  return members.some(({ name, n }) => !groups.some((group) => group.name === name) && !sums.has(n));
}
function ofLabels({ truth }, groups) {
  if (truth.task !== "binary") return [];
  return groups.flatMap(({ rows: own }) => {
    const positives = own.reduce((sum, row) => sum + (truth.positive[row] ?? 0), 0);
    return [positives, own.length - positives];
  });
}
async function sharesOf(material, call, columns) {
  if (call.condition === void 0) return [];
  const table = await material.table(call.dataset);
  const of = (condition) => groupShares(material.engine, table, columns, material.hidden, condition);
  const [within, whole] = [await of(call.condition), await of()];
  return whole.map(({ name, measured }) => {
    const inside = within.find((each) => each.name === name);
    return measured.n - (inside?.measured.n ?? 0);
  });
}

export {
  withoutSmallCounts
};
