# SPDX-License-Identifier: MIT
"""
How well the verdict tells fraud from honest mail, and what each finding is worth.
    judge.py REPORTS MANIFEST
REPORTS are the lines of `fuwake batch`; MANIFEST is a table with the columns file, label (ham or
phish), source, lang and cluster. A file's path in the reports ends with that of the manifest.

Two scores are compared: the one of the verdict, and the log-odds of a logistic regression on the
same findings, fitted on four fifths of the clusters and read on the fifth that it has not seen: what
weights could be had from these findings. Weights are never negative: no finding excuses.
"""

import collections
import csv
import json
import math
import random
import sys

FOLDS = 5
TELLING = ("note", "warn", "fail")
RIDGE = 2.0  # keeps what few mails have from weighing much
WEIGHT_MAX = 4.0
ROUNDS = 60


def read(reports, manifest):
    with open(manifest, encoding="utf-8", newline="") as table:
        rows = {row["file"]: row for row in csv.DictReader(table)}
    mails = []
    with open(reports, encoding="utf-8") as lines:
        for line in lines:
            report = json.loads(line)
            parts = report["file"].split("/")
            known = (rows.get("/".join(parts[i:])) for i in range(len(parts)))
            row = next((row for row in known if row), None)
            if row and "verdict" in report:
                mails.append((row, report))
    return mails


def is_phish(row):
    return row["label"] == "phish"


def findings(report):
    return {(f["id"], f["status"]) for f in report["findings"] if f["status"] in TELLING}


def area(scores):
    """The area under the ROC curve, ties counted half."""
    ranks, rank, bad = 0.0, 0, sum(phish for _, phish in scores)
    groups = collections.Counter()
    of_bad = collections.Counter()
    for score, phish in scores:
        groups[score] += 1
        of_bad[score] += phish
    for score in sorted(groups):
        ranks += of_bad[score] * (rank + (groups[score] + 1) / 2)
        rank += groups[score]
    good = len(scores) - bad
    return (ranks - bad * (bad + 1) / 2) / (bad * good) if bad and good else math.nan


def recall(scores, alarms):
    """The share of fraud above the score that no more than @alarms of the honest mails pass."""
    honest = sorted((score for score, phish in scores if not phish), reverse=True)
    fraud = [score for score, phish in scores if phish]
    if not honest or not fraud:
        return math.nan
    bound = honest[min(int(len(honest) * alarms), len(honest) - 1)]
    return sum(score > bound for score in fraud) / len(fraud)


def odds(x):
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, x))))


def fit(mails):
    """Newton's steps, one weight after the other. Returns the bias and the weights."""
    names = sorted({name for _, report in mails for name in findings(report)})
    places = {name: [] for name in names}
    for i, (_, report) in enumerate(mails):
        for name in findings(report):
            places[name].append(i)
    labels = [float(is_phish(row)) for row, _ in mails]
    sums = [0.0] * len(mails)
    weights = dict.fromkeys(names, 0.0)
    bias = 0.0
    for _ in range(ROUNDS):
        guesses = [odds(bias + value) for value in sums]
        slope = sum(label - guess for label, guess in zip(labels, guesses))
        bias += max(-1.0, min(1.0, slope / (sum(g * (1 - g) for g in guesses) + 1e-9)))
        for name in names:
            slope, bend = -RIDGE * weights[name], RIDGE
            for i in places[name]:
                guess = odds(bias + sums[i])
                slope += labels[i] - guess
                bend += guess * (1 - guess)
            step = max(-1.0, min(1.0, slope / bend))
            new = max(0.0, min(WEIGHT_MAX, weights[name] + step))
            for i in places[name]:
                sums[i] += new - weights[name]
            weights[name] = new
    return bias, weights


def fitted_scores(mails):
    """Each mail's log-odds by weights that have not seen its cluster."""
    clusters = sorted({row["cluster"] for row, _ in mails})
    random.Random(1).shuffle(clusters)
    fold = {cluster: i % FOLDS for i, cluster in enumerate(clusters)}
    scores = [0.0] * len(mails)
    for k in range(FOLDS):
        bias, weights = fit([mail for mail in mails if fold[mail[0]["cluster"]] != k])
        for i, (row, report) in enumerate(mails):
            if fold[row["cluster"]] == k:
                scores[i] = bias + sum(weights.get(name, 0.0) for name in findings(report))
    return scores


def say(title, scores):
    print(f"{title:28} AUC {area(scores):.3f}   recall at 0.1 % false alarms "
          f"{100 * recall(scores, 0.001):5.1f} %, at 1 % {100 * recall(scores, 0.01):5.1f} %")


def say_group(mails, scores, key):
    honest = [(score, 0) for (row, _), score in zip(mails, scores) if not is_phish(row)]
    groups = sorted({row[key] for row, _ in mails if is_phish(row)})
    for group in groups:
        fraud = [(score, 1) for (row, _), score in zip(mails, scores)
                 if is_phish(row) and row[key] == group]
        if len(fraud) >= 20:
            say(f"  {key} {group} ({len(fraud)})", honest + fraud)


def say_levels(mails):
    counts = collections.Counter()
    for row, report in mails:
        counts[row["label"], row["source"], report["verdict"]["level"]] += 1
    levels = ("danger", "caution", "nothing-found", "verified")
    print(f"\n{'levels':24}" + "".join(f"{level:>15}" for level in levels))
    for label, source in sorted({(label, source) for label, source, _ in counts}):
        shares = "".join(f"{counts[label, source, level]:15}" for level in levels)
        print(f"{label + ' ' + source:24}{shares}")


def say_findings(mails):
    of_ham, of_phish = collections.Counter(), collections.Counter()
    for row, report in mails:
        (of_phish if is_phish(row) else of_ham).update(findings(report))
    _, weights = fit(mails)
    print(f"\n{'finding':36}{'phish':>7}{'ham':>6}{'right':>9}{'fitted':>8}")
    for name in sorted(weights, key=lambda name: (-weights[name], name)):
        right = of_phish[name] / (of_phish[name] + of_ham[name])
        print(f"{' '.join(name):36}{of_phish[name]:7}{of_ham[name]:6}"
              f"{100 * right:8.1f}%{weights[name]:8.2f}")


def main():
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    mails = read(*sys.argv[1:])
    if not mails:
        print("no mail of the manifest is among the reports", file=sys.stderr)
        return 1
    labels = [int(is_phish(row)) for row, _ in mails]
    print(f"{len(mails)} mails, {sum(labels)} of them fraud; offline")
    own = [report["verdict"]["score"] for _, report in mails]
    fitted = fitted_scores(mails)
    say("the verdict's score", list(zip(own, labels)))
    say_group(mails, own, "lang")
    say(f"weights fitted, {FOLDS} folds", list(zip(fitted, labels)))
    say_group(mails, fitted, "lang")
    say_levels(mails)
    say_findings(mails)
    return 0


if __name__ == "__main__":
    sys.exit(main())
