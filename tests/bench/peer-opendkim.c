/* SPDX-License-Identifier: MIT */

#include "peer-opendkim.h"

#include <dlfcn.h>
#include <string.h>

/* As in its header <opendkim/dkim.h>, of version 11 of the library. */
#define DKIM_STAT_OK 0
typedef struct DKIM DKIM;
typedef struct DKIM_LIB DKIM_LIB;
typedef int (*KeyLookup)(DKIM *dkim, void *signature, unsigned char *buffer, size_t len);

static struct {
	DKIM_LIB *(*init)(void *alloc, void *free);
	int (*set_key_lookup)(DKIM_LIB *library, KeyLookup lookup);
	DKIM *(*verify)(DKIM_LIB *library, const unsigned char *id, void *memory, int *status);
	int (*chunk)(DKIM *dkim, const void *data, size_t len);
	int (*eom)(DKIM *dkim, bool *testing);
	int (*free)(DKIM *dkim);
} opendkim;

static DKIM_LIB *library;
static const char *key_record;

static int
give_key(DKIM *dkim, void *signature, unsigned char *buffer, size_t len)
{
	(void)dkim;
	(void)signature;
	strncpy((char *)buffer, key_record, len - 1);
	buffer[len - 1] = '\0';
	return 0; /* DKIM_CBSTAT_CONTINUE */
}

static bool
find(void *handle, const char *name, void *function)
{
	void *symbol = dlsym(handle, name);

	memcpy(function, &symbol, sizeof(symbol));
	return symbol != NULL;
}

bool
peer_opendkim_init(void)
{
	void *handle = dlopen("libopendkim.so.11", RTLD_NOW | RTLD_LOCAL | RTLD_DEEPBIND);

	if (!handle || !find(handle, "dkim_init", &opendkim.init) ||
	    !find(handle, "dkim_set_key_lookup", &opendkim.set_key_lookup) ||
	    !find(handle, "dkim_verify", &opendkim.verify) ||
	    !find(handle, "dkim_chunk", &opendkim.chunk) ||
	    !find(handle, "dkim_eom", &opendkim.eom) || !find(handle, "dkim_free", &opendkim.free))
		return false;
	library = opendkim.init(NULL, NULL);
	return library && opendkim.set_key_lookup(library, give_key) == DKIM_STAT_OK;
}

bool
peer_opendkim_verify(const void *mail, size_t len, const char *record)
{
	int status = DKIM_STAT_OK;
	DKIM *dkim;
	bool passed;

	key_record = record;
	dkim = opendkim.verify(library, (const unsigned char *)"bench", NULL, &status);
	passed = dkim && opendkim.chunk(dkim, mail, len) == DKIM_STAT_OK &&
	         opendkim.chunk(dkim, NULL, 0) == DKIM_STAT_OK &&
	         opendkim.eom(dkim, NULL) == DKIM_STAT_OK;
	opendkim.free(dkim);
	return passed;
}
