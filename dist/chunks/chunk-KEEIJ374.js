import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  namedValues,
  suppressed,
  suppressedStatement
} from "./chunk-ESOPTAMJ.js";
import {
  groupShares
} from "./chunk-6KB7INAJ.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/quality/small-counts.ts
async function withoutSmallCounts(material, lines, checks, groupedBy = () => []) {
  const { minCount } = material.policy;
  if (minCount === void 0) return checks;
  return Promise.all(
    checks.map(async (check, i) => {
      const line = lines[i];
      const call = line !== void 0 && "spec" in line ? line.requirement.call : void 0;
      if (call === void 0 || check.outcome === "error" && check.members === void 0) return check;
      if (call.metric === "sql") return suppressedStatement(check);
      return suppressed(check, minCount, await countsOf(material, call, check, groupedBy(call)));
    })
  );
}
async function countsOf(material, call, check, columns) {
  if (call.metric === "group_share") return sharesOf(material, call, columns);
  const by = call.by.length > 0 ? call.by : columns;
  const conditions = [
    ...call.condition === void 0 ? [] : [call.condition],
    ...call.arguments.flatMap((each) => each.kind === "condition" ? [each.condition] : [])
  ];
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
