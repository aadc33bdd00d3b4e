# SPDX-License-Identifier: MIT
"""
Databases of places that know the addresses of the mails this project began with.
    places.py FOLDER
writes them there.
"""

import sys
from pathlib import Path

import mmdb


def write_places(folder):
    """What the free databases said of the entries' addresses in 2026-06, with their mistakes."""
    cities = {"52.185.142.1/32": ("JP", "Tokyo", "Shibuya City", 35.676, 139.650),
              "18.170.98.138/32": ("GB", "England", "Snettisham", 52.879, 0.501),
              "185.32.188.31/32": ("PT", "Lisbon", "Odivelas", 38.797, -9.181),
              "150.60.155.179/32": ("JP", "Tokyo", "Chiyoda City", 35.691, 139.770)}
    keys = ("country_code", "state1", "city", "latitude", "longitude")
    networks = {"52.185.142.1/32": (8075, "Microsoft Corporation"),
                "18.170.98.138/32": (16509, "Amazon.com, Inc."),
                "185.32.188.31/32": (62416, "SAMPLING LINE-SERVICOS E INTERNET, LDA"),
                "150.60.155.179/32": (9597, "KDDI Web Communications Inc.")}
    providers = ("autonomous_system_number", "autonomous_system_organization")
    for name, names, rows in (("dbip-city", keys, cities), ("asn", providers, networks)):
        raw = mmdb.database({network: dict(zip(names, row)) for network, row in rows.items()})
        (folder / f"{name}.mmdb").write_bytes(raw)


if __name__ == "__main__":
    write_places(Path(sys.argv[1]))
