/* SPDX-License-Identifier: MIT */

/*
 * Addresses in a Received line
 *
 * Every program has its own way to write one, and the way tells which program it was.
 */

#pragma once

#include "message/received-token.h"

typedef enum {
	ADDRESS_UNKNOWN,
	ADDRESS_LITERAL,  /* [192.0.2.1]: nearly everybody */
	ADDRESS_BARE,     /* (192.0.2.1), (user@192.0.2.1): qmail, Exchange */
	ADDRESS_PORT,     /* (192.0.2.1:25), (name/192.0.2.1) */
	ADDRESS_NAMELESS, /* from 192.0.2.1 by: there is no name beside it */
} AddressForm;

/*
 * Returns the address @word is, in brackets or not, with a port or not, canonical; NULL when it is
 * none, however many digits it has. Returns: (transfer full).
 */
char *slice_address(Slice word, AddressForm *ret_form);

/*
 * Splits "name[192.0.2.1]", "user@192.0.2.1" at the last @mark. Returns the address behind it,
 * NULL when there is none; what stands before it in *ret. Returns: (transfer full).
 */
char *slice_address_behind(Slice word, char mark, Slice *ret, AddressForm *ret_form);
