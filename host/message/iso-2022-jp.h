/* SPDX-License-Identifier: MIT */

/*
 * ISO-2022-JP as Japanese mail has it
 */

#pragma once

#include <glib.h>
#include <stdint.h>

/*
 * RFC 1468 and what mailers make of it: half-width kana, vendor rows, Shift_JIS in the clear, an
 * escape sequence left open at the end of a line. Returns: (transfer full): windows-31j.
 */
GByteArray *iso_2022_jp_to_shift_jis(const uint8_t *data, size_t len);
