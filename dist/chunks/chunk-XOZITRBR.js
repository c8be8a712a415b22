import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/report/src/read-off.ts
var known = (value) => typeof value === "number" && Number.isFinite(value);
var placesOf = ({ x }, series) => series.x ?? x.values.filter((value) => typeof value === "number");
function interpolated(xs, ys, at) {
  const i = xs.findLastIndex((x2) => x2 < at);
  const [x, y, nextX, nextY] = [xs[i], ys[i], xs[i + 1], ys[i + 1]];
  if (x === void 0 || nextX === void 0 || !known(y) || !known(nextY)) return void 0;
  return y + (nextY - y) * (at - x) / (nextX - x);
}

export {
  known,
  placesOf,
  interpolated
};
