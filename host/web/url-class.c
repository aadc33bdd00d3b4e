/* SPDX-License-Identifier: MIT */

#include "web/url-class.h"

/* The encode sets grow, so each character names the sets from the smallest that has it on. */
#define IN_USERINFO URL_CLASS_USERINFO
#define IN_PATH     (URL_CLASS_PATH | IN_USERINFO)
#define IN_QUERY    (URL_CLASS_QUERY | URL_CLASS_SPECIAL_QUERY | IN_PATH)
#define IN_ALL      (URL_CLASS_C0 | URL_CLASS_FRAGMENT | IN_QUERY)
#define NO_DOMAIN   URL_CLASS_FORBIDDEN_DOMAIN
#define NO_HOST     (URL_CLASS_FORBIDDEN_HOST | NO_DOMAIN)

const uint8_t url_class[256] = {
	[0x00] = IN_ALL | NO_HOST,
	[0x01 ... 0x08] = IN_ALL | NO_DOMAIN,
	['\t'] = IN_ALL | NO_HOST,
	['\n'] = IN_ALL | NO_HOST,
	[0x0b ... 0x0c] = IN_ALL | NO_DOMAIN,
	['\r'] = IN_ALL | NO_HOST,
	[0x0e ... 0x1f] = IN_ALL | NO_DOMAIN,
	[' '] = URL_CLASS_FRAGMENT | IN_QUERY | NO_HOST,
	['"'] = URL_CLASS_FRAGMENT | IN_QUERY,
	['#'] = IN_QUERY | NO_HOST,
	['%'] = NO_DOMAIN,
	['\''] = URL_CLASS_SPECIAL_QUERY,
	['/'] = IN_USERINFO | NO_HOST,
	[':'] = IN_USERINFO | NO_HOST,
	[';'] = IN_USERINFO,
	['<'] = URL_CLASS_FRAGMENT | IN_QUERY | NO_HOST,
	['='] = IN_USERINFO,
	['>'] = URL_CLASS_FRAGMENT | IN_QUERY | NO_HOST,
	['?'] = IN_PATH | NO_HOST,
	['@'] = IN_USERINFO | NO_HOST,
	['['] = IN_USERINFO | NO_HOST,
	['\\'] = IN_USERINFO | NO_HOST,
	[']'] = IN_USERINFO | NO_HOST,
	['^'] = IN_PATH | NO_HOST,
	['`'] = URL_CLASS_FRAGMENT | IN_PATH,
	['{'] = IN_PATH,
	['|'] = IN_USERINFO | NO_HOST,
	['}'] = IN_PATH,
	[0x7f] = IN_ALL | NO_DOMAIN,
	[0x80 ... 0xff] = IN_ALL,
};
