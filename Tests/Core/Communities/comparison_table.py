"""NMI and ARI of label pairs, for PartitionComparisonTests.swift. Needs scikit-learn==1.9.1."""

import random

from sklearn.metrics import adjusted_rand_score, normalized_mutual_info_score

random.seed(1)
cases = [([0] * 5, [0] * 5), ([0] * 4, [0, 1, 2, 3]), ([0, 0, 1, 1], [5, 5, 2, 2])]
for nodes, left, right in [(8, 2, 2), (12, 3, 4), (20, 4, 2), (20, 6, 6), (30, 5, 3)]:
    first = [random.randrange(left) for _ in range(nodes)]
    second = [a % right if random.random() < 0.6 else random.randrange(right) for a in first]
    cases.append((first, second))
for first, second in cases:
    nmi = normalized_mutual_info_score(first, second)
    ari = adjusted_rand_score(first, second)
    print(f"    ({first}, {second}, {nmi!r}, {ari!r}),")
