# SPDX-License-Identifier: MIT
"""
How well the verdict tells fraud from honest mail, and what each finding is worth.
    judge.py REPORTS MANIFEST REASONS
The arguments are those of scripts/weights.py, whose weights these are. Two scores are told: that of
the verdict, whose weights have seen these mails if they are the ones it was made from; and that of
weights fitted without the mail's cluster, which is what to expect of mails nobody has seen.
"""

import collections
import math
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

from weights import (  # noqa: E402
    BUDGET, FRAUD_SHARE, POINTS, counts, fit, folded_scores, is_phish, odds, read, read_reasons,
    score_even, threshold)

BIN = 10  # points of a line of the table of probabilities


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


def say_budget(mails, scores):
    """What the levels would be if their thresholds and weights had not seen the mails."""
    for level, budget in BUDGET.items():
        least = threshold(mails, scores, budget)
        told = [row for (row, _), score in zip(mails, scores) if score >= least]
        fraud = sum(is_phish(row) for row in told)
        all_fraud = sum(is_phish(row) for row, _ in mails)
        print(f"{level:10} from {least:3} points: {100 * fraud / all_fraud:5.1f} % of the fraud, "
              f"{len(told) - fraud} of {len(mails) - all_fraud} honest mails")


def say_calibration(mails, scores, even):
    """The probability that a score stands for, and the share of fraud that it has, honest mails
    counted so often that one mail in ten is fraud."""
    fraud = sum(is_phish(row) for row, _ in mails)
    often = fraud * (1 - FRAUD_SHARE) / FRAUD_SHARE / (len(mails) - fraud)
    found = collections.Counter()
    for (row, _), score in zip(mails, scores):
        found[min(int(score // BIN), 9), is_phish(row)] += 1
    print(f"\n{'points':>10}{'fraud':>7}{'honest':>8}{'said':>9}{'seen':>9}")
    for place in range(10):
        bad, good = found[place, True], found[place, False]
        said = odds(((place + 0.5) * BIN - even) / POINTS)
        seen = bad / (bad + often * good) if bad + good else math.nan
        print(f"{place * BIN:6}-{place * BIN + BIN - 1:3}{bad:7}{good:8}"
              f"{100 * said:8.1f}%{100 * seen:8.1f}%")


def say_findings(mails, weights):
    of_ham, of_phish = counts(mails)
    print(f"\n{'finding':36}{'phish':>7}{'ham':>6}{'right':>9}{'points':>8}")
    for name in sorted(weights, key=lambda name: (-weights[name], name)):
        right = of_phish[name] / (of_phish[name] + of_ham[name])
        print(f"{' '.join(name):36}{of_phish[name]:7}{of_ham[name]:6}"
              f"{100 * right:8.1f}%{POINTS * weights[name]:8.0f}")


def main():
    if len(sys.argv) != 4:
        print(__doc__, file=sys.stderr)
        return 2
    mails = read(*sys.argv[1:3])
    reasons = read_reasons(sys.argv[3])
    if not mails:
        print("no mail of the manifest is among the reports", file=sys.stderr)
        return 1
    labels = [int(is_phish(row)) for row, _ in mails]
    print(f"{len(mails)} mails, {sum(labels)} of them fraud; offline")
    own = [report["verdict"]["score"] for _, report in mails]
    folded = folded_scores(mails, reasons)
    bias, weights = fit(mails, reasons)
    say("the verdict's score", list(zip(own, labels)))
    say("weights of 5 folds", list(zip(folded, labels)))
    say_group(mails, folded, "lang")
    say_group(mails, folded, "source")
    print()
    say_budget(mails, folded)
    say_levels(mails)
    say_calibration(mails, folded, score_even(mails, bias))
    say_findings(mails, weights)
    return 0


if __name__ == "__main__":
    sys.exit(main())
