/* SPDX-License-Identifier: MIT */

/*
 * What Google Safe Browsing says
 *
 * SearchHashesResponse of version 5 (developers.google.com/safe-browsing/reference/rest/v5):
 *     repeated FullHash full_hashes = 1        FullHash: bytes full_hash = 1,
 *     Duration cache_duration = 2                  repeated FullHashDetail full_hash_details = 2
 *     FullHashDetail: ThreatType threat_type = 1, repeated ThreatAttribute attributes = 2
 * It was asked for beginnings of hashes, so most that it sends are of other addresses.
 */

#include "reputation/hashes.h"
#include "reputation/protobuf.h"
#include "reputation/reader.h"

enum {
	FULL_HASHES = 1
}; /* of the response */
enum {
	FULL_HASH = 1,
	DETAILS = 2
}; /* of FullHash */
enum {
	THREAT_TYPE = 1,
	ATTRIBUTES = 2
}; /* of a detail */
enum {
	MALWARE = 1,
	SOCIAL_ENGINEERING = 2, /* threat types */
	UNWANTED_SOFTWARE = 3,
	POTENTIALLY_HARMFUL_APPLICATION = 4
};

/* CANARY: not for warnings; FRAME_ONLY: not when the page is visited itself. Any counts as "not".
 */
static bool
has_attribute(const ProtoField *field)
{
	ProtoBytes packed = field->bytes;
	uint64_t attribute = 0;

	if (field->type == PROTO_NUMBER)
		return field->value != 0;
	while (field->type == PROTO_BYTES && proto_varint(&packed, &attribute))
		if (attribute != 0)
			return true;
	return false;
}

static const char *
threat_of(uint64_t type)
{
	switch (type) {
	case SOCIAL_ENGINEERING: return "phishing";
	case MALWARE:
	case UNWANTED_SOFTWARE:
	case POTENTIALLY_HARMFUL_APPLICATION: return "malware";
	default: return NULL;
	}
}

static bool
read_detail(ProtoBytes bytes, Reputation *reputation)
{
	ProtoField field;
	const char *threat = NULL;
	bool counts = true;

	while (proto_next(&bytes, &field)) {
		if (field.number == THREAT_TYPE && field.type == PROTO_NUMBER)
			threat = threat_of(field.value);
		else if (field.number == ATTRIBUTES && has_attribute(&field))
			counts = false;
	}
	if (bytes.len == 0 && threat && counts)
		rated_add_threat(reputation, threat);
	return bytes.len == 0;
}

/* Returns false for what is no FullHash. */
static bool
read_hash(ProtoBytes bytes, const UrlHashes *hashes, Reputation *reputation)
{
	ProtoBytes again = bytes;
	ProtoField field;
	bool is_ours = false;

	while (proto_next(&bytes, &field))
		if (field.number == FULL_HASH && field.type == PROTO_BYTES)
			is_ours = field.bytes.len == HASH_SIZE &&
			          url_hashes_have(hashes, field.bytes.at);
	if (bytes.len > 0)
		return false;
	while (is_ours && proto_next(&again, &field))
		if (field.number == DETAILS && field.type == PROTO_BYTES &&
		    !read_detail(field.bytes, reputation))
			return false;
	return true;
}

void
rated_read_safebrowsing(const char *bytes, size_t len, Reputation *reputation)
{
	ProtoBytes rest = { (const uint8_t *)bytes, len };
	ProtoField field;
	UrlHashes hashes;
	bool good = true;

	url_hashes_of(&hashes, reputation->subject);
	while (good && proto_next(&rest, &field))
		if (field.number == FULL_HASHES)
			good = field.type == PROTO_BYTES &&
			       read_hash(field.bytes, &hashes, reputation);
	/* Half of a message is none, whatever it says. */
	if (!good || rest.len > 0) {
		g_ptr_array_set_size(reputation->threats, 0);
		reputation->standing = RATED_BROKEN;
	} else if (reputation->standing != RATED_LISTED) {
		reputation->standing = RATED_NOT_LISTED;
	}
}
