/* SPDX-License-Identifier: MIT */

#include "checks/link-view.h"
#include "report/report.h"
#include "visit/bounds.h"

#define DAY ((int64_t)24 * 60 * 60)

static void
write_words(Writer *writer, const char *key, const GPtrArray *words,
            void (*write)(Writer *writer, const char *key, const char *value))
{
	if (words->len == 0)
		return;
	writer_begin_array(writer, key);
	for (guint i = 0; i < words->len; i++)
		write(writer, NULL, g_ptr_array_index(words, i));
	writer_end_array(writer);
}

/* A certificate's age is that when the visit was made, which is now. */
static void
write_tls(Writer *writer, const VisitHop *hop, int64_t now)
{
	if (hop->tls == TLS_NONE)
		return;
	writer_begin_object(writer, "tls");
	writer_word(writer, "verdict", tls_verdict_to_string(hop->tls));
	writer_text(writer, "subject", hop->subject);
	writer_text(writer, "issuer", hop->issuer);
	write_words(writer, "names", hop->names, writer_text);
	if (hop->from != 0)
		writer_number(writer, "from", hop->from);
	if (hop->until != 0)
		writer_number(writer, "until", hop->until);
	if (hop->from != 0 && now >= hop->from)
		writer_number(writer, "age_days", (now - hop->from) / DAY);
	writer_end_object(writer);
}

static void
write_hop(Writer *writer, const VisitHop *hop, int64_t now)
{
	writer_begin_object(writer, NULL);
	writer_text(writer, "url", hop->url);
	writer_text(writer, "host", hop->host);
	writer_text(writer, "site", hop->site);
	writer_text(writer, "ip", hop->ip);
	if (hop->status != 0)
		writer_number(writer, "status", hop->status);
	write_tls(writer, hop, now);
	writer_end_object(writer);
}

static void
write_form(Writer *writer, const PageForm *form)
{
	writer_begin_object(writer, NULL);
	writer_text(writer, "action", form->action);
	writer_text(writer, "host", form->host);
	writer_flag(writer, "elsewhere", form->elsewhere);
	writer_flag(writer, "telegram", form->telegram);
	writer_flag(writer, "mail", form->mail);
	write_words(writer, "asks", form->asks, writer_word);
	writer_end_object(writer);
}

static void
write_count(Writer *writer, const char *key, unsigned n)
{
	if (n > 0)
		writer_number(writer, key, n);
}

static void
write_brand(Writer *writer, const Page *page)
{
	if (!page->brand)
		return;
	writer_begin_object(writer, "brand");
	writer_text(writer, "name", page->brand);
	if (page->brand_where)
		writer_word(writer, "where", page->brand_where);
	writer_text(writer, "word", page->brand_word);
	writer_flag(writer, "own", page->brand_own);
	writer_end_object(writer);
}

static void
write_page(Writer *writer, const Page *page)
{
	writer_begin_object(writer, "page");
	writer_word(writer, "kind", page_kind_to_string(page->kind));
	writer_text(writer, "type", page->type);
	writer_number(writer, "size", (gint64)page->size);
	writer_flag(writer, "cut", page->cut);
	writer_text(writer, "title", page->title);
	writer_lines(writer, "text", page->text, VISIT_TEXT_MAX);
	writer_begin_array(writer, "forms");
	for (guint i = 0; i < page->forms->len; i++)
		write_form(writer, g_ptr_array_index(page->forms, i));
	writer_end_array(writer);
	write_count(writer, "links", page->links);
	write_count(writer, "scripts", page->scripts);
	write_count(writer, "frames", page->frames);
	writer_text(writer, "refresh", page->refresh);
	writer_text(writer, "telegram", page->telegram);
	write_brand(writer, page);
	writer_text(writer, "icon_host", page->icon_host);
	writer_end_object(writer);
}

void
visit_write(Writer *writer, const Visit *visit, int64_t now)
{
	if (!visit)
		return;
	writer_begin_object(writer, "visit");
	writer_text(writer, "url", visit->url);
	writer_word(writer, "state", answer_state_to_string(visit->state));
	writer_text(writer, "reason", visit->reason);
	if (visit->ended)
		writer_word(writer, "ended", visit->ended);
	writer_flag(writer, "cloaked", visit->cloaked);
	writer_begin_array(writer, "hops");
	for (guint i = 0; i < visit->hops->len; i++)
		write_hop(writer, g_ptr_array_index(visit->hops, i), now);
	writer_end_array(writer);
	if (visit->page)
		write_page(writer, visit->page);
	writer_end_object(writer);
}

void
link_visit_write(Writer *writer, const Facts *facts, const Link *link)
{
	bool removed = false;
	g_autofree char *address =
		link_is_clicked(link) ? visit_address(facts, link, &removed) : NULL;

	writer_text(writer, "visit", address);
	writer_flag(writer, "visit_cut", address && removed);
}
