/* SPDX-License-Identifier: MIT */

#include "message/mailbox.h"

#include <string.h>

#include "base/limits.h"
#include "base/text.h"
#include "web/idna.h"

void
mailbox_free(Mailbox *mailbox)
{
	if (!mailbox)
		return;
	g_free(mailbox->name);
	g_free(mailbox->address);
	g_free(mailbox->local);
	g_free(mailbox->domain);
	g_free(mailbox);
}

/* The domain as it is compared and looked up; one that IDNA refuses stays as it is written. */
static char *
domain_of(const char *written)
{
	char ascii[URL_IDNA_MAX + 1];
	size_t len = strlen(written);
	size_t n = 0;

	while (len > 0 && written[len - 1] == '.')
		len--;
	if (len == 0)
		return NULL;
	for (size_t i = 0; i < len; i++) {
		if ((unsigned char)written[i] >= 0x80) {
			n = idna_to_ascii(written, len, ascii, sizeof(ascii) - 1);
			break;
		}
	}
	return n > 0 ? g_ascii_strdown(ascii, (gssize)n) : g_ascii_strdown(written, (gssize)len);
}

/* "john doe" without its marks and backslashes. */
static char *
local_of(const char *written, size_t len)
{
	GString *local = g_string_sized_new(len);
	bool quoted = len >= 2 && written[0] == '"' && written[len - 1] == '"';

	for (size_t i = quoted; i < len - quoted; i++) {
		if (quoted && written[i] == '\\' && i + 1 < len - quoted)
			i++;
		g_string_append_c(local, written[i]);
	}
	return g_string_free(local, FALSE);
}

Mailbox *
mailbox_new(const char *address, size_t len, const GString *name)
{
	Mailbox *mailbox = g_new0(Mailbox, 1);
	EncodedFacts facts = { 0 };
	const char *at;

	mailbox->name = encoded_words_decode(name->str, name->len, &facts);
	if (!*mailbox->name)
		g_clear_pointer(&mailbox->name, g_free);
	mailbox->address = text_clean_len(address, len);
	at = strrchr(mailbox->address, '@');
	if (at && at > mailbox->address)
		mailbox->domain = domain_of(at + 1);
	if (mailbox->domain)
		mailbox->local = local_of(mailbox->address, (size_t)(at - mailbox->address));
	return mailbox;
}

/* A name of which nothing can be read: "_" is how a blank is written in an encoded word. */
static bool
is_blank(const char *name)
{
	return !name || name[strspn(name, " \t_.-\"'")] == '\0';
}

void
mailboxes_join(GPtrArray *found, guint mere)
{
	Mailbox *last = g_ptr_array_index(found, found->len - 1);
	guint first = found->len - 1 - mere;
	GString *name = NULL;

	if (mere == 0 || !last->domain || !is_blank(last->name))
		return;
	name = g_string_new(NULL);
	for (guint i = first; i + 1 < found->len; i++) {
		const Mailbox *part = g_ptr_array_index(found, i);

		g_string_append_printf(name, "%s%s", name->len > 0 ? ", " : "",
		                       part->name ? part->name : part->address);
	}
	g_free(last->name);
	last->name = g_string_free(name, FALSE);
	last->name_apart = true;
	g_ptr_array_remove_range(found, first, mere);
}
