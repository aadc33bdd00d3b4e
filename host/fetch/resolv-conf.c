/* SPDX-License-Identifier: MIT */

#include "fetch/resolv-conf.h"

#include <string.h>

#include "fetch/bounds.h"
#include "fetch/endpoint.h"

/* Keyword and value, parted by blanks; a comment is a keyword that nobody knows. */
static void
read_line(ResolvConf *conf, const char *line)
{
	g_auto(GStrv) words = g_strsplit_set(line, " \t\r", -1);
	const char *keyword = words[0];

	for (char **word = words + (keyword != NULL); *word; word++) {
		Endpoint *server = NULL;

		if (strcmp(keyword, "options") == 0 && strcmp(*word, "trust-ad") == 0)
			conf->trust_ad = true;
		if (strcmp(keyword, "nameserver") != 0 || conf->servers->len == DNS_SERVERS_MAX)
			continue;
		server = endpoint_read(*word);
		if (server)
			g_ptr_array_add(conf->servers, server);
	}
}

ResolvConf *
resolv_conf_read(const char *text)
{
	ResolvConf *conf = g_new0(ResolvConf, 1);
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);

	conf->servers = g_ptr_array_new_with_free_func((GDestroyNotify)endpoint_free);
	for (char **line = lines; *line; line++)
		read_line(conf, *line);
	if (conf->servers->len == 0)
		g_ptr_array_add(conf->servers, endpoint_read("127.0.0.1"));
	return conf;
}

void
resolv_conf_free(ResolvConf *conf)
{
	if (!conf)
		return;
	g_ptr_array_unref(conf->servers);
	g_free(conf);
}
