/* SPDX-License-Identifier: MIT */

/*
 * Protocol buffers (https://protobuf.dev/programming-guides/encoding), as much as is needed to read
 * them field by field. Bytes from anybody: nothing is read behind their end, and each field takes
 * at least one byte, so that reading ends.
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What is left to read of a message. */
typedef struct ProtoBytes {
	const uint8_t *at;
	size_t len;
} ProtoBytes;

typedef enum {
	PROTO_NUMBER, /* a varint */
	PROTO_BYTES,  /* a string, bytes, a message, or packed numbers */
	PROTO_FIXED,  /* of 4 or 8 bytes, which are passed over */
} ProtoType;

typedef struct ProtoField {
	uint64_t number; /* of the field, never 0 */
	ProtoType type;
	uint64_t value;   /* of PROTO_NUMBER */
	ProtoBytes bytes; /* of PROTO_BYTES; within those that are read */
} ProtoField;

/*
 * Reads the next field and moves on behind it. Returns false at the end, and for what is no field:
 * then something is left in @bytes.
 */
bool proto_next(ProtoBytes *bytes, ProtoField *ret);

/* Reads one varint of packed ones. Likewise. */
bool proto_varint(ProtoBytes *bytes, uint64_t *ret);
