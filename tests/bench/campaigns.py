# SPDX-License-Identifier: MIT
"""How well the history puts mails of one campaign together.

    campaigns.py REPORTS EXPORT MANIFEST

REPORTS: lines of `fuwake batch --history`. EXPORT: lines of `fuwake history export` of the same file.
MANIFEST: a table with the columns file, label and cluster. Only mails that were warned of are put
together, so only phishing mails are compared. Its clusters are drawn wide, so that nothing of one
campaign is in two of them: several campaigns are in one, and recall cannot be high.
"""

import collections
import csv
import json
import sys


def pairs(n: int) -> int:
    return n * (n - 1) // 2


def main(reports: str, export: str, manifest: str) -> None:
    with open(manifest, encoding="utf-8") as file:
        rows = {row["file"]: row for row in csv.DictReader(file)}
    with open(export, encoding="utf-8") as file:
        campaign = {row["mark"]: row.get("campaign") for row in map(json.loads, file)}
    group, cluster, honest = {}, {}, 0
    with open(reports, encoding="utf-8") as file:
        for report in map(json.loads, file):
            row = next((rows[name] for name in rows_of(report["file"]) if name in rows), None)
            if not row or "history" not in report:
                continue
            mark = report["history"]["mark"]
            if row["label"] != "phish":
                honest += campaign.get(mark) is not None
                continue
            group[mark] = campaign.get(mark) or mark  # alone
            cluster[mark] = row["cluster"]
    tell(group, cluster, honest)


def rows_of(path: str):
    """The names that the manifest may have for a file: the ends of its path."""
    parts = path.split("/")
    return ("/".join(parts[i:]) for i in range(len(parts)))


def tell(group: dict, cluster: dict, honest: int) -> None:
    groups, clusters = collections.defaultdict(list), collections.Counter(cluster.values())
    for mark, number in group.items():
        groups[number].append(cluster[mark])
    together = right = 0
    precision = recall = 0.0
    for members in groups.values():
        counts = collections.Counter(members)
        together += pairs(len(members))
        right += sum(map(pairs, counts.values()))
        precision += sum(n * n / len(members) for n in counts.values())
        recall += sum(n * n / clusters[name] for name, n in counts.items())
    largest = max(clusters.values())
    small = {name for name, n in clusters.items() if n < largest}
    wanted = sum(pairs(n) for n in clusters.values())
    reached = sum(
        pairs(n)
        for members in groups.values()
        for name, n in collections.Counter(members).items()
        if name in small
    )
    count = len(group)
    several = [len(members) for members in groups.values() if len(members) > 1]
    print(f"phishing mails {count}, honest mails put into a campaign {honest}")
    print(f"campaigns of two and more {len(several)}, with {sum(several)} mails; largest {max(several)}")
    print(f"pairs: precision {right / together:.3f}, recall {right / wanted:.3f}")
    print(
        "pairs but for the largest cluster "
        f"({largest} mails): recall {reached / sum(pairs(clusters[name]) for name in small):.3f}"
    )
    print(f"by mail (B-cubed): precision {precision / count:.3f}, recall {recall / count:.3f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
