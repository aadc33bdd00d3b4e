# SPDX-License-Identifier: MIT
"""Small databases of places: enough of MaxMind's format for the tests."""

import ipaddress
import struct

EPOCH = 1780666922  # 2026-06-05


def head(kind, size):
    first = (kind << 5 if kind <= 7 else 0) | min(size, 29)
    rest = bytes([kind - 7]) if kind > 7 else b""
    return bytes([first]) + rest + (bytes([size - 29]) if size >= 29 else b"")


def value(what):
    if isinstance(what, str):
        raw = what.encode()
        return head(2, len(raw)) + raw
    if isinstance(what, float):
        return head(15, 4) + struct.pack(">f", what)
    if isinstance(what, int):
        raw = what.to_bytes((what.bit_length() + 7) // 8, "big")
        return head(9 if what > 0xFFFFFFFF else 6, len(raw)) + raw
    if isinstance(what, list):
        return head(11, len(what)) + b"".join(map(value, what))
    return head(7, len(what)) + b"".join(value(k) + value(v) for k, v in what.items())


def number16(what):
    raw = what.to_bytes((what.bit_length() + 7) // 8, "big")
    return head(5, len(raw)) + raw


def metadata(nodes, epoch):
    pairs = {"node_count": value(nodes), "build_epoch": head(9, 8) + epoch.to_bytes(8, "big"),
             "record_size": number16(32), "ip_version": number16(6),
             "binary_format_major_version": number16(2), "database_type": value("test"),
             "binary_format_minor_version": number16(0), "languages": value([]),
             "description": value({})}
    body = b"".join(value(key) + raw for key, raw in pairs.items())
    return b"\xab\xcd\xefMaxMind.com" + head(7, len(pairs)) + body


def database(networks, epoch=EPOCH):
    """The bytes of a database that tells of each network ("192.0.2.0/24") its record."""
    nodes, data = [[None, None]], b""
    for network, record in networks.items():
        net = ipaddress.ip_network(network)
        bits = int(net.network_address)
        length = net.prefixlen + (96 if net.version == 4 else 0)
        at = 0
        for depth in range(length - 1):
            side = bits >> 127 - depth & 1
            if nodes[at][side] is None:
                nodes.append([None, None])
                nodes[at][side] = len(nodes) - 1
            at = nodes[at][side]
        nodes[at][bits >> 128 - length & 1] = ("data", len(data))
        data += value(record)

    def branch(what):
        if what is None:
            return len(nodes)
        return what if isinstance(what, int) else len(nodes) + 16 + what[1]

    tree = b"".join(struct.pack(">II", branch(a), branch(b)) for a, b in nodes)
    return tree + bytes(16) + data + metadata(len(nodes), epoch)


def cities(country, city="Mountain View", epoch=EPOCH):
    """As ip-location-db has them: one flat record for some addresses that every file knows."""
    record = {"city": city, "country_code": country, "latitude": 37.5, "longitude": -122.0,
              "state1": ""}
    return database({"8.8.8.0/24": record, "2001:4860::/32": record}, epoch)


def networks(asn, name, epoch=EPOCH):
    record = {"autonomous_system_number": asn, "autonomous_system_organization": name}
    return database({"8.8.8.0/24": record, "2001:4860::/32": record}, epoch)
