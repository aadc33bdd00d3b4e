/* SPDX-License-Identifier: MIT */

/*
 * Reading what archives hold, without unpacking them
 *
 * Each adds names to the Inside and says whether they are encrypted. What is cut or damaged is
 * read as far as it goes.
 */

#pragma once

#include <stdint.h>

#include "message/inside.h"

/* ZIP (PKWARE APPNOTE 6.3.10 §4.3), and what is one: office documents, Java. */
void zip_read(Inside *inside, const char *data, size_t len);

/* RAR 4 and 5 (the technical notes of unrar and rarlab). */
void rar_read(Inside *inside, const char *data, size_t len);

/* 7z (7zFormat.txt): names where the directory is not packed. */
void seven_zip_read(Inside *inside, const char *data, size_t len);

/* ustar (POSIX pax). */
void tar_read(Inside *inside, const char *data, size_t len);

/* gzip (RFC 1952): its one file, or those of the tar in it. */
void gzip_read(Inside *inside, const char *data, size_t len);

/* OLE storage ([MS-CFB]): encrypted office documents, macros. */
void ole_read(Inside *inside, const char *data, size_t len);

/* Images of disks: the first folder of an ISO 9660 one (ECMA-119 §9.1). */
void disk_read(Inside *inside, const char *data, size_t len);

/* Numbers, lowest byte first. */
static inline uint16_t
le16(const char *p)
{
	return (uint16_t)((uint8_t)p[0] | (uint8_t)p[1] << 8);
}

static inline uint32_t
le32(const char *p)
{
	return (uint32_t)le16(p) | (uint32_t)le16(p + 2) << 16;
}

static inline uint64_t
le64(const char *p)
{
	return (uint64_t)le32(p) | (uint64_t)le32(p + 4) << 32;
}
