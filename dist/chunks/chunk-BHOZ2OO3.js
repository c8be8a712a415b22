import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  OUTCOME,
  SEVERITY,
  outcomeOfInterval,
  outcomeOfMember
} from "./chunk-ZN3MUJHG.js";
import {
  explain,
  explainFamily,
  judgedUnit,
  kindOf,
  settleSentence,
  undefinedness,
  unjudgedReason
} from "./chunk-FPMNYM5Q.js";
import {
  margin,
  sideOfValue
} from "./chunk-2F6EFJYC.js";
import {
  normalQuantile,
  zOf
} from "./chunk-545X53NH.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/stats/src/settle.ts
var LOPSIDED = 4;
var MOST = 1e12;
var rowsToSettle = (estimate, limit, level, power = 0.8) => {
  const { low, high } = estimate.interval(level);
  const { value, n } = estimate;
  const distance = Math.abs(value - limit);
  const reach = value >= limit ? low === null ? null : value - low : high === null ? null : high - value;
  if (reach === null || !(reach > 0)) return { rows: null };
  const z = zOf(level);
  const se = reach / z;
  if (distance < 0.1 * se) {
    const other = value >= limit ? high === null ? 0 : high - value : low === null ? 0 : value - low;
    return reach > LOPSIDED * other ? { rows: null, because: "too few rows" } : { rows: null };
  }
  const fixed = estimate.fixed ?? 0;
  const needed = (gap) => (1 - fixed) * n / ((gap / ((z + normalQuantile(power)) * se)) ** 2 - fixed);
  const far = needed(Math.max(distance - se / 2, distance / 2));
  const [least, most] = [needed(distance + se / 2), far > 0 ? far : needed(distance)];
  const more = (rows) => Math.max(1, rounded(rows - n));
  const isNumber = (rows) => rows > 0 && rows <= MOST;
  if (!isNumber(least)) return { rows: null, because: "other data" };
  if (!isNumber(most)) return { rows: null, because: "other data", least: more(least) };
  return { rows: [more(least), more(most)] };
};
var rounded = (rows) => {
  if (rows <= 10) return Math.ceil(rows);
  const unit = 10 ** (Math.floor(Math.log10(rows)) - 1);
  return Math.ceil(rows / unit) * unit;
};

// packages/gates/src/decide/settle.ts
function settleOf(measured, asked, level) {
  if (measured.kind !== "estimate" || !isBounded(measured.interval(level))) return void 0;
  const { rows, because, least } = rowsToSettle(measured, asked.limit, asked.requirement.nextConfidence ?? level);
  const unit = asked.counts ?? "rows";
  if (because !== void 0) return { rows, unit, because, ...least === void 0 ? {} : { least } };
  return rows === null ? { rows, unit } : settleFrom(rows, measured.n, asked);
}
function supportOf({ lacking, measured }, asked) {
  if (lacking === void 0) return void 0;
  const counts = (measured.kind === "estimate" ? measured.counted : void 0) ?? asked.counts;
  return settleFrom([lacking, lacking], measured.n, { ...asked, ...counts === void 0 ? {} : { counts } });
}
function settleFrom(rows, n, { counts, dataRows }) {
  const unit = counts ?? "rows";
  if (dataRows === void 0 || dataRows <= n || n === 0) return { rows, unit };
  const share = dataRows / n;
  return { rows, ofData: [twoDigits(rows[0] * share), twoDigits(rows[1] * share)], unit };
}
var isBounded = ({ low, high }) => low !== null && high !== null;
var twoDigits = (rows) => Number(rows.toPrecision(2));

// packages/gates/src/decide/judge.ts
function judge(asked) {
  const level = asked.requirement.confidence ?? asked.confidence;
  const input = { ...asked, measured: shown(asked.measured, asked, level) };
  const decided = decide(input.measured, input, level);
  const settle = decided.outcome === "inconclusive" ? settleOf(input.measured, input, level) : void 0;
  return {
    ...common(input),
    ...decided,
    reason: explain(input, decided, settle),
    ...settle === void 0 ? {} : { settle },
    ...input.worst === void 0 ? {} : { worst: input.worst },
    ...input.members === void 0 ? {} : { members: input.members },
    ...input.failingRows === void 0 ? {} : { failingRows: input.failingRows }
  };
}
function judgeFamily(asked) {
  const level = asked.requirement.confidence ?? asked.confidence;
  if (asked.members.length === 0)
    return errorCheck(asked.requirement, asked.spec, "there is no group or column to judge");
  const corrected = simultaneousOf(asked, level);
  const heard = asked.members.map((member) => ({ ...member, measured: shown(member.measured, asked, level) }));
  const input = { ...asked, members: heard };
  const members = input.members.map((member) => judgeMember(member, corrected.get(member.name), input, level));
  const worst = worstOf(members, input);
  if (worst.outcome === "not-applicable") return nothingJudged(input, members);
  const { measured, compared } = input.members.find(({ name }) => name === worst.name);
  const settle = worst.outcome === "inconclusive" ? settleOf(measured, input, level) : void 0;
  return {
    ...common(compared === void 0 ? input : { ...input, compared }),
    outcome: worst.outcome,
    observed: worst.observed,
    n: worst.n,
    ...worst.interval === void 0 ? {} : { interval: worst.interval },
    reason: explainFamily(compared === void 0 ? input : { ...input, compared }, worst, members, settle),
    worst: worst.name,
    members,
    ...settle === void 0 ? {} : { settle }
  };
}
function errorCheck(requirement, spec, reason) {
  return { ...common({ requirement, spec }), outcome: "error", observed: null, n: 0, reason };
}
function unreadableCheck({ text, burden, source }, error, { reason, exact }) {
  const at = (error instanceof SeaTrialsError ? error.at : void 0) ?? source;
  return {
    requirement: text,
    burden,
    outcome: "error",
    observed: null,
    unit: "",
    n: 0,
    reason,
    exact,
    ...at === void 0 ? {} : { source: at }
  };
}
function notApplicable(requirement, spec, reason) {
  return { ...common({ requirement, spec }), outcome: "not-applicable", observed: null, n: 0, reason };
}
function shown(measured, { requirement, limit }, level) {
  if (measured.kind !== "estimate" || measured.forced === void 0 || measured.forced.isPart) return measured;
  if (outcomeOfInterval(measured.interval(level), requirement.operator, limit) === "fail") return measured;
  return { kind: "undefined", ...measured.forced, forced: true };
}
function decide(measured, question, level) {
  const { operator } = question.requirement;
  if (measured.kind === "undefined") return { outcome: "inconclusive", observed: null, n: measured.n };
  if (!Number.isFinite(measured.value)) return { outcome: "error", observed: null, n: measured.n };
  if (measured.kind === "exact") {
    const outcome2 = OUTCOME[sideOfValue(measured.value, operator, question.limit)];
    return { outcome: outcome2, observed: measured.value, n: measured.n, ...measured.approximate ? { approximate: true } : {} };
  }
  const interval = measured.interval(level);
  if ([interval.low, interval.high].some((end) => end !== null && !Number.isFinite(end)))
    return { outcome: "error", observed: null, n: measured.n };
  const outcome = outcomeOfInterval(interval, operator, question.limit);
  return { outcome, observed: measured.value, n: measured.n, interval };
}
function nothingJudged(input, members) {
  const { requirement, members: asked } = input;
  const nearest = asked.filter(({ lacking }) => lacking !== void 0).reduce((a, b) => (a?.lacking ?? Infinity) <= (b.lacking ?? 0) ? a : b, void 0);
  const shown2 = members.find(({ name }) => name === nearest?.name) ?? members[0];
  const settle = nearest === void 0 ? void 0 : supportOf(nearest, input);
  const alone = asked.find(({ isAlone }) => isAlone);
  const why = alone === void 0 ? `none of ${members.length} groups is judged` : `of ${members.length} groups one is large enough, ${alone.name} (n ${alone.measured.n}), and a gap takes two`;
  const guarded = requirement.burden === "guard" ? ", and a guard over nothing would always hold" : "";
  const wanted = settle === void 0 ? "" : ", or a smaller min-support";
  return {
    ...common(input),
    outcome: requirement.burden === "guard" ? "error" : "inconclusive",
    observed: null,
    n: 0,
    reason: `${why}${guarded}: ${shown2?.name} has ${shown2?.reason}${wanted}`,
    members,
    ...settle === void 0 ? {} : { settle }
  };
}
function judgeMember(asked, simultaneous, question, level) {
  const { name, measured, unjudged } = asked;
  const plain = decide(measured, question, level);
  const member = { name, observed: plain.observed, n: plain.n, ...plain.interval ? { interval: plain.interval } : {} };
  if (unjudged !== void 0) {
    const shown2 = asked.isSingle ? { name, observed: null, n: plain.n } : member;
    const reason = unjudgedReason(unjudged, supportOf(asked, question), asked.isSingle ? plain : void 0);
    return { ...shown2, outcome: "not-applicable", reason };
  }
  if (measured.kind === "undefined") return { ...member, outcome: "inconclusive", reason: undefinedness(measured) };
  const outcome = outcomeOfMember(plain.outcome, simultaneous, question.requirement.operator, question.limit);
  const isGroup = kindOf(question) !== "columns";
  const settle = outcome === "inconclusive" && isGroup ? settleOf(measured, question, level) : void 0;
  return {
    ...member,
    ...simultaneous ? { simultaneous } : {},
    outcome,
    ...settle === void 0 ? {} : { reason: settleSentence(settle) }
  };
}
function simultaneousOf(input, level) {
  const estimates = input.members.filter(({ measured, unjudged }) => measured.kind === "estimate" && !unjudged);
  const corrected = /* @__PURE__ */ new Map();
  if (estimates.length < 2) return corrected;
  const given = input.simultaneous?.(level);
  const bonferroni = 1 - (1 - level) / estimates.length;
  estimates.forEach(({ name, measured }, i) => {
    corrected.set(name, given?.[i] ?? measured.interval(bonferroni));
  });
  return corrected;
}
function worstOf(members, question) {
  const { operator } = question.requirement;
  const distance = (member) => member.observed === null ? Number.POSITIVE_INFINITY : margin(member.observed, operator, question.limit);
  return members.reduce((worst, member) => {
    const graver = SEVERITY[member.outcome] - SEVERITY[worst.outcome];
    return graver > 0 || graver === 0 && distance(member) < distance(worst) ? member : worst;
  });
}
function common(question) {
  const { requirement, spec } = question;
  return {
    requirement: requirement.text,
    burden: requirement.burden,
    unit: judgedUnit(spec.unit, question.compared),
    exact: spec.kind === "exact",
    limit: { operator: requirement.operator, value: question.limit ?? null, text: requirement.limitText },
    ...requirement.source === void 0 ? {} : { source: requirement.source }
  };
}

export {
  judge,
  judgeFamily,
  errorCheck,
  unreadableCheck,
  notApplicable
};
