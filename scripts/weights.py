# SPDX-License-Identifier: MIT
"""
Fits what findings are worth, and writes host/data/finding-weights.h.
    weights.py REPORTS MANIFEST REASONS CHECKS
REPORTS are the lines of `fuwake batch`; MANIFEST is a table with the columns file, label (ham or
phish), source, lang and cluster. A file's path in the reports ends with that of the manifest.
REASONS is scripts/finding-reasons.tsv, CHECKS is host/checks/list.h.

A logistic regression. Every weight starts from what reason says, is drawn back to it, never falls
below nothing (no finding excuses; a warning that is right counts a little) and never rises above
what reason allows. The thresholds come from a budget of false alarms, read from mails that the
weights have not seen: in five folds, a cluster of like mails in one fold.
"""

import collections
import csv
import datetime
import json
import math
import random
import sys

FOLDS = 5
TELLING = ("note", "warn", "fail")
POINTS = 5 / math.log(2)  # of a weight of 1: five double the odds, and a weight is their logarithm
BY_STATUS = {"note": (0.0, 2.0), "warn": (1.5, 3.0), "fail": (4.0, 6.0)}
LEAST = {"note": 0.0, "warn": 0.5, "fail": 2.0}  # what is told as a warning counts as one
RIDGE = 0.3  # how hard a weight is drawn to what reason says, in mails
HONEST_COUNTS = 5.0  # an honest mail: a false alarm is worse than a miss
ROUNDS = 60
CLOSE = 0.002  # a round that moves no weight by more is the last

FRAUD_SHARE = 0.1  # of the mails that somebody has dissected; the corpora have far more
RIGHT = 0.9  # how often a warning must be right, or it counts nothing; a failure must be
BUDGET = {  # share of honest mails: of all, and of the worst source
    "danger": (0.001, 0.005),
    "caution": (0.01, 0.03),
}


def read(reports, manifest):
    """Pairs of the manifest's row and the report."""
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


def read_reasons(path):
    """What reason says of a finding: (weight, least or None, most)."""
    reasons = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#"):
                continue
            finding, status, points, most, _ = line.split("\t")
            least, _, most = most.rpartition("-")
            reasons[finding, status] = (
                int(points) / POINTS, int(least) / POINTS if least else None, int(most) / POINTS)
    return reasons


def reason_of(name, reasons):
    wanted, most = BY_STATUS[name[1]]
    return reasons.get(name, (wanted, None, most))


def is_phish(row):
    return row["label"] == "phish"


def findings(report):
    return {(f["id"], f["status"]) for f in report["findings"] if f["status"] in TELLING}


def odds(x):
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, x))))


def count_of(row):
    return 1.0 if is_phish(row) else HONEST_COUNTS


def bounds(names, places, labels, reasons):
    """Of each weight: (wanted, least, most)."""
    found = {}
    for name in names:
        wanted, least, most = reason_of(name, reasons)
        right = sum(labels[i] for i in places[name]) / len(places[name])
        if least is None:
            least = min(LEAST[name[1]], most) if right >= RIGHT else 0.0
        found[name] = (wanted, least, most)
    return found


def fit(mails, reasons):
    """Newton's steps, one weight after the other. Returns the bias and the weights."""
    places = collections.defaultdict(list)
    for i, (_, report) in enumerate(mails):
        for name in findings(report):
            places[name].append(i)
    labels = [float(is_phish(row)) for row, _ in mails]
    counts = [count_of(row) for row, _ in mails]
    limits = bounds(sorted(places), places, labels, reasons)
    weights = {name: wanted for name, (wanted, _, _) in limits.items()}
    sums = [0.0] * len(mails)
    for name, weight in weights.items():
        for i in places[name]:
            sums[i] += weight
    bias = 0.0
    for _ in range(ROUNDS):
        guesses = [odds(bias + value) for value in sums]
        slope = sum(n * (label - g) for n, label, g in zip(counts, labels, guesses))
        bend = sum(n * g * (1 - g) for n, g in zip(counts, guesses)) + 1e-9
        bias += max(-1.0, min(1.0, slope / bend))
        moved = 0.0
        for name, old in weights.items():
            wanted, least, most = limits[name]
            slope, bend = RIDGE * (wanted - old), RIDGE
            for i in places[name]:
                guess = odds(bias + sums[i])
                slope += counts[i] * (labels[i] - guess)
                bend += counts[i] * guess * (1 - guess)
            new = max(least, min(most, old + max(-1.0, min(1.0, slope / bend))))
            for i in places[name]:
                sums[i] += new - old
            weights[name] = new
            moved = max(moved, abs(new - old))
        if moved < CLOSE:
            break
    return bias, weights


def points(weights, report):
    return sum(weights.get(name, 0) for name in findings(report))


def folded_scores(mails, reasons):
    """Each mail's score, in points, by weights that have not seen its cluster."""
    clusters = sorted({row["cluster"] for row, _ in mails})
    random.Random(1).shuffle(clusters)
    fold = {cluster: i % FOLDS for i, cluster in enumerate(clusters)}
    scores = [0.0] * len(mails)
    for k in range(FOLDS):
        _, weights = fit([mail for mail in mails if fold[mail[0]["cluster"]] != k], reasons)
        for i, (row, report) in enumerate(mails):
            if fold[row["cluster"]] == k:
                scores[i] = POINTS * points(weights, report)
    return scores


def threshold(mails, scores, budget):
    """The least score that keeps within the budget, of all honest mails and of each source."""
    of_all, of_one = budget
    honest = collections.defaultdict(list)
    for (row, _), score in zip(mails, scores):
        if not is_phish(row):
            honest[row["source"]].append(score)
            honest[None].append(score)
    least = 1
    for source, found in honest.items():
        found.sort(reverse=True)
        # A source of a hundred mails cannot tell half a per cent: one of its mails is allowed.
        allowed = math.ceil(len(found) * of_one) if source else int(len(found) * of_all)
        least = max(least, math.floor(found[min(allowed, len(found) - 1)]) + 1)
    return least


def score_even(mails, bias):
    """The score of mails of which every second is fraud, where FRAUD_SHARE of all mails are."""
    fraud = sum(is_phish(row) for row, _ in mails)
    honest = HONEST_COUNTS * (len(mails) - fraud)
    shift = math.log(FRAUD_SHARE / (1 - FRAUD_SHARE)) - math.log(fraud / honest)
    return round(-POINTS * (bias + shift))


def counts(mails):
    of_ham, of_phish = collections.Counter(), collections.Counter()
    for row, report in mails:
        (of_phish if is_phish(row) else of_ham).update(findings(report))
    return of_ham, of_phish


def refuse_wrong_fails(of_ham, of_phish):
    for name in sorted(set(of_ham) | set(of_phish)):
        right = of_phish[name] / (of_phish[name] + of_ham[name])
        if name[1] == "fail" and right < RIGHT:
            sys.exit(f"{name[0]} fails, and is right in {100 * right:.0f} % only: it must not")


HEAD = """/* SPDX-License-Identifier: MIT */

/*
 * What findings are worth, in points: five of them double the odds of fraud
 *
 * Made by scripts/fit-weights on {today}, from {all} mails of which {fraud} are fraud, and from
 * scripts/finding-reasons.tsv. Behind each: how many frauds and how many honest mails have it, and
 * how often it is right; without network, that is. "-" stands for what none of the mails has. Notes
 * that are worth nothing are not listed.
 */

#pragma once

/* Scores from which a level begins: what keeps false alarms within the budget. */
#define SCORE_CAUTION {caution}
#define SCORE_DANGER  {danger}

/* Of a finding that is not listed, since its check is newer than the list. */
#define POINTS_WARN {warn}
#define POINTS_FAIL {fail}

/* Of mails with this score every second is fraud, where one of ten mails altogether is. */
#define SCORE_EVEN {even}

/* clang-format off */
typedef struct FindingWeight {{
	const char *id;
	const char *status;
	unsigned points;
}} FindingWeight;

/* Sorted by id. */
static const FindingWeight finding_weights[] = {{
"""


def row_of(name, weight, of_ham, of_phish):
    fraud, honest = of_phish[name], of_ham[name]
    seen = fraud + honest
    worth = f"{fraud:4} {honest:4} {100 * fraud / seen:4.0f} %" if seen else "   -    -    -"
    row = f'\t{{ "{name[0]}", "{name[1]}", {round(POINTS * weight)} }},'
    return f"{row:56} /* {worth} */\n"


def write(mails, reasons, checks, out):
    of_ham, of_phish = counts(mails)
    refuse_wrong_fails(of_ham, of_phish)
    bias, weights = fit(mails, reasons)
    scores = folded_scores(mails, reasons)
    out.write(HEAD.format(
        today=datetime.date.today(), all=len(mails), fraud=sum(is_phish(row) for row, _ in mails),
        caution=threshold(mails, scores, BUDGET["caution"]),
        danger=threshold(mails, scores, BUDGET["danger"]),
        warn=round(POINTS * BY_STATUS["warn"][0]), fail=round(POINTS * BY_STATUS["fail"][0]),
        even=score_even(mails, bias)))
    for check in sorted(checks):
        for status in TELLING:
            name = (check, status)
            weight = weights.get(name, reason_of(name, reasons)[0])
            worthless = status == "note" and round(POINTS * weight) == 0
            if (name in weights or name in reasons) and not worthless:
                out.write(row_of(name, weight, of_ham, of_phish))
    out.write("};\n/* clang-format on */\n")


def main():
    if len(sys.argv) != 5:
        print(__doc__, file=sys.stderr)
        return 2
    mails = read(*sys.argv[1:3])
    if not mails:
        print("no mail of the manifest is among the reports", file=sys.stderr)
        return 1
    reasons = read_reasons(sys.argv[3])
    with open(sys.argv[4], encoding="utf-8") as lines:
        checks = [line[6:-2].replace("_", "-") for line in lines if line.startswith("CHECK(")]
    write(mails, reasons, checks, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
