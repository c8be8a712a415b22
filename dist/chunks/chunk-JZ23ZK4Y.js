import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/stats/src/linear.ts
var predictLinear = ({ rows, columns, values }, coefficients) => {
  const result = new Float64Array(rows).fill(coefficients[columns]);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) result[i] += coefficients[j] * values[i * columns + j];
  return result;
};
var logistic = (odds) => 1 / (1 + Math.exp(-odds));
var ridge = (design, y, weight) => {
  const { gram, moment } = normalEquations(
    design,
    (row) => weight?.[row] ?? 1,
    (row) => (weight?.[row] ?? 1) * y[row]
  );
  return solve(penalised(gram, design.columns), moment);
};
var MOST_STEPS = 50;
var logisticRidge = (design, y, weight) => {
  const { rows, columns } = design;
  let coefficients = new Float64Array(columns + 1);
  let odds = predictLinear(design, coefficients);
  const lossOf = (at, margin) => {
    let loss2 = 0;
    for (let j = 0; j < columns; j++) loss2 += at[j] ** 2 / 2;
    for (let i = 0; i < rows; i++) {
      const m = y[i] === 1 ? margin[i] : -margin[i];
      loss2 += (weight?.[i] ?? 1) * (m > 0 ? Math.log1p(Math.exp(-m)) : Math.log1p(Math.exp(m)) - m);
    }
    return loss2;
  };
  let loss = lossOf(coefficients, odds);
  for (let step = 0; step < MOST_STEPS; step++) {
    const { gram, moment } = normalEquations(
      design,
      (row) => {
        const p = logistic(odds[row]);
        return (weight?.[row] ?? 1) * Math.max(1e-10, p * (1 - p));
      },
      (row) => (weight?.[row] ?? 1) * (y[row] - logistic(odds[row]))
    );
    for (let j = 0; j < columns; j++) moment[j] -= coefficients[j];
    const direction = solve(penalised(gram, columns), moment);
    let length = 1;
    let next = coefficients.map((b, j) => b + direction[j]);
    let margin = predictLinear(design, next);
    let reached = lossOf(next, margin);
    while (!(reached <= loss) && length > 1e-6) {
      length /= 2;
      next = coefficients.map((b, j) => b + length * direction[j]);
      margin = predictLinear(design, next);
      reached = lossOf(next, margin);
    }
    const gained = loss - reached;
    if (!(gained >= 0)) break;
    coefficients = next;
    odds = margin;
    loss = reached;
    if (gained <= 1e-12 * Math.abs(loss)) break;
  }
  return coefficients;
};
var normalEquations = ({ rows, columns, values }, v, u) => {
  const d = columns + 1;
  const gram = new Float64Array(d * d);
  const moment = new Float64Array(d);
  const x = new Float64Array(d).fill(1);
  for (let i = 0; i < rows; i++) {
    x.set(values.subarray(i * columns, (i + 1) * columns));
    const [weight, pull] = [v(i), u(i)];
    for (let j = 0; j < d; j++) {
      const xj = x[j];
      if (xj === 0) continue;
      moment[j] += pull * xj;
      const scaled = weight * xj;
      for (let k = 0; k <= j; k++) gram[j * d + k] += scaled * x[k];
    }
  }
  return { gram, moment };
};
var penalised = (gram, columns) => {
  for (let j = 0; j < columns; j++) gram[j * (columns + 1) + j] += 1;
  return gram;
};
var solve = (a, b) => {
  const d = b.length;
  for (let j = 0; j < d; j++)
    for (let i = j; i < d; i++) {
      let sum = a[i * d + j];
      for (let k = 0; k < j; k++) sum -= a[i * d + k] * a[j * d + k];
      a[i * d + j] = i === j ? Math.sqrt(Math.max(sum, 1e-300)) : sum / a[j * d + j];
    }
  const x = b.slice();
  for (let i = 0; i < d; i++) {
    for (let k = 0; k < i; k++) x[i] -= a[i * d + k] * x[k];
    x[i] /= a[i * d + i];
  }
  for (let i = d - 1; i >= 0; i--) {
    for (let k = i + 1; k < d; k++) x[i] -= a[k * d + i] * x[k];
    x[i] /= a[i * d + i];
  }
  return x;
};

export {
  predictLinear,
  logistic,
  ridge,
  logisticRidge
};
