import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/stats/src/rank.ts
var argsort = (values) => {
  const n = values.length;
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  if (isAscending(values)) return order;
  if (n < 4096) return order.sort((a, b) => values[a] - values[b] || a - b);
  return radix(values, order);
};
var isAscending = (values) => {
  for (let i = 1; i < values.length; i++) if (!(values[i - 1] <= values[i])) return false;
  return true;
};
var radix = (values, order) => {
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
  let from = order;
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
  argsort
};
