/* SPDX-License-Identifier: MIT */

#include "fetch/services.h"

#include "base/auto.h"
#include "fetch/answer.h"

struct Services {
	int nothing;
};

struct ServiceRequest {
	guint idle;
	ServiceAnswer answer;
	void *user;
};

Services *
services_new(const ServicesOptions *options G_GNUC_UNUSED)
{
	return g_new0(Services, 1);
}

void
services_free(Services *services)
{
	g_free(services);
}

bool
services_takes(const char *question)
{
	return g_str_has_prefix(question, "rated:");
}

static gboolean
on_idle(gpointer user)
{
	ServiceRequest *request = user;
	g_autoptr(json_t) answer = answer_failed("unknown", NULL, 0);

	request->answer(answer, request->user);
	g_free(request);
	return G_SOURCE_REMOVE;
}

ServiceRequest *
services_ask(Services *services G_GNUC_UNUSED, const char *question G_GNUC_UNUSED,
             ServiceAnswer answer, void *user)
{
	ServiceRequest *request = g_new0(ServiceRequest, 1);

	request->answer = answer;
	request->user = user;
	request->idle = g_idle_add(on_idle, request);
	return request;
}

void
services_forget(ServiceRequest *request)
{
	g_source_remove(request->idle);
	g_free(request);
}
