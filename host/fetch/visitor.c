/* SPDX-License-Identifier: MIT */

#include "fetch/visitor.h"

#include "base/auto.h"
#include "fetch/answer.h"

struct Visitor {
	int nothing;
};

struct VisitRequest {
	guint idle;
	VisitAnswer answer;
	void *user;
};

Visitor *
visitor_new(const VisitorOptions *options G_GNUC_UNUSED)
{
	return g_new0(Visitor, 1);
}

void
visitor_free(Visitor *visitor)
{
	g_free(visitor);
}

bool
visitor_takes(const char *question)
{
	return g_str_has_prefix(question, "visit:");
}

static gboolean
on_idle(gpointer user)
{
	VisitRequest *request = user;
	g_autoptr(json_t) answer = answer_failed("unknown", NULL, 0);

	request->answer(answer, request->user);
	g_free(request);
	return G_SOURCE_REMOVE;
}

VisitRequest *
visitor_ask(Visitor *visitor G_GNUC_UNUSED, const char *question G_GNUC_UNUSED, VisitAnswer answer,
            void *user)
{
	VisitRequest *request = g_new0(VisitRequest, 1);

	request->answer = answer;
	request->user = user;
	request->idle = g_idle_add(on_idle, request);
	return request;
}

void
visitor_forget(VisitRequest *request)
{
	g_source_remove(request->idle);
	g_free(request);
}

bool
visitor_proxy_is_good(const char *proxy)
{
	return g_str_has_prefix(proxy, "socks5h://");
}
