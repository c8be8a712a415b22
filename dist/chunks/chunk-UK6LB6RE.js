import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/stats/src/quality/stored.ts
var storedSample = (label, {
  stored,
  ...said
}) => {
  const { threshold = 0.5 } = said;
  const prediction = said.prediction ?? (threshold === null ? void 0 : selectedFrom(stored, threshold));
  const decided = prediction === void 0 ? {} : { prediction };
  const sample = { task: "binary", n: label.length, label, ...decided, stored };
  return Object.defineProperty(sample, "score", { enumerable: true, get: () => allOf(stored) });
};
var selectedFrom = (stored, threshold) => {
  const prediction = new Uint8Array(stored.length);
  for (const { from, values } of stretches(stored))
    for (let i = 0; i < values.length; i++) prediction[from + i] = values[i] >= threshold ? 1 : 0;
  return prediction;
};
var allOf = (stored) => {
  const all = new Float64Array(stored.length);
  stored.read(0, all);
  return all;
};
var hasScores = (sample) => "score" in sample;
var unread = (sample) => {
  if (!("stored" in sample)) return { ...sample };
  const { score: _, ...rest } = Object.getOwnPropertyDescriptors(sample);
  return Object.defineProperties({}, rest);
};
var scoredRows = (sample) => sample.stored === void 0 ? [{ from: 0, values: sample.score }] : stretches(sample.stored);
function* stretches(stored) {
  const room = roomFor(stored);
  for (let from = 0; from < stored.length; from += stored.atOnce) {
    const values = room.subarray(0, Math.min(stored.atOnce, stored.length - from));
    stored.read(from, values);
    yield { from, values };
  }
}
var roomFor = ({ length, atOnce }) => new Float64Array(Math.min(length, atOnce));
var scoreOf = (sample) => {
  const { stored } = sample;
  if (stored === void 0) {
    const score = sample.score;
    return (row) => score[row];
  }
  const room = roomFor(stored);
  let [from, scores] = [0, room.subarray(0, 0)];
  return (row) => {
    if (row < from || row >= from + scores.length) {
      from = row;
      scores = room.subarray(0, Math.min(stored.atOnce, stored.length - row));
      stored.read(from, scores);
    }
    return scores[row - from];
  };
};

export {
  storedSample,
  hasScores,
  unread,
  scoredRows,
  stretches,
  scoreOf
};
