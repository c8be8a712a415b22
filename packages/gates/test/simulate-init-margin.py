"""How often `roc_auc >= baseline - m` passes models that were retrained alike, over many more hold-outs than simulate-init.ts can judge: its
area and variance by DeLong, and the margin that `init` would write, the smallest that an equally good model passes four times in five where
the spread is larger by 0.84 times what spreads of such data sets differ by (a sixteenth of it with 1 000 rows).
Usage: python simulate-init-margin.py <binary.csv of simulate-init.py> [limits]   (numpy)"""
import sys
import numpy as np

rows = np.genfromtxt(sys.argv[1], delimiter=',', names=True, dtype=None, encoding='utf8')
limits = int(sys.argv[2]) if len(sys.argv) > 2 else 300
models = ['candidate', 'baseline', *(f'retrained_{i}' for i in range(6))]
positive = rows['label'] > 0.5
scores = np.stack([rows[model] for model in models])
MARGINS = [0.005, 0.01, 0.02, 0.05]
OFTEN, Z = 0.8416, 1.96


def midranks(values):
    order = np.argsort(values, kind='stable')
    placed = values[order]
    starts = np.flatnonzero(np.r_[True, placed[1:] != placed[:-1]])
    ends = np.r_[starts[1:], len(values)]
    ranks = np.empty(len(values))
    ranks[order] = np.repeat((starts + ends + 1) / 2, ends - starts)
    return ranks


def area(score, label):
    """The area, and what each positive and each negative adds to it."""
    hits, others = score[label], score[~label]
    ranks = midranks(np.r_[hits, others])
    of_hits = (ranks[: len(hits)] - midranks(hits)) / len(others)
    of_others = 1 - (ranks[len(hits) :] - midranks(others)) / len(hits)
    return of_hits.mean(), of_hits, of_others


truth = np.array([area(score, positive)[0] for score in scores])
drawn = np.random.default_rng(5)


def difference(a, b, at):
    (one, hits, others), (two, hits2, others2) = (area(scores[model][at], positive[at]) for model in (a, b))
    variance = np.var(hits - hits2, ddof=1) / len(hits) + np.var(others - others2, ddof=1) / len(others)
    return one - two, np.sqrt(variance)


print('| rows | margin | limits | passes | of models that are as good in truth |\n|--:|--:|--:|--:|--:|')
for size in (1000, 5000):
    judged = []
    for _ in range(limits):
        candidate, baseline, *others = drawn.permutation(len(models))
        sample = lambda: drawn.integers(0, len(positive), size)
        _, error = difference(candidate, baseline, sample())
        needed = (Z + OFTEN) * error * (1 + OFTEN * 0.06 * (1000 / size) ** 0.5)
        margin = next((each for each in MARGINS if each >= needed), None)
        for other in others[:3] if margin is not None else []:
            seen, error = difference(other, baseline, sample())
            judged.append((margin, seen - Z * error >= -margin, truth[other] >= truth[baseline]))
    for name in ['all', *sorted({margin for margin, _, _ in judged})]:
        own = [each for each in judged if name in ('all', each[0])]
        good = [passed for _, passed, is_good in own if is_good]
        print(f'| {size} | {name} | {len(own) // 3} | {np.mean([p for _, p, _ in own]):.0%} | {np.mean(good):.0%} of {len(good)} |')
