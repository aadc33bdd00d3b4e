/* SPDX-License-Identifier: MIT */

#include "owner/whois-table.h"

#include <stdlib.h>
#include <string.h>

#include "base/auto.h"
#include "data/whois-labels.h"
#include "data/whois-servers.h"

static const WhoisServer most_servers = { "", WHOIS_PLAIN, DATE_YMD, 0, NULL };

/* Whether the host @name is @known, or lies in it. */
static bool
is_within(const char *name, const char *known)
{
	size_t len = strlen(name), known_len = strlen(known);

	return len >= known_len && g_ascii_strcasecmp(name + len - known_len, known) == 0 &&
	       (len == known_len || name[len - known_len - 1] == '.');
}

const WhoisServer *
whois_server(const char *name)
{
	for (size_t i = 0; i < G_N_ELEMENTS(whois_servers); i++) {
		if (is_within(name, whois_servers[i].name))
			return &whois_servers[i];
	}
	return &most_servers;
}

static bool
find_field(WhoisLayout layout, WhoisSection section, const char *label, WhoisField *ret)
{
	for (size_t i = 0; i < G_N_ELEMENTS(whois_labels); i++) {
		if (whois_labels[i].layout == layout && whois_labels[i].section == section &&
		    strcmp(whois_labels[i].label, label) == 0) {
			*ret = whois_labels[i].field;
			return true;
		}
	}
	return false;
}

/* "ns 1", "nserver_02": a number behind the label counts its like. */
static char *
without_number(const char *label)
{
	size_t len = strlen(label);

	while (len > 0 && strchr("0123456789 _-", label[len - 1]))
		len--;
	return g_strndup(label, len);
}

bool
whois_field(WhoisLayout layout, WhoisSection section, const char *label, WhoisField *ret)
{
	g_autofree char *plain = NULL;

	if (find_field(layout, section, label, ret) || find_field(WHOIS_ANY, section, label, ret))
		return true;
	if (!g_ascii_isdigit(label[strlen(label) - 1]))
		return false;
	plain = without_number(label);
	return find_field(WHOIS_ANY, section, plain, ret);
}

bool
whois_section(const char *label, WhoisSection *ret)
{
	for (size_t i = 0; i < G_N_ELEMENTS(whois_sections); i++) {
		if (strcmp(whois_sections[i].label, label) == 0) {
			*ret = whois_sections[i].section;
			return true;
		}
	}
	return false;
}

bool
whois_object(const char *label, WhoisSection *ret)
{
	for (size_t i = 0; i < G_N_ELEMENTS(whois_objects); i++) {
		if (strcmp(whois_objects[i].label, label) == 0) {
			*ret = whois_objects[i].section;
			return true;
		}
	}
	return false;
}

bool
whois_is_handle(const char *label)
{
	for (size_t i = 0; i < G_N_ELEMENTS(whois_handles); i++) {
		if (strcmp(whois_handles[i], label) == 0)
			return true;
	}
	return false;
}

size_t
whois_sentence(const char *line, size_t len)
{
	for (size_t i = 0; i < G_N_ELEMENTS(whois_sentences); i++) {
		size_t n = strlen(whois_sentences[i]);

		if (len > n && line[n] == ' ' &&
		    g_ascii_strncasecmp(line, whois_sentences[i], n) == 0)
			return n;
	}
	return 0;
}
