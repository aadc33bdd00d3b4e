/* SPDX-License-Identifier: MIT */

#include "message/facts.h"

#include "message/header.h"
#include "message/route.h"

static void
body_free(Body *body)
{
	g_free(body->at);
	g_free(body->text);
	g_free(body->unseen);
	g_free(body->charset);
	g_free(body);
}

static void
attachment_free(Attachment *attachment)
{
	g_free(attachment->at);
	g_free(attachment->name);
	g_free(attachment->type);
	g_free(attachment->detected);
	g_free(attachment->sha256);
	inside_clear(&attachment->inside);
	g_free(attachment);
}

static void
part_clear(gpointer part)
{
	g_free(((Part *)part)->at);
}

static void
attached_mail_free(AttachedMail *mail)
{
	g_free(mail->at);
	g_free(mail->subject);
	g_free(mail->from);
	g_free(mail);
}

static void
code_free(Code *code)
{
	g_free(code->text);
	g_free(code->at);
	g_free(code);
}

static GPtrArray *
array_of(GDestroyNotify free_func)
{
	return g_ptr_array_new_with_free_func(free_func);
}

Facts *
facts_new(void)
{
	Facts *facts = g_new0(Facts, 1);
	GPtrArray **mailboxes[] = { &facts->from,        &facts->sender, &facts->reply_to,
		                    &facts->return_path, &facts->to,     &facts->cc,
		                    &facts->recipients };

	for (size_t i = 0; i < G_N_ELEMENTS(mailboxes); i++)
		*mailboxes[i] = array_of((GDestroyNotify)mailbox_free);
	facts->headers = array_of((GDestroyNotify)header_free);
	facts->route = array_of((GDestroyNotify)hop_free);
	facts->parts = g_array_new(FALSE, FALSE, sizeof(Part));
	g_array_set_clear_func(facts->parts, part_clear);
	facts->rendered = array_of((GDestroyNotify)url_free);
	facts->bodies = array_of((GDestroyNotify)body_free);
	facts->links = array_of((GDestroyNotify)link_free);
	facts->attachments = array_of((GDestroyNotify)attachment_free);
	facts->attached = array_of((GDestroyNotify)attached_mail_free);
	facts->codes = array_of((GDestroyNotify)code_free);
	facts->limits = array_of(NULL);
	facts->references = array_of(g_free);
	facts->phrases = array_of((GDestroyNotify)phrase_free);
	return facts;
}

void
facts_limit_reached(Facts *facts, const char *limit)
{
	if (!g_ptr_array_find(facts->limits, limit, NULL))
		g_ptr_array_add(facts->limits, (gpointer)limit);
}

const Mailbox *
facts_author(const Facts *facts)
{
	for (guint i = 0; i < facts->from->len; i++) {
		const Mailbox *from = g_ptr_array_index(facts->from, i);

		if (from->domain)
			return from;
	}
	return facts->from->len > 0 ? g_ptr_array_index(facts->from, 0) : NULL;
}

static void
free_arrays(const Facts *facts)
{
	GPtrArray *arrays[] = { facts->headers,  facts->from,        facts->sender,
		                facts->reply_to, facts->return_path, facts->to,
		                facts->cc,       facts->recipients,  facts->route,
		                facts->bodies,   facts->links,       facts->attachments,
		                facts->attached, facts->rendered,    facts->codes,
		                facts->limits,   facts->phrases,     facts->references };

	for (size_t i = 0; i < G_N_ELEMENTS(arrays); i++)
		g_ptr_array_unref(arrays[i]);
}

void
facts_free(Facts *facts)
{
	if (!facts)
		return;
	free_arrays(facts);
	g_array_unref(facts->parts);
	writing_clear(&facts->writing);
	g_free(facts->subject.text);
	g_free(facts->message_id);
	g_free(facts->message_id_domain);
	g_free(facts->date_text);
	g_free(facts->mailer);
	g_free(facts->list_id);
	g_free(facts->origin.ip);
	g_free(facts->receiver);
	g_free(facts->content_type);
	g_free(facts);
}
