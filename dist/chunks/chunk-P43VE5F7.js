import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/stats/src/rank.ts
var argsort = (values) => sortedBy(values).order;
var sortedBy = (values) => {
  const n = values.length;
  const order = inPlace(n);
  if (isAscending(values)) return { order, sorted: values };
  if (n < 4096) order.sort((a, b) => values[a] - values[b] || a - b);
  else return dealt({ keys: values.slice(), order });
  const sorted = new Float64Array(n);
  for (let i = 0; i < n; i++) sorted[i] = values[order[i]];
  return { order, sorted };
};
var inPlace = (n) => {
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  return order;
};
var isAscending = (values) => {
  for (let i = 1; i < values.length; i++) if (!(values[i - 1] <= values[i])) return false;
  return true;
};
var NEAR = 2 ** 15;
var FEW = 24;
var DEEPEST = 4;
var dealt = (pairs) => {
  const n = pairs.keys.length;
  deal(pairs, { keys: new Float64Array(n), order: new Uint32Array(n) }, 0, n, 0);
  insert(pairs);
  return { order: pairs.order, sorted: pairs.keys };
};
var deal = (pairs, spare, from, to, depth) => {
  const { keys, order } = pairs;
  const n = to - from;
  let [low, high] = [keys[from], keys[from]];
  for (let i = from + 1; i < to; i++) {
    const x = keys[i];
    if (x < low) low = x;
    else if (x > high) high = x;
  }
  if (low === high) return;
  const cells = n > 2 * NEAR ? Math.ceil(n / NEAR) : n >> 1;
  const scale = (cells - 1) / (high - low);
  if (depth > DEEPEST || !(scale > 0 && scale < Number.POSITIVE_INFINITY)) {
    sortByBits(pairs, from, to);
    return;
  }
  const starts = new Uint32Array(cells + 1);
  for (let i = from; i < to; i++) starts[Math.floor((keys[i] - low) * scale) + 1]++;
  let most = 0;
  for (let cell = 0; cell < cells; cell++) {
    const count = starts[cell + 1];
    if (count > most) most = count;
    starts[cell + 1] = starts[cell] + count;
  }
  const ends = starts.slice();
  for (let i = from; i < to; i++) {
    const at = from + ends[Math.floor((keys[i] - low) * scale)]++;
    spare.keys[at] = keys[i];
    spare.order[at] = order[i];
  }
  keys.set(spare.keys.subarray(from, to), from);
  order.set(spare.order.subarray(from, to), from);
  if (most <= FEW) return;
  for (let cell = 0; cell < cells; cell++)
    if (starts[cell + 1] - starts[cell] > FEW)
      deal(pairs, spare, from + starts[cell], from + starts[cell + 1], depth + 1);
};
var insert = ({ keys, order }) => {
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i];
    if (!(keys[i - 1] > key)) continue;
    const row = order[i];
    let at = i;
    for (; at > 0 && keys[at - 1] > key; at--) {
      keys[at] = keys[at - 1];
      order[at] = order[at - 1];
    }
    keys[at] = key;
    order[at] = row;
  }
};
var sortByBits = ({ keys, order }, from, to) => {
  const [own, rows] = [keys.slice(from, to), order.slice(from, to)];
  const places = radix(own);
  for (let i = 0; i < places.length; i++) {
    keys[from + i] = own[places[i]];
    order[from + i] = rows[places[i]];
  }
};
var radix = (values) => {
  const n = values.length;
  const bits = new Uint32Array(new Float64Array(values).buffer);
  for (let i = 0; i < n; i++) {
    const high = bits[2 * i + 1];
    if (high === 2147483648 && bits[2 * i] === 0) bits[2 * i + 1] = 2147483648;
    else if (high & 2147483648) {
      bits[2 * i] = ~bits[2 * i];
      bits[2 * i + 1] = ~high;
    } else bits[2 * i + 1] = (high | 2147483648) >>> 0;
  }
  let from = inPlace(n);
  let to = new Uint32Array(n);
  const counts = new Uint32Array(65536);
  for (let pass = 0; pass < 4; pass++) {
    const word = pass >> 1;
    const shift = (pass & 1) * 16;
    counts.fill(0);
    for (let i = 0; i < n; i++) counts[bits[2 * i + word] >>> shift & 65535]++;
    if (counts[bits[word] >>> shift & 65535] === n) continue;
    let start = 0;
    for (let digit = 0; digit < 65536; digit++) {
      const count = counts[digit];
      counts[digit] = start;
      start += count;
    }
    for (let i = 0; i < n; i++) {
      const index = from[i];
      to[counts[bits[2 * index + word] >>> shift & 65535]++] = index;
    }
    ;
    [from, to] = [to, from];
  }
  return from;
};

export {
  argsort,
  sortedBy,
  isAscending
};
