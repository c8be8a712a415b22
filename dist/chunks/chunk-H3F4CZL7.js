import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  RANGE
} from "./chunk-DD2TZ3UH.js";

// packages/gates/src/stress-test/metrics.ts
var PERCENTILES = { p50: 0.5, p90: 0.9, p95: 0.95, p99: 0.99 };
var isPercentile = (name) => Object.hasOwn(PERCENTILES, name);
var plain = { arguments: [], by: false, condition: false, dataset: false, references: [] };
var percentile = (name, example) => ({
  ...plain,
  name,
  summary: `Latency that ${name.slice(1)} % of the requests do not exceed, from the instant a request was due to its whole answer. A request without a good answer counts with the timeout.`,
  kind: "estimate",
  unit: "ms",
  range: RANGE.size,
  better: "lower",
  references: ["baseline"],
  example
});
var stressVocabulary = {
  gate: "stress-test",
  metrics: [
    percentile("p50", "p50 < 20ms"),
    percentile("p90", "p90 < 50ms"),
    percentile("p95", "p95 <= baseline * 1.10"),
    percentile("p99", "p99 < 200ms"),
    {
      ...plain,
      name: "error_rate",
      summary: "Share of requests without a good answer: an error, a broken connection, nothing before the timeout.",
      kind: "estimate",
      unit: "fraction",
      range: RANGE.fraction,
      better: "lower",
      example: "error_rate < 0.1%"
    },
    {
      ...plain,
      name: "wrong_answers",
      summary: "Answers under load that differ from those computed offline for the same rows, by more than the tolerance (0.0001 unless said; relative for values beyond 1).",
      arguments: [
        {
          name: "tolerance",
          kind: "number",
          optional: true,
          summary: "Largest difference that is still the same answer."
        }
      ],
      kind: "exact",
      unit: "",
      range: RANGE.count,
      better: "lower",
      example: "wrong_answers = 0"
    },
    {
      ...plain,
      name: "throughput",
      summary: "Good answers a second of the load.",
      kind: "exact",
      unit: "/s",
      range: RANGE.size,
      better: "higher",
      example: "throughput >= 100/s"
    }
  ]
};

export {
  PERCENTILES,
  isPercentile,
  stressVocabulary
};
