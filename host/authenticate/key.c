/* SPDX-License-Identifier: MIT */

#include "authenticate/key.h"
#include "authenticate/bounds.h"

#include <glib.h>
#include <string.h>

#include "authenticate/tags.h"
#include "base/memo.h"

/* Whether a list with colons names @item. */
static bool
names(Slice list, const char *item)
{
	Slice one;

	while (tag_item_next(&list, &one))
		if (slice_equal(one, item))
			return true;
	return false;
}

static const char *
read_rsa(Key *key, const uint8_t *der, size_t len)
{
	RsaNumbers numbers;

	if (!key_der_read(der, len, &numbers))
		return "key-syntax";
	key->bits = (unsigned)(numbers.n_len - 1) * 8 + (unsigned)g_bit_storage(numbers.n[0]);
	/* With an exponent of one the signature is the hash. */
	if (key->bits > RSA_BITS_MAX || numbers.e_len > RSA_EXPONENT_MAX ||
	    (numbers.e_len == 1 && numbers.e[0] == 1))
		return "key-size";
	key->key = crypto_rsa_key(numbers.n, numbers.n_len, numbers.e, numbers.e_len);
	return key->key ? NULL : "key-syntax";
}

static const char *
read_ed25519(Key *key, const uint8_t *bytes, size_t len)
{
	if (len != ED25519_KEY_LEN)
		return "key-syntax";
	key->bits = 256;
	key->key = crypto_ed25519_key(bytes);
	return key->key ? NULL : "key-syntax";
}

static const char *
read_public(Key *key, const Tag *p)
{
	uint8_t bytes[KEY_RECORD_MAX * 3 / 4 + 3];
	size_t len = 0;

	if (!p)
		return "key-syntax";
	if (p->value.len == 0)
		return "key-revoked";
	if (!tag_base64(p->value, bytes, &len))
		return "key-syntax";
	return key->type == KEY_RSA ? read_rsa(key, bytes, len) : read_ed25519(key, bytes, len);
}

/* Returns what is wrong, or NULL. */
static const char *
read_tags(Key *key, const TagList *list)
{
	const Tag *v = tag_list_find(list, "v"), *k = tag_list_find(list, "k");
	const Tag *h = tag_list_find(list, "h"), *s = tag_list_find(list, "s");
	const Tag *t = tag_list_find(list, "t");

	if (v && (v != list->tags || !slice_equal(v->value, "DKIM1")))
		return "key-syntax";
	if (t) {
		key->testing = names(t->value, "y");
		key->strict = names(t->value, "s");
	}
	if (h)
		key->hashes = (names(h->value, "sha1") ? 1u << HASH_SHA1 : 0) |
		              (names(h->value, "sha256") ? 1u << HASH_SHA256 : 0);
	if (s && !names(s->value, "*") && !names(s->value, "email"))
		return "key-service";
	if (k && slice_equal(k->value, "ed25519"))
		key->type = KEY_ED25519;
	else if (k && !slice_equal(k->value, "rsa"))
		return "key-type";
	return read_public(key, tag_list_find(list, "p"));
}

Key *
key_read(const char *record, size_t len)
{
	Key *key = g_rc_box_new0(Key);
	TagList list;

	key->type = KEY_RSA;
	key->hashes = 1u << HASH_SHA1 | 1u << HASH_SHA256;
	if (len > KEY_RECORD_MAX || !tag_list_read(record, len, &list))
		key->problem = "key-syntax";
	else
		key->problem = read_tags(key, &list);
	return key;
}

static void
clear(gpointer data)
{
	EVP_PKEY_free(((Key *)data)->key);
}

void
key_unref(Key *key)
{
	if (key)
		g_rc_box_release_full(key, clear);
}

Key *
key_of_record(const char *record, size_t len)
{
	static Memo *memo;
	const void *known = NULL;

	/* What is longer is no key, whatever it says; and a memo goes by the text up to a NUL. */
	if (len > KEY_RECORD_MAX || strlen(record) != len)
		return key_read(record, len);
	if (!memo)
		memo = memo_new((GDestroyNotify)key_unref);
	memo_reserve(memo, 1);
	if (!memo_get(memo, record, &known))
		known = memo_put(memo, record, key_read(record, len));
	return g_rc_box_acquire((gpointer)known);
}

bool
key_verifies(const Key *key, HashKind kind, const uint8_t *hash, const uint8_t *signature,
             size_t len)
{
	return key->key && crypto_verify(key->key, key->type, kind, hash, signature, len);
}
