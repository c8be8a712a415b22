import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  blockRatio,
  percentile,
  percentileRanks,
  rowsForPercentile
} from "./chunk-55EU4TD2.js";
import {
  baselineSource,
  sameModel
} from "./chunk-UDJGNIQX.js";
import "./chunk-KGWANQP2.js";
import {
  columnOfFeature,
  featuresOf,
  openPredictions,
  pair
} from "./chunk-NDDSGRG6.js";
import "./chunk-OR7R4JJJ.js";
import {
  loadOf
} from "./chunk-ANIPWJXL.js";
import "./chunk-GKI254EP.js";
import "./chunk-CYJL7BNY.js";
import {
  verdictOf
} from "./chunk-ZYE33NNQ.js";
import {
  assertColumn
} from "./chunk-Z2NJB4WF.js";
import "./chunk-F2I3PZPW.js";
import "./chunk-7L7HRSTU.js";
import {
  loadContract
} from "./chunk-IU2JFP4F.js";
import "./chunk-5Y5HVCRY.js";
import "./chunk-UC265YT5.js";
import "./chunk-CPTJRI5C.js";
import "./chunk-BTRLD77L.js";
import {
  judgeLines,
  readLines,
  understood
} from "./chunk-DZWJPP5U.js";
import "./chunk-P6EKTB5N.js";
import "./chunk-6EIKK6IR.js";
import "./chunk-54UPS2SN.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-PESDCMIF.js";
import "./chunk-T46UYRMV.js";
import "./chunk-FAGDRUNS.js";
import {
  judge,
  notApplicable
} from "./chunk-BHOZ2OO3.js";
import "./chunk-ZN3MUJHG.js";
import {
  dataDigest,
  dataSubject,
  policySubject,
  shownFile
} from "./chunk-2YTOSEI7.js";
import "./chunk-EA5Q5RBY.js";
import {
  dataSets,
  defaultDataSet
} from "./chunk-6YKRQDYF.js";
import "./chunk-2UZ74JIS.js";
import "./chunk-NBM5NH6N.js";
import "./chunk-S3ZB6TL7.js";
import {
  PERCENTILES,
  isPercentile,
  stressVocabulary
} from "./chunk-H3F4CZL7.js";
import "./chunk-ZZ6OTWW4.js";
import "./chunk-AQKUTB2W.js";
import {
  readAs
} from "./chunk-UXI2KYKF.js";
import "./chunk-OY5NBNRE.js";
import "./chunk-PBVKNK3G.js";
import "./chunk-T7KXZSX2.js";
import "./chunk-BBDBGQUP.js";
import "./chunk-I73VOE4O.js";
import "./chunk-UAJZ7R2R.js";
import "./chunk-FPMNYM5Q.js";
import "./chunk-2F6EFJYC.js";
import "./chunk-YBZBQVW7.js";
import {
  shareEnds
} from "./chunk-ASHCQCSS.js";
import {
  random
} from "./chunk-Y3K7NPZO.js";
import "./chunk-P43VE5F7.js";
import "./chunk-UKW5RIMB.js";
import "./chunk-VPWZ4MVO.js";
import {
  chiSquareQuantile,
  tOf,
  zOf
} from "./chunk-545X53NH.js";
import "./chunk-7EFNREQP.js";
import {
  exact,
  undefinedBecause
} from "./chunk-MVB5BEBX.js";
import "./chunk-XEEDZDUD.js";
import "./chunk-UWKGY5S5.js";
import "./chunk-JYM43TBY.js";
import {
  GATE_INPUTS
} from "./chunk-3ZYJG4OC.js";
import "./chunk-JDLUDKAI.js";
import {
  relativePath,
  shownPath
} from "./chunk-2QQJPMHQ.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-53PKLZBG.js";
import "./chunk-2FSLVZB6.js";
import "./chunk-GLACIS5M.js";
import "./chunk-RNZZF7ZB.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DD2TZ3UH.js";
import "./chunk-7GQU72V4.js";
import "./chunk-CXAWSTTV.js";
import "./chunk-X4TMAPJS.js";
import {
  formatNumber,
  printable
} from "./chunk-UVDTI5O6.js";
import {
  cellsOfVector
} from "./chunk-QFYKGOIY.js";
import "./chunk-43JRIA7A.js";
import "./chunk-63DVTQSH.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/gates/src/stress-test/gate.ts
import { resolve as resolve2 } from "node:path";

// packages/gates/src/stress-test/figures.ts
var SHARES = [0, 0.25, 0.5, 0.75, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 1];
function loadFigures({ candidate, baseline }, limit) {
  const sides = baseline === void 0 ? [candidate] : [candidate, baseline];
  if (sides.some(({ latency }) => latency.length === 0)) return [];
  return [byPercentile(sides, limit), overTime(sides, limit)];
}
var byPercentile = (sides, limit) => ({
  id: "latency-by-percentile",
  title: "Latency by percentile",
  kind: "line",
  x: { label: "share of the requests, %", values: SHARES.map((share) => String(Number((share * 100).toFixed(1)))) },
  y: { label: "ms", min: 0 },
  series: sides.map(({ side, latency }) => {
    const sorted = latency.slice().sort();
    return { name: side.name, values: SHARES.map((share) => percentile(sorted, share)) };
  }),
  ...limit === void 0 ? {} : { limit }
});
function overTime(sides, limit) {
  const seconds = Math.ceil(Math.max(...sides.map(({ durationMs }) => durationMs)) / 1e3);
  const of = ({ side, due, latency }, p, what) => ({
    name: `${side.name}, ${what}`,
    values: Array.from({ length: seconds }, (_, second) => {
      const own = latency.filter((_each, request) => Math.floor(due[request] / 1e3) === second).sort();
      return own.length === 0 ? null : percentile(own, p);
    })
  });
  return {
    id: "latency-over-time",
    title: "Latency over time",
    kind: "line",
    x: { label: "second of the load", values: Array.from({ length: seconds }, (_, second) => second + 1) },
    y: { label: "ms", min: 0 },
    series: sides.flatMap((served) => [of(served, 0.5, "median"), of(served, 1, "slowest")]),
    ...limit === void 0 ? {} : { limit }
  };
}

// packages/serving/src/load/punctuality.ts
function punctuality(runs) {
  const lateness = Float64Array.from(
    runs.flatMap(({ recording: { due, picked } }) => Array.from(picked, (at, request) => at - due[request]))
  ).sort();
  const durationMs = runs.reduce((sum, run2) => sum + run2.durationMs, 0);
  const longerMs = runs.reduce((sum, { recording: { due, picked }, durationMs: length }) => {
    return due.length === 0 ? sum : sum + Math.max(0, picked.at(-1) - Math.max(due.at(-1), length));
  }, 0);
  return {
    offeredPerSecond: 1e3 * lateness.length / durationMs,
    achievedPerSecond: 1e3 * lateness.length / (durationMs + longerMs),
    latenessMs: lateness[Math.ceil(0.99 * lateness.length) - 1] ?? 0
  };
}
var leastAchieved = 0.98;
var tolerableLatenessMs = (latencyMs) => Math.max(2, latencyMs / 10);

// packages/gates/src/stress-test/latency.ts
var leastBlocks = 8;
var shortestBlockMs = 250;
function percentile2(latencies, timed, p) {
  const n = latencies.length;
  if (n === 0) return undefinedBecause("no rows", 0);
  const sorted = latencies.slice().sort();
  const sizes = [p, 1 - 2 * (1 - p)].filter((share) => share > 0).map((share) => {
    const limit = percentile(sorted, share);
    return effectiveSize(
      latencies.map((latency) => latency <= limit ? 1 : 0),
      timed
    );
  });
  return {
    kind: "estimate",
    value: percentile(sorted, p),
    n,
    interval: (level) => {
      const m = Math.floor(Math.min(...sizes.map((size) => size.n * studentCorrection(level, size.df))));
      const { low, high } = percentileRanks(m, p, level);
      const at = (rank) => sorted[Math.min(n, Math.max(1, rank)) - 1];
      return {
        low: low === null ? null : at(Math.floor(low / m * n)),
        high: high === null ? null : at(Math.ceil(high / m * n)),
        level,
        method: `order statistics, ${m} effective requests`
      };
    }
  };
}
function shareOf(hits, timed) {
  const n = hits.length;
  if (n === 0) return undefinedBecause("no rows", 0);
  const value = hits.reduce((sum, hit) => sum + hit, 0) / n;
  const { n: effective, df } = effectiveSize(Float64Array.from(hits), timed);
  return {
    kind: "estimate",
    value,
    n,
    interval: (level) => {
      const m = effective * studentCorrection(level, df);
      const [low, high] = shareEnds(value, m, zOf(level));
      return { low, high, level, method: `Wilson, ${Math.round(m)} effective requests` };
    }
  };
}
function effectiveSize(hits, timed) {
  const n = hits.length;
  const share = hits.reduce((sum, hit) => sum + hit, 0) / n;
  const longest = timed.durationMs / leastBlocks;
  let worst = { effect: 1, df: Number.POSITIVE_INFINITY };
  for (let length = Math.min(shortestBlockMs, longest); length <= longest; length *= 2) {
    const count = Math.floor(timed.durationMs / length);
    const excess = new Float64Array(count);
    let block = 0;
    for (let i = 0; i < n; i++) {
      while (block < count - 1 && timed.due[i] >= (block + 1) * length) block += 1;
      excess[block] += hits[i] - share;
    }
    const squares = excess.reduce((sum, value) => sum + value * value, 0);
    const effect = count / (count - 1) * squares / (n * share * (1 - share));
    if (effect > worst.effect && effect > chiSquareQuantile(0.975, count - 1) / (count - 1))
      worst = { effect, df: count - 1 };
  }
  return { n: n / worst.effect, df: worst.df };
}
var studentCorrection = (level, df) => Number.isFinite(df) ? (zOf(level) / tOf(level, df)) ** 2 : 1;

// packages/gates/src/stress-test/judging.ts
var DEFAULT_TOLERANCE = 1e-4;
function judgeLoad(question) {
  const { requirement, spec, loaded, noBaseline } = question;
  const { limit } = requirement;
  if (limit.kind === "reference") {
    if (noBaseline !== void 0) return notApplicable(requirement, spec, noBaseline);
    return unlessLate(question, judgeAgainstBaseline(question, limit), "comparison");
  }
  const decide = (served) => judge({ ...question, measured: measure(question, served), limit: limit.value, counts: "requests" });
  const { candidate } = loaded;
  const check = explainUnbounded(decide(candidate), question);
  if (!isPercentile(spec.name)) return unlessLate(question, check, spec.name === "wrong_answers" ? "answers" : "rate");
  const isOwnFault = check.outcome === "fail" && decide({ ...candidate, latency: candidate.fromPick }).outcome !== "fail";
  return unlessLate(question, check, isOwnFault ? "own fault" : "rate");
}
function measure({ requirement, spec }, candidate) {
  const { name } = spec;
  if (isPercentile(name)) return percentile2(candidate.latency, candidate, PERCENTILES[name]);
  if (name === "error_rate") return shareOf(candidate.failed, candidate);
  const n = candidate.latency.length;
  if (name === "throughput") return exact(throughputOf(candidate), n);
  if (!candidate.side.isChecked)
    throw new SeaTrialsError(
      "bad-input",
      "there are no answers to compare those of the server with",
      "Name the `model` file that it serves, or its `predictions` for the same rows."
    );
  const [tolerance] = requirement.call.arguments;
  const answers = candidate.deviation.filter((distance) => !Number.isNaN(distance)).length;
  if (answers === 0) return undefinedBecause("no rows", 0);
  return exact(wrongAnswers(candidate, tolerance?.kind === "number" ? tolerance.value : DEFAULT_TOLERANCE), answers);
}
var wrongAnswers = ({ deviation }, tolerance) => deviation.filter((distance) => distance > tolerance).length;
var throughputOf = ({ failed, durationMs }) => 1e3 * failed.filter((hit) => hit === 0).length / durationMs;
function judgeAgainstBaseline({ requirement, spec, confidence, loaded }, limit) {
  const p = PERCENTILES[spec.name];
  const baseline = loaded.baseline;
  const ofQuads = (served) => Array.from({ length: loaded.quads }, (_, quad) => inQuad(served, quad, p));
  const pairs = [ofQuads(loaded.candidate), ofQuads(baseline)];
  const isFactor = limit.offset === 0;
  const centre = isFactor ? geometricMean : mean;
  const measured = pairs.flat().some(Number.isNaN) ? undefinedBecause("too few rows", loaded.candidate.latency.length) : isFactor ? blockRatio(...pairs) : blockDifference(...pairs);
  return judge({
    requirement,
    spec,
    confidence,
    measured,
    limit: isFactor ? limit.factor : limit.offset,
    compared: {
      candidate: centre(pairs[0]),
      reference: centre(pairs[1]),
      name: "baseline",
      how: isFactor ? "ratio" : "difference",
      means: `${isFactor ? "geometric means" : "means"} of ${loaded.quads} blocks of turns`
    },
    counts: "blocks of turns"
  });
}
function inQuad({ latency, quad }, wanted, p) {
  const own = latency.filter((_, request) => quad[request] === wanted).sort();
  return own.length === 0 ? Number.NaN : percentile(own, p);
}
var mean = (values) => values.reduce((sum, each) => sum + each, 0) / values.length;
var geometricMean = (values) => Math.exp(mean(values.map(Math.log)));
function blockDifference(candidate, baseline) {
  const n = candidate.length;
  const differences = candidate.map((value2, quad) => value2 - baseline[quad]);
  const value = mean(differences);
  const se = Math.sqrt(differences.reduce((sum, each) => sum + (each - value) ** 2, 0) / (n - 1) / n);
  if (n < 2) return undefinedBecause("too few rows", n);
  return {
    kind: "estimate",
    value,
    n,
    se,
    interval: (level) => {
      const half = tOf(level, n - 1) * se;
      return { low: value - half, high: value + half, level, method: "t over blocks" };
    }
  };
}
function unlessLate({ loaded }, check, of) {
  const { offeredPerSecond, achievedPerSecond, latenessMs } = loaded.punctuality;
  if (check.outcome !== "pass" && check.outcome !== "fail") return check;
  if (of === "answers" && check.outcome === "fail") return check;
  if (achievedPerSecond < leastAchieved * offeredPerSecond)
    return undecided(
      check,
      `the load generator sent ${formatNumber(achievedPerSecond, "/s")} of ${formatNumber(offeredPerSecond, "/s")}: it measured itself; lower the rate, or give it a less busy machine`
    );
  const isLate = of === "own fault" || of === "comparison" && latenessMs > tolerableLatenessMs(percentile(loaded.baseline.latency.slice().sort(), 0.5));
  if (!isLate) return check;
  return undecided(
    check,
    `the load generator itself came up to ${formatNumber(latenessMs, "ms")} late to its requests (99 of 100): this machine is too busy to decide`
  );
}
function explainUnbounded(check, { requirement, confidence, spec }) {
  const { interval, outcome: outcome2 } = check;
  if (outcome2 !== "inconclusive" || interval === void 0 || !isPercentile(spec.name)) return check;
  if (interval.low !== null && interval.high !== null) return check;
  const least = rowsForPercentile(PERCENTILES[spec.name], requirement.confidence ?? confidence);
  const { settle: _, ...rest } = check;
  const reason = `${check.reason.split(";")[0]}; the load is too short to bound it: it takes at least ${least} requests that do not depend on one another (${interval.method} of ${check.n})`;
  return { ...rest, reason };
}
function undecided(check, why) {
  const { settle: _, ...rest } = check;
  return { ...rest, outcome: "inconclusive", reason: `${check.reason}, but ${why}` };
}

// packages/gates/src/stress-test/sides.ts
import { resolve } from "node:path";

// packages/serving/src/load/expected.ts
function answerReader(protocol, expected) {
  const known = /* @__PURE__ */ new Map();
  return (message, status, body) => {
    const before = known.get(message);
    if (status === 200 && before?.body.equals(body)) return before.distance;
    const answers = protocol.answers(status, body.toString("utf8"));
    if ((answers.labels ?? answers.scores).length !== 1) throw new Error("it does not answer one row");
    const distance = expected === void 0 ? Number.NaN : distanceOf(answers, expected, message);
    known.set(message, { body: Buffer.from(body), distance });
    return distance;
  };
}
function distanceOf(got, expected, row) {
  if (got.labels !== void 0) {
    const label = expected.labels?.[row];
    return label !== void 0 && String(got.labels[0]) === String(label) ? 0 : Number.POSITIVE_INFINITY;
  }
  const a = [got.scores[0]].flat();
  const b = numbersOf(expected, row);
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  const distance = Math.max(...a.map((value, index) => Math.abs(value - b[index]) / Math.max(1, Math.abs(b[index]))));
  return Number.isNaN(distance) ? Number.POSITIVE_INFINITY : distance;
}
function numbersOf({ scores, labels }, row) {
  const score = scores[row];
  if (score !== void 0) return [score].flat();
  const label = labels?.[row];
  return typeof label === "boolean" || typeof label === "number" ? [Number(label)] : [];
}

// packages/serving/src/load/generator.ts
import { setTimeout as sleep } from "node:timers/promises";

// packages/serving/src/load/connection.ts
import { connect as connectTcp } from "node:net";
import { connect as connectTls } from "node:tls";

// packages/serving/src/load/response.ts
var lineEnd = Buffer.from("\r\n");
var headEnd = Buffer.from("\r\n\r\n");
var mostHead = 64 * 1024;
var mostBytes = 4 * 1024 * 1024;
var nothing = Buffer.alloc(0);
var NotHttp = class extends Error {
};
var inChunks = -1;
var untilEnd = -2;
var ResponseReader = class {
  status = 0;
  body = nothing;
  /** Whether another request may follow on the connection. */
  reusable = false;
  /** What has come of this response, up to `#length`; behind it is room for more. */
  #bytes = nothing;
  #length = 0;
  /** What is before it has been read. */
  #at = 0;
  /** No end of a line begins before it and behind `#at`. */
  #sought = 0;
  #framing;
  /** Bytes of the chunk that is being read, undefined where its size comes next; after the last one come trailers. */
  #chunk;
  /** Where the body stands: chunks are moved together behind the head. */
  #start = 0;
  #end = 0;
  // Heads of one server differ in their date, once a second: most are read by comparing them with the last.
  #known;
  /** Takes bytes, and may change them; true when a whole response is there. Throws `NotHttp`. */
  feed(bytes) {
    this.#append(bytes);
    if (this.#framing === void 0) this.#readHead();
    if (this.#framing === void 0) return false;
    const { length } = this.#framing;
    if (length === inChunks) return this.#readChunks();
    return length !== untilEnd && this.#length >= this.#start + length && this.#complete(this.#start + length);
  }
  /** The peer closed the connection: true when that completes a response. */
  end() {
    return this.#framing?.length === untilEnd && this.#complete(this.#length);
  }
  /** Doubles the room when it is full: a response in many pieces is copied a few times, not once a piece. */
  #append(bytes) {
    const length = this.#length + bytes.length;
    if (length > mostBytes) throw new NotHttp("it is too long");
    if (this.#length === 0) this.#bytes = bytes;
    else {
      if (length > this.#bytes.length) {
        const larger = Buffer.allocUnsafe(2 * length);
        this.#bytes.copy(larger, 0, 0, this.#length);
        this.#bytes = larger;
      }
      bytes.copy(this.#bytes, this.#length);
    }
    this.#length = length;
  }
  #readHead() {
    while (this.#framing === void 0) {
      const end = this.#find(headEnd);
      if (end === void 0) return;
      const head = this.#bytes.toString("latin1", this.#at, end);
      this.#at = end + headEnd.length;
      if (this.#known?.head !== head) this.#known = { head, framing: readHead(head) };
      if (this.#known.framing.status >= 200) this.#framing = this.#known.framing;
    }
    this.#start = this.#at;
    this.#end = this.#at;
  }
  #readChunks() {
    for (; ; ) {
      if (typeof this.#chunk === "number") {
        const end2 = this.#at + this.#chunk;
        if (this.#length < end2 + lineEnd.length) return false;
        if (this.#bytes[end2] !== lineEnd[0] || this.#bytes[end2 + 1] !== lineEnd[1])
          throw new NotHttp("a chunk is longer than its size");
        this.#bytes.copyWithin(this.#end, this.#at, end2);
        this.#end += this.#chunk;
        this.#at = end2 + lineEnd.length;
        this.#chunk = void 0;
      }
      const end = this.#find(lineEnd);
      if (end === void 0) return false;
      const line = this.#bytes.subarray(this.#at, end);
      this.#at = end + lineEnd.length;
      if (this.#chunk !== "last") this.#chunk = chunkSize(line.toString("latin1")) || "last";
      else if (line.length === 0) return this.#complete(this.#end);
    }
  }
  /** Where the end of a line (or of a head) begins, looked for only in what is new. */
  #find(mark) {
    const from = Math.max(this.#at, this.#sought);
    const found = this.#bytes.subarray(0, this.#length).indexOf(mark, from);
    if ((found === -1 ? this.#length : found) - this.#at > mostHead) throw new NotHttp("a line of it has no end");
    if (found !== -1) return found;
    this.#sought = this.#length - mark.length + 1;
    return void 0;
  }
  /** @param end of the body */
  #complete(end) {
    const { status, reusable, length } = this.#framing;
    if ((length === inChunks ? this.#at : end) < this.#length)
      throw new NotHttp("it sent more than one response to a request");
    this.status = status;
    this.reusable = reusable;
    this.body = this.#bytes.subarray(this.#start, end);
    this.#bytes = nothing;
    this.#length = 0;
    this.#at = 0;
    this.#sought = 0;
    this.#chunk = void 0;
    this.#framing = void 0;
    return true;
  }
};
function readHead(head) {
  const line = /^HTTP\/1\.([01]) (\d{3})(?: |\r\n|$)/.exec(head);
  if (line === null) throw new NotHttp("it does not begin as HTTP/1.1 does");
  const status = Number(line[2]);
  const chunked = /\r\ntransfer-encoding:[^\r]*\bchunked[ \t]*(?:\r\n|$)/i.test(head);
  const lengths = [...head.matchAll(/\r\ncontent-length:[ \t]*(\d{1,15})[ \t]*(?=\r\n|$)/gi)].map(
    (match) => Number(match[1])
  );
  if (lengths.some((length2) => length2 !== lengths[0] || length2 > mostBytes)) throw new NotHttp("its length cannot be");
  const empty = status < 200 || status === 204 || status === 304;
  const length = empty ? 0 : chunked ? inChunks : lengths[0] ?? untilEnd;
  const close = /\r\nconnection:[^\r]*\bclose\b/i.test(head);
  const keep = line[1] === "1" || /\r\nconnection:[^\r]*\bkeep-alive\b/i.test(head);
  return { status, length, reusable: keep && !close && length !== untilEnd };
}
function chunkSize(line) {
  const digits = /^[0-9a-f]{1,8}(?=[ \t]*(?:;|$))/i.exec(line);
  if (digits === null) throw new NotHttp("the size of a chunk is no number");
  return Number.parseInt(digits[0], 16);
}

// packages/serving/src/load/connection.ts
var Connection = class {
  /** Number of the request in flight, -1 when idle. */
  request = -1;
  #socket;
  #reader = new ResponseReader();
  #events;
  #over = false;
  constructor(target, events) {
    this.#events = events;
    const secure = target.protocol === "https:";
    const host = target.hostname.replace(/^\[|\]$/g, "");
    const port = Number(target.port || (secure ? 443 : 80));
    this.#socket = secure ? connectTls({ host, port, servername: host }) : connectTcp({ host, port });
    this.#socket.setNoDelay(true);
    this.#socket.on("data", (bytes) => this.#receive(bytes));
    this.#socket.on("error", () => this.#finish());
    this.#socket.on("close", () => this.#finish());
  }
  send(request, bytes) {
    this.request = request;
    this.#socket.write(bytes);
  }
  /** Closes it without a word to anyone. */
  destroy() {
    this.#over = true;
    this.request = -1;
    this.#socket.destroy();
  }
  #receive(bytes) {
    if (this.#over) return;
    try {
      if (this.request === -1) this.#finish();
      else if (this.#reader.feed(bytes)) this.#answer();
    } catch (error) {
      if (!(error instanceof NotHttp)) throw error;
      this.#finish();
    }
  }
  #answer() {
    const { status, body } = this.#reader;
    const reusable = this.#reader.reusable && !this.#over;
    if (!reusable) {
      this.#over = true;
      this.#socket.destroy();
    }
    this.#events.answered(this, status, body, reusable);
  }
  #finish() {
    if (this.#over) return;
    this.#over = true;
    this.#socket.destroy();
    if (this.request === -1) this.#events.closed(this);
    else if (this.#reader.end()) this.#answer();
    else this.#events.broken(this);
  }
};

// packages/serving/src/load/recording.ts
var outcome = {
  pending: 0,
  answered: 1,
  /** Another HTTP status than 200, or a body that the protocol cannot read. */
  refused: 2,
  /** The connection failed, or broke before the answer was whole. */
  broken: 3,
  timedOut: 4
};
var emptyRecording = (due) => ({
  due,
  picked: new Float64Array(due.length).fill(Number.NaN),
  sent: new Float64Array(due.length).fill(Number.NaN),
  done: new Float64Array(due.length).fill(Number.NaN),
  outcome: new Uint8Array(due.length),
  deviation: new Float64Array(due.length).fill(Number.NaN)
});

// packages/serving/src/load/generator.ts
var mostConnections = 512;
var spinMs = 1.5;
var progressMs = 200;
var LoadGenerator = class {
  #target;
  #idle = [];
  #busy = /* @__PURE__ */ new Map();
  #open = 0;
  /** Messages sent in the runs before: rows go on where the last run ended. */
  #before = 0;
  #run = newRun(new Float64Array(0), void 0);
  constructor(target) {
    this.#target = target;
  }
  /**
   * Sends requests when they are due (milliseconds from now, ascending), waits for the last answer or its timeout, and
   * returns what happened. One run at a time; connections are kept for the next.
   *
   * @param progress called now and then with the share of the load that is due; what it throws breaks the run off
   */
  async run(due, progress) {
    const run2 = newRun(due, progress);
    this.#run = run2;
    await this.#send();
    await this.#drain();
    this.#before += due.length;
    return run2.recording;
  }
  /** Closes all connections. */
  close() {
    for (const connection of [...this.#idle, ...this.#busy.values()]) connection.destroy();
  }
  async #send() {
    const run2 = this.#run;
    const { due } = run2.recording;
    await new Promise((resolve3, reject) => {
      const tick = () => {
        try {
          let now = this.#now();
          while (run2.next < due.length && due[run2.next] <= now) {
            this.#pick(run2.next, now);
            run2.next += 1;
            now = this.#now();
          }
          this.#housekeeping(now);
          const wait = run2.next === due.length ? void 0 : due[run2.next] - now;
          if (wait === void 0) resolve3();
          else if (wait > spinMs) setTimeout(tick, Math.min(wait - 1, progressMs));
          else setImmediate(tick);
        } catch (error) {
          reject(error);
        }
      };
      tick();
    });
  }
  async #drain() {
    while (this.#busy.size > 0 || this.#run.firstWaiting < this.#run.waiting.length) {
      await sleep(2);
      this.#housekeeping(this.#now());
    }
  }
  #now() {
    return performance.now() - this.#run.start;
  }
  #pick(request, now) {
    this.#run.recording.picked[request] = now;
    const connection = this.#idle.pop() ?? this.#connect();
    if (connection === void 0) this.#run.waiting.push(request);
    else this.#write(connection, request, now);
  }
  #write(connection, request, now) {
    this.#run.recording.sent[request] = now;
    this.#busy.set(request, connection);
    connection.send(request, this.#target.messages[this.#message(request)]);
  }
  #message(request) {
    return (this.#before + request) % this.#target.messages.length;
  }
  #connect() {
    if (this.#open === mostConnections) return void 0;
    this.#open += 1;
    return new Connection(this.#target.url, {
      answered: (connection, status, body, reusable) => this.#answered(connection, status, body, reusable),
      broken: (connection) => this.#broken(connection),
      closed: (connection) => this.#closed(connection)
    });
  }
  #answered(connection, status, body, reusable) {
    const { request } = connection;
    const now = this.#now();
    connection.request = -1;
    this.#busy.delete(request);
    this.#run.recording.done[request] = now;
    try {
      this.#run.recording.deviation[request] = this.#target.read(this.#message(request), status, body);
      this.#run.recording.outcome[request] = outcome.answered;
    } catch {
      this.#run.recording.outcome[request] = outcome.refused;
    }
    if (reusable) this.#idle.push(connection);
    else this.#open -= 1;
    this.#serveWaiting();
  }
  #broken(connection) {
    const { request } = connection;
    connection.request = -1;
    this.#busy.delete(request);
    this.#end(request, outcome.broken);
    this.#open -= 1;
    this.#serveWaiting();
  }
  #closed(connection) {
    const place = this.#idle.indexOf(connection);
    if (place !== -1) this.#idle.splice(place, 1);
    this.#open -= 1;
    this.#serveWaiting();
  }
  #serveWaiting() {
    while (this.#run.firstWaiting < this.#run.waiting.length) {
      const request = this.#run.waiting[this.#run.firstWaiting];
      if (this.#run.recording.outcome[request] !== outcome.pending) {
        this.#run.firstWaiting += 1;
        continue;
      }
      const connection = this.#idle.pop() ?? this.#connect();
      if (connection === void 0) return;
      this.#run.firstWaiting += 1;
      this.#write(connection, request, this.#now());
    }
  }
  #end(request, how) {
    this.#run.recording.done[request] = this.#now();
    this.#run.recording.outcome[request] = how;
  }
  /** Requests are due in order, so the oldest unfinished one times out first. */
  #housekeeping(now) {
    const run2 = this.#run;
    const { due, outcome: outcomes } = run2.recording;
    for (; run2.oldest < run2.next; run2.oldest += 1) {
      if (outcomes[run2.oldest] !== outcome.pending) continue;
      if (due[run2.oldest] + this.#target.timeoutMs > now) break;
      this.#end(run2.oldest, outcome.timedOut);
      const connection = this.#busy.get(run2.oldest);
      if (connection === void 0) continue;
      this.#busy.delete(run2.oldest);
      connection.destroy();
      this.#open -= 1;
    }
    this.#serveWaiting();
    if (now - run2.progressed < progressMs) return;
    run2.progressed = now;
    run2.progress?.(Math.min(1, now / (due.at(-1) ?? 1)));
  }
};
var newRun = (due, progress) => ({
  recording: emptyRecording(due),
  progress,
  start: performance.now(),
  next: 0,
  /** No request before it is unfinished. */
  oldest: 0,
  /** Requests without a connection, in order, from `firstWaiting` on. */
  waiting: [],
  firstWaiting: 0,
  progressed: 0
});

// packages/serving/src/load/messages.ts
var buildMessages = (base, protocol, rows, features) => rows.map((row) => {
  const { path, headers, body } = protocol.request([row], features);
  const bytes = Buffer.from(body, "utf8");
  const head = [
    `POST ${base.pathname.replace(/\/$/, "")}${path} HTTP/1.1`,
    `host: ${base.host}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `content-length: ${bytes.length}`
  ];
  return Buffer.concat([Buffer.from(`${head.join("\r\n")}\r
\r
`, "latin1"), bytes]);
});

// packages/gates/src/stress-test/rows.ts
var mostRows = 1e3;
var poolRows = 2e4;
async function drawRows(engine, table, features, policy, seed) {
  const file = shownPath(policy, shownFile(policy, table.files[0]));
  const columns = features.map((name) => columnOfFeature(table, name));
  for (const name of columns) assertColumn(table, name, `data set \`${table.name}\``, file);
  const taken = features.map((feature, i) => {
    const name = columns[i];
    return { feature, name, tokens: table.columns.find((column) => column.name === name)?.tokens };
  });
  const { below } = random("rows", seed);
  const drawn = [];
  let index = 0;
  for await (const batch of engine.rows(table, columns)) {
    for (const row of batch) {
      const place = index < mostRows ? index : below(index + 1);
      if (place < mostRows) drawn[place] = { index, values: scalars(row, taken) };
      index += 1;
    }
    if (index >= poolRows) break;
  }
  if (drawn.length > 0) return drawn;
  throw new SeaTrialsError(
    "unreadable-data",
    `data set \`${table.name}\` has no rows to send`,
    "Name data with rows: `load.rows` in the policy, or the input `data`.",
    { file }
  );
}
var scalars = (row, taken) => Object.fromEntries(
  taken.map(({ feature, name, tokens }) => [
    feature,
    scalar(tokens?.includes(row[name]) ? null : row[name])
  ])
);
var scalar = (value) => value === null || typeof value === "number" || typeof value === "boolean" ? value : String(value);
async function offlineAnswers(model, rows, threshold) {
  const { scores } = await model.predict(rows.map(({ values }) => values));
  const { classes } = model;
  if (classes === void 0) return { scores };
  const labels = scores.map(
    (score) => typeof score === "number" ? classes[score >= threshold ? 1 : 0] ?? null : classes[score.indexOf(Math.max(...score))] ?? null
  );
  return { scores, labels };
}

// packages/gates/src/stress-test/told.ts
async function toldAnswers(engine, policy, predictions, data, rows) {
  const names2 = predictions.columns.map(({ name }) => name);
  const { columns } = policy;
  const answer = [columns.score, "score", columns.prediction, "prediction"].find(
    (name) => name !== void 0 && names2.includes(name)
  );
  const file = shownPath(policy, shownFile(policy, predictions.files[0]));
  if (answer === void 0)
    throw new SeaTrialsError(
      "missing-column",
      `the predictions have no column ${printable(columns.score ?? "score")}`,
      "Name the column of their answers with `score` or `prediction`.",
      { file }
    );
  const id = data.columns.some(({ name }) => name === columns.id) && names2.includes(columns.id) ? columns.id : void 0;
  const read = await engine.vectors(predictions, id === void 0 ? [answer] : [answer, id]);
  const order = pair(await sideOf(engine, policy, data, id), {
    where: "the predictions",
    file,
    n: lengthOf(read[answer]),
    ...id === void 0 ? {} : { ids: read[id] }
  });
  const answers = cellsOfVector(read[answer]);
  const values = rows.map(({ index }) => {
    const value = answers(order?.[index] ?? index);
    if (value !== void 0 && value !== null) return value;
    throw new SeaTrialsError(
      "unpaired-rows",
      `the predictions have no answer to row ${index + 1} of data set \`${data.name}\``,
      "Write a score or a label into every row of the predictions.",
      { file }
    );
  });
  return values.every((value) => typeof value === "number") ? { scores: values } : { scores: [], labels: values };
}
async function sideOf(engine, policy, data, id) {
  const file = shownPath(policy, shownFile(policy, data.files[0]));
  const where = `data set \`${data.name}\``;
  if (id === void 0) return { where, file, n: Number((await engine.aggregate(data, [{ op: "rows" }]))[0]) };
  const ids = (await engine.vectors(data, [id]))[id];
  return { where, file, n: lengthOf(ids), ids };
}
var lengthOf = (vector) => vector.kind === "number" ? vector.values.length : vector.codes.length;

// packages/gates/src/stress-test/sides.ts
async function openSide(options) {
  const { policy, source, name, timeoutMs } = options;
  const url = name === "candidate" ? policy.serving?.url ?? source.url : source.url;
  const model = source.onnx === void 0 ? void 0 : resolve(policy.root, source.onnx);
  const start = policy.serving?.start;
  if (url === void 0 && model === void 0 && (start === void 0 || name === "baseline"))
    throw new SeaTrialsError(
      "bad-input",
      `nothing says how the ${name} is served`,
      name === "candidate" ? "Name `model`, `url`, or `start`." : "Name an `onnx` file or a `url` under `baseline:`.",
      source.at
    );
  const offline = model === void 0 ? void 0 : await openOffline(policy, model);
  const { startServer } = await import("./process-PY5XICFJ.js");
  const protocol = await protocolOf(policy, url === void 0 && start === void 0);
  let server;
  try {
    if (url === void 0) {
      const how = start === void 0 ? await ownServer(policy) : { command: start };
      const readyMs = policy.serving?.readyMs ?? 6e4;
      server = await startServer({ ...how, model: model ?? "", cwd: policy.root, protocol, readyMs });
    } else {
      const { untilReady } = await import("./ready-R3FTRGEF.js");
      await untilReady([url], protocol, policy.serving?.readyMs ?? 6e4);
    }
    const running = server;
    const load = await prepare(options, url ?? running.url, protocol, offline);
    return {
      name,
      ...load,
      timeoutMs,
      evidence: running === void 0 || model === void 0 ? "claimed" : "executed",
      server: url !== void 0 ? "told" : start === void 0 ? "own" : "started",
      ...running === void 0 ? {} : { startedInMs: running.startedInMs },
      check: () => running?.check(),
      stop: async () => {
        load.generator.close();
        await running?.stop();
      }
    };
  } catch (error) {
    await server?.stop();
    throw error;
  } finally {
    await offline?.close();
  }
}
async function openOffline(policy, file) {
  const { openOnnx } = await import("./onnx-4ZU5R6SB.js");
  const { positive } = policy.columns;
  const shown = shownPath(policy, relativePath(policy.root, file));
  return await openOnnx(file, { shown, ...policy.task !== "binary" || positive === void 0 ? {} : { positive } });
}
async function protocolOf(policy, isOurs) {
  const protocols = await import("./protocol-2PWXJJSB.js");
  const name = isOurs ? "open-inference" : policy.serving?.protocol ?? "open-inference";
  return protocols.protocolOf(name, policy.model);
}
async function ownServer(policy) {
  const own = await import("./own-server-TRY2HNJB.js");
  const { positive } = policy.columns;
  const isBinary = policy.task === "binary" && positive !== void 0;
  return own.ownServer({ name: policy.model, ...isBinary ? { positive } : {} });
}
async function prepare(options, url, protocol, offline) {
  const { policy, engine, table, seed, source, timeoutMs } = options;
  const { openHttp } = await import("./http-QQ2XM437.js");
  const otherwise = offline?.features ?? featuresOf(policy, table);
  const model = await openHttp({ url, protocol, timeoutMs, otherwise });
  try {
    const columns = [...new Set(names(model.features).concat(names(offline?.features ?? [])))];
    const rows = await drawRows(engine, table, columns, policy, seed);
    await model.predict([rows[0].values]);
    const expected = await expectedOf(options, rows, offline);
    const generator = new LoadGenerator({
      url: new URL(url),
      messages: buildMessages(
        new URL(url),
        protocol,
        rows.map(({ values }) => values),
        model.features
      ),
      timeoutMs,
      read: answerReader(protocol, expected)
    });
    return { generator, isChecked: expected !== void 0, source };
  } finally {
    await model.close();
  }
}
var names = (features) => features.map(({ name }) => name);
async function expectedOf({ policy, engine, table, source }, rows, offline) {
  if (offline !== void 0) return await offlineAnswers(offline, rows, source.threshold ?? 0.5);
  if (source.predictions === void 0) return void 0;
  const told = await openPredictions(engine, policy, source.predictions, "predictions");
  return await toldAnswers(engine, policy, told, table, rows);
}

// packages/serving/src/load/schedule.ts
function arrivals({ arrivals: arrivals2, ratePerSecond, durationMs, seed }) {
  const gapMs = 1e3 / ratePerSecond;
  if (arrivals2 === "constant") {
    const count = Math.ceil(durationMs / gapMs - 1e-9);
    return Float64Array.from({ length: Math.max(0, count) }, (_, index) => index * gapMs);
  }
  const { uniform } = random("arrivals", seed);
  const instants = [];
  for (let at = -Math.log(1 - uniform()) * gapMs; at < durationMs; at += -Math.log(1 - uniform()) * gapMs)
    instants.push(at);
  return Float64Array.from(instants);
}

// packages/gates/src/stress-test/turns.ts
async function loadSides(sides, load, quads, seed, progress) {
  const { candidate, baseline } = sides;
  const both = baseline === void 0 ? [candidate] : [candidate, baseline];
  for (const side of both) await turn(side, load, load.warmupMs / both.length, `${seed} warm-up`, () => {
  });
  const turns = [];
  if (baseline === void 0) {
    const recording = await turn(candidate, load, load.durationMs, seed, progress);
    turns.push({ side: candidate, quad: 0, recording, durationMs: load.durationMs });
  } else {
    const { uniform } = random("turns", seed);
    const durationMs = load.durationMs / (4 * quads);
    for (let quad = 0; quad < quads; quad++) {
      const [a, b] = uniform() < 0.5 ? [candidate, baseline] : [baseline, candidate];
      for (const [place, side] of [a, b, b, a].entries()) {
        const share = (part) => progress((4 * quad + place + part) / (4 * quads));
        const recording = await turn(side, load, durationMs, `${seed} ${quad} ${place >> 1}`, share);
        turns.push({ side, quad, recording, durationMs });
      }
    }
  }
  return {
    candidate: joined(turns, candidate),
    ...baseline === void 0 ? {} : { baseline: joined(turns, baseline) },
    quads: baseline === void 0 ? 0 : quads,
    punctuality: punctuality(turns)
  };
}
async function turn(side, load, durationMs, seed, progress) {
  const due = arrivals({ arrivals: load.arrivals, ratePerSecond: load.ratePerSecond, durationMs, seed });
  const recording = await side.generator.run(due, (share) => {
    side.check();
    progress(share);
  });
  side.check();
  return recording;
}
function joined(turns, side) {
  const own = turns.filter((each) => each.side === side);
  const all = (of) => own.flatMap((each, place) => [...of(each, place)]);
  const isGood = ({ recording }, request) => recording.outcome[request] === outcome.answered;
  const since = (start) => Float64Array.from(
    all(
      (each) => each.recording.done.map(
        (at, request) => isGood(each, request) ? Math.min(side.timeoutMs, at - each.recording[start][request]) : side.timeoutMs
      )
    )
  );
  return {
    side,
    due: Float64Array.from(
      all(({ recording, durationMs }, place) => recording.due.map((at) => at + place * durationMs))
    ),
    durationMs: own.reduce((sum, each) => sum + each.durationMs, 0),
    latency: since("due"),
    fromPick: since("picked"),
    failed: Uint8Array.from(all((each) => each.recording.outcome.map((_, request) => isGood(each, request) ? 0 : 1))),
    timedOut: own.reduce(
      (sum, { recording }) => sum + recording.outcome.filter((how) => how === outcome.timedOut).length,
      0
    ),
    deviation: Float64Array.from(all(({ recording }) => recording.deviation)),
    quad: Uint8Array.from(all(({ recording, quad }) => new Uint8Array(recording.due.length).fill(quad)))
  };
}

// packages/gates/src/stress-test/gate.ts
var NAME = "stress-test";
var DEFAULT_DATASET = "holdout";
var stressTestWithin = (timeoutMs) => ({
  name: NAME,
  defaultDataset: DEFAULT_DATASET,
  vocabulary: stressVocabulary,
  inputs: GATE_INPUTS[NAME],
  run: (context) => run(context, timeoutMs)
});
var stressTest = stressTestWithin(1e4);
async function run(context, timeoutMs) {
  const { policy, log } = context;
  const lines = readLines(policy.gates[NAME]?.require ?? [], stressVocabulary);
  const load = loadOf(policy);
  const data = await openData(context, load);
  const compared = comparedPercentiles(lines);
  const standing = compared.length === 0 ? void 0 : await baselineSource(context, sameModel);
  const other = standing !== void 0 && "model" in standing ? standing : void 0;
  const sides = [];
  try {
    const seed = await dataDigest(data.table.files, context.digest);
    const common = { policy, engine: await context.engine(), table: data.table, seed, timeoutMs };
    log.progress("starting the server", 0);
    const candidate = await openSide({ ...common, name: "candidate", source: policy.candidate ?? {} });
    sides.push(candidate);
    const baseline = other === void 0 ? void 0 : await openSide({ ...common, name: "baseline", source: other.model });
    if (baseline !== void 0) sides.push(baseline);
    assertComparable(candidate, baseline);
    const loaded = await loadSides(
      { candidate, ...baseline === void 0 ? {} : { baseline } },
      load,
      quadsOf(load, compared),
      seed,
      (share) => log.progress("sending requests", share)
    );
    assertLoaded(loaded, load);
    const checks = await judgeLines(
      lines,
      async (requirement, spec) => judgeLoad({
        requirement,
        spec,
        confidence: policy.confidence,
        loaded,
        ...standing !== void 0 && "notApplicable" in standing ? { noBaseline: standing.notApplicable } : {}
      })
    );
    return {
      gate: NAME,
      model: policy.model,
      verdict: verdictOf(checks),
      checks,
      metrics: metricsOf(loaded.candidate),
      figures: loadFigures(loaded, strictestP99(lines)),
      subjects: await subjectsOf(context, data, other?.model.onnx),
      evidence: candidate.evidence,
      scope: { requests: loaded.candidate.latency.length },
      notes: [...other?.note === void 0 ? [] : [other.note], ...notesOf(loaded, load)]
    };
  } finally {
    await Promise.allSettled(sides.map((side) => side.stop()));
  }
}
async function openData(context, load) {
  const { policy } = context;
  const contract = policy.contract === void 0 ? {} : (await loadContract(resolve2(policy.root, policy.contract), policy.contract, policy.contractTable)).schema;
  const sets = dataSets(policy, await context.engine(), readAs(contract));
  return await sets.open(load.rows ?? defaultDataSet(DEFAULT_DATASET, sets.names));
}
var comparedPercentiles = (lines) => understood(lines).flatMap(
  ({ requirement: { call, limit } }) => limit.kind === "reference" && isPercentile(call.metric) ? [PERCENTILES[call.metric]] : []
);
function assertComparable(candidate, baseline) {
  if (baseline === void 0 || candidate.server === "told" === (baseline.server === "told")) return;
  throw new SeaTrialsError(
    "bad-policy",
    `the ${candidate.server === "told" ? "candidate" : "baseline"} is behind an address, the other is started here: their latencies cannot be compared`,
    "Serve both in the same way: both by `url`, or both from their files."
  );
}
function assertLoaded({ candidate }, { ratePerSecond, durationMs }) {
  if (candidate.latency.length > 0) return;
  throw new SeaTrialsError(
    "bad-input",
    `a load of ${ratePerSecond}/s for ${durationMs / 1e3} s has no requests`,
    "Raise `load.rate` or `load.for` (inputs `rate`, `for`)."
  );
}
function quadsOf(load, compared) {
  const requests = load.ratePerSecond * load.durationMs / 1e3 / 2;
  const tail = 1 - Math.max(0.5, ...compared);
  return Math.min(12, Math.max(4, Math.floor(requests * tail / 5)));
}
function metricsOf(candidate) {
  const { latency, failed, side } = candidate;
  if (latency.length === 0) return {};
  const sorted = latency.slice().sort();
  return {
    ...Object.fromEntries(Object.entries(PERCENTILES).map(([name, p]) => [name, percentile(sorted, p)])),
    error_rate: failed.reduce((sum, hit) => sum + hit, 0) / failed.length,
    throughput: throughputOf(candidate),
    ...side.isChecked ? { wrong_answers: wrongAnswers(candidate, DEFAULT_TOLERANCE) } : {}
  };
}
function strictestP99(lines) {
  const limits = understood(lines).flatMap(
    ({ requirement: { call, limit } }) => call.metric === "p99" && limit.kind === "number" ? [limit.value] : []
  );
  return limits.length === 0 ? void 0 : Math.min(...limits);
}
async function subjectsOf(context, data, baseline) {
  const { policy, digest } = context;
  const files = [
    ["model", policy.candidate?.onnx],
    ["predictions", policy.candidate?.predictions],
    ["baseline", baseline],
    ["contract", policy.contract]
  ];
  const ofFiles = files.flatMap(([name, path]) => {
    if (path === void 0) return [];
    const file = resolve2(policy.root, path);
    return [digest(file).then((value) => ({ name, digest: value, path: shownFile(policy, file) }))];
  });
  return [...await Promise.all(ofFiles), await dataSubject(data, policy, digest), policySubject(policy)];
}
function notesOf({ candidate, baseline, punctuality: punctuality2 }, load) {
  const { side, timedOut, latency } = candidate;
  const { offeredPerSecond, achievedPerSecond, latenessMs } = punctuality2;
  const sent = `${formatNumber(achievedPerSecond, "/s")} of the ${formatNumber(offeredPerSecond, "/s")} that were due`;
  return [
    ...side.server === "own" ? ["served by Sea Trials itself: the latency of your own server is not known"] : [],
    ...baseline === void 0 ? [] : [`candidate and baseline were served in turns: each had half of ${load.durationMs / 1e3} s`],
    ...timedOut === 0 ? [] : [`${timedOut} of ${latency.length} requests had no answer within ${side.timeoutMs / 1e3} s`],
    `the load generator sent ${sent}, 99 of 100 requests at most ${formatNumber(latenessMs, "ms")} late; the lateness is in the latencies`
  ];
}
export {
  stressTest,
  stressTestWithin
};
