import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  gravest,
  outcomeOfInterval,
  outcomeOfMember
} from "./chunk-ZN3MUJHG.js";
import {
  narrowed
} from "./chunk-H7AS7YAA.js";
import {
  isFloor,
  margin
} from "./chunk-2F6EFJYC.js";
import {
  zOf
} from "./chunk-545X53NH.js";

// packages/gates/src/explain/worlds.ts
var SIMPLE = { to: (x) => x, from: (x) => x };
var TIMES = { ...SIMPLE };
var ARCSINE = {
  to: (x) => Math.asin(Math.sqrt(Math.min(1, Math.max(0, x)))),
  from: (x) => Math.sin(Math.min(Math.PI / 2, Math.max(0, x))) ** 2
};
var LOG = { to: (x) => Math.log(Math.max(x, 1e-12)), from: Math.exp };
var ROOT = { to: (x) => Math.sqrt(Math.max(0, x)), from: (x) => Math.max(0, x) ** 2 };
var RATIO = { to: (x) => -Math.log(Math.max(x, 1e-12)), from: (x) => Math.exp(-x) };
function scaleFor({ limit, over }, { range: { low, high } }) {
  if (over !== void 0) return over === "ratio" ? RATIO : SIMPLE;
  if (limit.kind === "reference") return limit.factor !== 1 && low === 0 ? TIMES : SIMPLE;
  if (low === 0 && high === 1) return ARCSINE;
  return low === 0 && high === null ? LOG : SIMPLE;
}
var membersOf = (check) => check.members ?? [{ ...check, name: "" }];
function drawnCheck(check) {
  return {
    limit: check.limit?.value ?? Number.NaN,
    members: membersOf(check).map(({ name, outcome, observed, interval, simultaneous }) => ({
      name,
      outcome,
      value: observed,
      ...interval === void 0 ? {} : { plain: interval },
      ...simultaneous === void 0 ? {} : { simultaneous }
    }))
  };
}
function centred(draws, scale, truth) {
  const sums = /* @__PURE__ */ new Map();
  for (const { name, value } of draws.flatMap(({ members }) => members)) {
    const { sum, count } = sums.get(name) ?? { sum: 0, count: 0 };
    if (value !== null) sums.set(name, { sum: sum + scale.to(value), count: count + 1 });
  }
  const shift = (name) => {
    const [to, own] = [truth.get(name) ?? null, sums.get(name)];
    return to === null || own === void 0 ? 0 : scale.to(to) - own.sum / own.count;
  };
  return draws.map(({ limit, members }) => ({ limit, members: members.map((member) => movedBy(member, scale, shift)) }));
}
function movedBy(member, scale, shift) {
  const { name, value, plain, simultaneous } = member;
  if (value === null) return member;
  const by = (at) => at === null ? null : scale.from(scale.to(at) + shift(name));
  const of = (interval) => ({
    ...interval,
    low: by(lowerEnd(value, interval, scale)),
    high: by(interval.high)
  });
  return {
    ...member,
    value: by(value),
    ...plain === void 0 ? {} : { plain: of(plain) },
    ...simultaneous === void 0 ? {} : { simultaneous: of(simultaneous) }
  };
}
function aboutEnds(draws, seen) {
  const mean = (name, of) => {
    const known = draws.flatMap(
      ({ members }) => members.flatMap((each) => each.name === name ? of(each) ?? [] : [])
    );
    return known.length === 0 ? void 0 : known.reduce((sum, each) => sum + each, 0) / known.length;
  };
  const shifts = new Map(
    membersOf(seen).map(({ name, observed, interval, simultaneous }) => {
      const by = (of, to) => (to ?? Number.NaN) - (mean(name, of) ?? Number.NaN) || 0;
      const ends = (of, to) => ({
        low: by((member) => member[of]?.low, to?.low),
        high: by((member) => member[of]?.high, to?.high)
      });
      const value = by((member) => member.value, observed);
      return [name, { value, plain: ends("plain", interval), simultaneous: ends("simultaneous", simultaneous) }];
    })
  );
  return draws.map((draw) => ({
    ...draw,
    members: draw.members.map((member) => {
      const shift = shifts.get(member.name);
      if (shift === void 0) return member;
      const of = (interval, { low, high }) => ({
        ...interval,
        low: interval.low === null ? null : interval.low + low,
        high: interval.high === null ? null : interval.high + high
      });
      const { value, plain, simultaneous } = member;
      return {
        ...member,
        value: value === null ? null : value + shift.value,
        ...plain === void 0 ? {} : { plain: of(plain, shift.plain) },
        ...simultaneous === void 0 ? {} : { simultaneous: of(simultaneous, shift.simultaneous) }
      };
    })
  }));
}
var outcomeIn = (check, world) => familyIn(check, world, moved);
var gapOutcomeIn = (check, world) => familyIn(check, world, movedGap);
function familyIn({ members, limit }, world, move) {
  const judged = members.filter(({ outcome }) => outcome !== "not-applicable");
  return judged.length === 0 ? "inconclusive" : gravest(judged.map((member) => memberIn(member, limit, world, move)));
}
function memberIn(member, limit, world, move) {
  const { plain, simultaneous, value } = member;
  if (plain === void 0 || value === null) return member.outcome;
  const outcome = outcomeOfInterval(move(member, value, plain, world), world.operator, limit);
  const corrected = simultaneous === void 0 ? void 0 : move(member, value, simultaneous, world);
  return outcomeOfMember(outcome, corrected, world.operator, limit);
}
function moved(member, value, interval, world) {
  const { scale, spread } = world;
  const here = scale.to(value);
  const truth = scale.to(world.centre(member.name) ?? value);
  const there = truth + (here - truth) * spread + world.shift(member.name);
  const end = (at) => at === null ? null : scale.from(there + (scale.to(at) - here) * spread);
  return { ...interval, low: end(lowerEnd(value, interval, scale)), high: end(interval.high) };
}
function lowerEnd(value, { low, high }, scale) {
  if (scale !== TIMES || low !== 0) return low;
  return high === null ? null : Math.min(0, 2 * value - high);
}
function movedGap(member, value, interval, world) {
  const { scale, spread } = world;
  const distance = scale.to(value);
  const ends = [interval.low, interval.high].map((end) => end === null ? null : scale.to(end));
  const known = ends.filter((end) => end !== null);
  const far = ends.includes(null) ? null : Math.max(...known);
  const near = Math.max(0, known.length === 0 ? 0 : Math.min(...known));
  const up = far === null ? null : (far - distance) * spread;
  const down = near > 0 ? (distance - near) * spread : Math.max(up ?? Number.POSITIVE_INFINITY, distance * spread);
  const place = distance * spread + world.shift(member.name);
  const [a, b] = [place - down, place + (up ?? Number.POSITIVE_INFINITY)];
  const nearest = a < 0 && b > 0 ? 0 : Math.min(Math.abs(a), Math.abs(b));
  const furthest = Math.max(Math.abs(a), Math.abs(b));
  const back = [scale.from(nearest), Number.isFinite(furthest) ? scale.from(furthest) : null];
  const isTurned = scale === RATIO;
  return { ...interval, low: back[isTurned ? 1 : 0], high: back[isTurned ? 0 : 1] };
}

// packages/gates/src/explain/bare.ts
var bareIn = (seen) => membersOf(seen).filter(({ outcome, observed }) => outcome === "inconclusive" && observed === null);
function bareGroups(seen, pairs = /* @__PURE__ */ new Map()) {
  const bare = new Set(bareIn(seen).map(({ name }) => name));
  const paired = membersOf(seen).filter(({ name }) => pairs.has(name));
  const groups = new Set(paired.flatMap(({ name }) => pairs.get(name) ?? []));
  const isBare = (group) => paired.every(({ name }) => bare.has(name) || !pairs.get(name)?.some((each) => each === group));
  return [...[...bare].filter((name) => !pairs.has(name)), ...[...groups].filter(isBare)];
}
var isUnjudged = ({ members }) => members?.every(({ outcome }) => outcome === "not-applicable") === true;

// packages/gates/src/explain/more-rows.ts
function drawsOfMore({ seen, draws, pairs }, scale) {
  if (isUnjudged(seen)) return draws;
  const known = new Map(
    drawnCheck(seen).members.flatMap((member) => isKnown(member) ? [[member.name, member]] : [])
  );
  return draws.map((draw) => ({
    ...draw,
    members: pairs === void 0 ? draw.members.map((member) => measuredAgain(member, known.get(member.name))) : pairsAgain(draw.members, known, pairs, scale)
  }));
}
var isBounded = (interval) => interval !== void 0 && interval.low !== null && interval.high !== null;
var isKnown = ({ outcome, value, plain }) => outcome !== "not-applicable" && value !== null && isBounded(plain);
function measuredAgain(member, known) {
  if (known === void 0 || isKnown(member)) return member;
  return member.value !== null && isBounded(member.plain) ? { ...member, outcome: known.outcome } : known;
}
function pairsAgain(members, known, pairs, scale) {
  const lost = new Set(members.flatMap(({ name }) => pairs.has(name) ? [] : [name]));
  const back = [...known.values()].filter(({ name }) => pairs.get(name)?.some((group) => lost.has(group)));
  const returned = new Set(back.flatMap(({ name }) => pairs.get(name)));
  const eitherWay = (name) => [...pairs.get(name) ?? [name]].sort().join("\0");
  const atHand = new Map([...known.values()].map((member) => [eitherWay(member.name), level(member, scale)]));
  return [
    ...members.filter(({ name }) => !returned.has(name)).map((member) => measuredAgain(member, atHand.get(eitherWay(member.name)))),
    ...back.map((member) => level(member, scale))
  ];
}
function level(member, scale) {
  const { value, plain, simultaneous } = member;
  const place = scale.to(value);
  const of = (interval) => {
    const far = Math.max(...[interval.low, interval.high].map((end) => scale.to(end))) - place;
    const [a, b] = [scale.from(0), scale.from(far)];
    return { ...interval, low: Math.min(a, b), high: Math.max(a, b) };
  };
  return {
    ...member,
    value: scale.from(0),
    plain: of(plain),
    ...isBounded(simultaneous) ? { simultaneous: of(simultaneous) } : {}
  };
}

// packages/gates/src/explain/line-worlds.ts
function lineWorlds(line, by) {
  const { requirement, spec, seen, draws, share, pairs } = line;
  const { operator, limit, over } = requirement;
  const isGap = over !== void 0;
  const scale = by ?? scaleFor(requirement, spec);
  const truth = new Map(membersOf(seen).map((m) => [m.name, m.observed]));
  const isFamily = seen.members !== void 0;
  const levelled = limit.kind === "reference" && limit.reference !== "naive" && limit.reference !== "simple";
  const same = levelled && limit.factor !== 1 ? 1 : 0;
  const toEqual = (name) => levelled ? scale.to(same) - scale.to(truth.get(name) ?? same) : 0;
  const badSide = isFloor(operator) ? -1 : 1;
  let ofMore;
  const drawsAt = (spread) => {
    if (spread >= 1) return draws;
    ofMore ??= drawsOfMore(line, scale);
    return ofMore;
  };
  const outcomes = ({ worse = () => 0, spread = 1, limit: other } = {}) => {
    const judge = isGap ? gapOutcomeIn : outcomeIn;
    const apart = (name) => {
      const [larger, smaller] = pairs?.get(name) ?? [];
      return larger === void 0 || smaller === void 0 ? 0 : worse(smaller) - worse(larger);
    };
    const shift = (name) => isGap ? apart(name) : toEqual(name) + badSide * worse(name);
    const world = {
      scale,
      operator,
      spread: spread * Math.sqrt(share),
      shift,
      centre: (name) => truth.get(name) ?? void 0
    };
    return drawsAt(spread).map((draw) => judge(other === void 0 ? draw : { ...draw, limit: other }, world));
  };
  const observed = seen.observed;
  const equal = isFamily || observed === null ? void 0 : levelled ? same : observed;
  return {
    line,
    scale,
    ...equal === void 0 ? {} : { equal },
    limit: seen.limit?.value ?? Number.NaN,
    step: stepOf(seen, scale),
    outcomes,
    stops: (otherwise) => chancesOf(outcomes(otherwise), requirement.burden).stops
  };
}
function worldsTogether(line) {
  const { besideGap, requirement, spec, seen } = line;
  if (besideGap === void 0) return lineWorlds(line);
  const truth = new Map(membersOf(seen).map(({ name, observed }) => [name, observed]));
  return lineWorlds({ ...line, draws: centred(besideGap, scaleFor(requirement, spec), truth) });
}
function stepOf({ interval }, scale) {
  if (interval === void 0 || interval.low === null || interval.high === null) return 1e-4;
  const width = Math.abs(scale.to(interval.high) - scale.to(interval.low));
  return width > 0 ? width / 200 : 1e-4;
}
var standardError = ({ line, step }) => 100 * step / zOf(line.seen.interval?.level ?? 0.95);
function chancesOf(outcomes, burden) {
  const share = (...of) => outcomes.filter((outcome) => of.includes(outcome)).length / Math.max(1, outcomes.length);
  const [fails, undecided] = [share("fail", "error"), share("inconclusive")];
  return {
    passes: share("pass", "not-applicable"),
    undecided,
    fails,
    stops: burden === "require" ? fails + undecided : fails
  };
}
var OFTEN = 0.8;
function smallestCaught({ stops, step }, name) {
  const worse = (by) => ({ worse: (each) => name === void 0 || each === name ? by : 0 });
  return smallest(step, (by) => stops(worse(by)) >= OFTEN);
}
function stillPasses({ stops, step }) {
  const passes = (by) => stops({ worse: () => by }) <= 1 - OFTEN;
  if (passes(0)) return smallest(step, (by) => !passes(by));
  const better = smallest(step, (by) => passes(-by));
  return better === void 0 ? void 0 : -better;
}
function spreadThatWorks(worlds, doubt = { worse: 0, often: OFTEN }) {
  const { equal, limit, scale, stops, line } = worlds;
  const { burden, operator, over } = line.requirement;
  const { worse, often } = doubt;
  if (burden === "require") return largest((spread) => stops({ spread, worse: () => worse }) <= 1 - often);
  if (equal === void 0 || over !== void 0 || !(margin(equal, operator, limit) > 0)) return void 0;
  const by = 2 * Math.abs(scale.to(equal) - scale.to(limit)) - worse;
  return by > 0 ? largest((spread) => stops({ spread, worse: () => by }) >= often) : void 0;
}
function limitThatPasses({ scale, limit, line, step, stops }) {
  const { operator, over } = line.requirement;
  const sign = isFloor(operator) === (over === "ratio") ? 1 : -1;
  const at = (by2) => scale.from(scale.to(limit) + sign * by2);
  const by = smallest(step, (each) => stops({ limit: at(each) }) <= 1 - OFTEN);
  return by === void 0 ? void 0 : at(by);
}
function smallest(step, holds) {
  if (holds(0)) return 0;
  let [low, high] = [0, step];
  while (!holds(high)) {
    low = high;
    high *= 2;
    if (high > step * 2 ** 20) return void 0;
  }
  return narrowed({ fails: low, holds: high }, holds, 10);
}
function largest(holds) {
  const [low, high] = [Math.log(0.01), Math.log(30)];
  if (!holds(Math.exp(low))) return void 0;
  if (holds(Math.exp(high))) return Math.exp(high);
  return Math.exp(narrowed({ fails: high, holds: low }, (at) => holds(Math.exp(at)), 14));
}

export {
  SIMPLE,
  ROOT,
  scaleFor,
  membersOf,
  drawnCheck,
  aboutEnds,
  bareIn,
  bareGroups,
  isUnjudged,
  lineWorlds,
  worldsTogether,
  standardError,
  chancesOf,
  OFTEN,
  smallestCaught,
  stillPasses,
  spreadThatWorks,
  limitThatPasses
};
