/* SPDX-License-Identifier: MIT */

#include "reputation/protobuf.h"

#define VARINT_MAX  10 /* bytes of 64 bits */
#define TYPE_BITS   3
#define TYPE_MASK   7
#define NUMBER_MAX  ((1u << 29) - 1)
#define WIRE_VARINT 0
#define WIRE_64     1
#define WIRE_LEN    2
#define WIRE_32     5

bool
proto_varint(ProtoBytes *bytes, uint64_t *ret)
{
	uint64_t value = 0;

	for (size_t i = 0; i < bytes->len && i < VARINT_MAX; i++) {
		uint8_t byte = bytes->at[i];

		/* The tenth byte has room for one bit. */
		if (i == VARINT_MAX - 1 && byte > 1)
			return false;
		value |= (uint64_t)(byte & 0x7f) << (7 * i);
		if (byte & 0x80)
			continue;
		bytes->at += i + 1;
		bytes->len -= i + 1;
		*ret = value;
		return true;
	}
	return false;
}

static bool
take(ProtoBytes *bytes, uint64_t len, ProtoBytes *ret)
{
	if (len > bytes->len)
		return false;
	*ret = (ProtoBytes){ bytes->at, (size_t)len };
	bytes->at += len;
	bytes->len -= (size_t)len;
	return true;
}

/* Reads what follows the key. Groups, which nobody writes any more, are no field. */
static bool
read_value(ProtoBytes *bytes, unsigned wire, ProtoField *ret)
{
	uint64_t len = 0;

	switch (wire) {
	case WIRE_VARINT: ret->type = PROTO_NUMBER; return proto_varint(bytes, &ret->value);
	case WIRE_64: ret->type = PROTO_FIXED; return take(bytes, 8, &ret->bytes);
	case WIRE_32: ret->type = PROTO_FIXED; return take(bytes, 4, &ret->bytes);
	case WIRE_LEN:
		ret->type = PROTO_BYTES;
		return proto_varint(bytes, &len) && take(bytes, len, &ret->bytes);
	default: return false;
	}
}

bool
proto_next(ProtoBytes *bytes, ProtoField *ret)
{
	ProtoBytes rest = *bytes;
	uint64_t key = 0;

	*ret = (ProtoField){ 0 };
	if (!proto_varint(&rest, &key))
		return false;
	ret->number = key >> TYPE_BITS;
	if (ret->number == 0 || ret->number > NUMBER_MAX ||
	    !read_value(&rest, (unsigned)(key & TYPE_MASK), ret))
		return false;
	*bytes = rest;
	return true;
}
