#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes host/data/html-entities.h from Python's copy of the WHATWG's named character references.

    scripts/make-entities.py > host/data/html-entities.h
"""

from html.entities import html5

NAME_MAX = 32
TEXT_MAX = 7

names = sorted(html5)
assert all(name.isascii() and len(name) <= NAME_MAX for name in names)
assert all(len(text.encode()) <= TEXT_MAX for text in html5.values())
# What the tokenizer sizes its memory by: "&name" never grows by more than a quarter.
assert all(4 * len(html5[name].encode()) <= 5 * (len(name) + 1) for name in names)

print(f"""\
/* SPDX-License-Identifier: MIT */

/*
 * Named character references of HTML
 *
 * Made by scripts/make-entities.py from Python's html.entities.html5: {len(names)} names, sorted by
 * byte, so that those with a common beginning lie together and the shorter comes first.
 */

#pragma once

#include <stdint.h>

#define HTML_ENTITY_NAME_MAX {NAME_MAX}

static const struct {{
\tchar name[HTML_ENTITY_NAME_MAX]; /* no NUL if it is as long as that */
\tchar text[{TEXT_MAX + 1}];
}} html_entities[] = {{""")
for name in names:
    text = "".join(f"\\x{byte:02x}" for byte in html5[name].encode())
    print(f'\t{{ "{name}", "{text}" }},')
print("""\
};

/* Where the names that begin with 'A' start, with 'B', ... 'z', and where those end. */
static const uint16_t html_entities_from[] = {""")
starts = [sum(name[0] < chr(c) for name in names) for c in range(ord("A"), ord("z") + 2)]
for i in range(0, len(starts), 12):
    print("\t" + " ".join(f"{start}," for start in starts[i : i + 12]))
print("};")
