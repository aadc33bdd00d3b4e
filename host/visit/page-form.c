/* SPDX-License-Identifier: MIT */

#include "visit/page-form.h"

#include <string.h>

#include "base/text.h"
#include "data/form-mailers.h"
#include "data/page-questions.h"
#include "message/brand.h"
#include "visit/bounds.h"
#include "web/site.h"

struct FormReading {
	GPtrArray *forms;
	const char *host;
	PageForm *form;  /* that is open, or NULL */
	PageForm *loose; /* of the inputs outside of all forms */
	GString *label;  /* text since the last input: what stands before it names it */
	unsigned inputs; /* so far */
};

static PageForm *
page_form_new(void)
{
	PageForm *form = g_new0(PageForm, 1);

	form->asks = g_ptr_array_new();
	return form;
}

void
page_form_free(PageForm *form)
{
	if (!form)
		return;
	g_ptr_array_unref(form->asks);
	g_free(form->action);
	g_free(form->host);
	g_free(form);
}

FormReading *
form_reading_new(GPtrArray *forms, const char *host)
{
	FormReading *r = g_new0(FormReading, 1);

	r->forms = forms;
	r->host = host;
	r->loose = page_form_new();
	r->label = g_string_sized_new(PAGE_WORDS_MAX);
	return r;
}

bool
page_form_asks_secret(const PageForm *form)
{
	static const char *const secrets[] = { "password",      "card", "security-code",
		                               "one-time-code", "pin",  "account" };

	for (guint i = 0; i < form->asks->len; i++)
		for (size_t k = 0; k < G_N_ELEMENTS(secrets); k++)
			if (strcmp(g_ptr_array_index(form->asks, i), secrets[k]) == 0)
				return true;
	return false;
}

bool
page_host_is_elsewhere(const char *host, const char *own)
{
	g_autofree char *site = host ? site_registrable(host, SITE_PRIVATE) : NULL;
	g_autofree char *own_site = own ? site_registrable(own, SITE_PRIVATE) : NULL;

	if (!host || !own || g_ascii_strcasecmp(host, own) == 0)
		return false;
	/* Two people's pages at one hoster are two sites; a company's two domains are one. */
	return !site || !own_site ||
	       (strcmp(site, own_site) != 0 && !same_organisation(site, own_site));
}

static bool
is_mailer(const char *host)
{
	g_autofree char *site = site_registrable(host, SITE_ICANN);

	for (size_t i = 0; site && i < G_N_ELEMENTS(form_mailers); i++)
		if (strcmp(form_mailers[i], site) == 0)
			return true;
	return false;
}

/* Where @form sends to; an empty address and a script's are the page's own business. */
static void
set_action(FormReading *r, PageForm *form, HtmlSlice action, const Url *base)
{
	g_autoptr(Url) url =
		action.data && action.len > 0 ? url_parse(action.data, action.len, base) : NULL;

	if (!url || strcmp(url->scheme, "javascript") == 0 || strcmp(url->scheme, "about") == 0)
		return;
	g_free(form->action);
	g_free(form->host);
	form->action = g_strdup(url->href);
	form->host = url->host && *url->host ? g_strdup(url->host) : NULL;
	form->mail = strcmp(url->scheme, "mailto") == 0 || (form->host && is_mailer(form->host));
	form->telegram = g_strcmp0(form->host, "api.telegram.org") == 0;
	form->elsewhere = form->mail || page_host_is_elsewhere(form->host, r->host);
}

/* Keeps @form (taken) if it asks anything. One that asks a secret takes the place of another. */
static void
keep(FormReading *r, PageForm *form)
{
	guint place = 0;

	if (form->asks->len == 0) {
		page_form_free(form);
	} else if (r->forms->len < PAGE_FORMS_MAX) {
		g_ptr_array_add(r->forms, form);
	} else {
		while (place < r->forms->len &&
		       (!page_form_asks_secret(form) ||
		        page_form_asks_secret(g_ptr_array_index(r->forms, place))))
			place++;
		if (place < r->forms->len) {
			page_form_free(g_ptr_array_index(r->forms, place));
			r->forms->pdata[place] = form;
		} else {
			page_form_free(form);
		}
	}
}

static void
end_form(FormReading *r)
{
	if (r->form)
		keep(r, g_steal_pointer(&r->form));
	g_string_truncate(r->label, 0);
}

/* A form inside a form is none (HTML Standard 13.2.6.4.7). */
static void
start_form(FormReading *r, const HtmlToken *token, const Url *base)
{
	if (r->form)
		return;
	r->form = page_form_new();
	set_action(r, r->form, html_token_attribute(token, "action"), base);
	g_string_truncate(r->label, 0);
}

/*
 * Words as the table has them: lower case, half-width, "cardNumber" and "card_number" as two words.
 * Returns: (transfer full).
 */
static char *
fold(const char *words)
{
	g_autofree char *normal = g_utf8_normalize(words, -1, G_NORMALIZE_ALL_COMPOSE);
	GString *out = g_string_sized_new(strlen(words) + 8);
	bool lower = false;

	for (const char *p = normal; p && *p; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		if (lower && g_unichar_isupper(c))
			g_string_append_c(out, ' ');
		lower = g_unichar_islower(c);
		if (g_unichar_isalnum(c) || g_unichar_ismark(c) || c == 0x30fc)
			g_string_append_unichar(out, g_unichar_tolower(c));
		else if (out->len > 0 && out->str[out->len - 1] != ' ')
			g_string_append_c(out, ' ');
	}
	return g_string_free(out, FALSE);
}

/* A short Latin word stands alone. */
static bool
has_word(const char *words, const char *word)
{
	size_t n = strlen(word);
	bool whole = n <= QUESTION_WHOLE && g_ascii_isalnum(word[0]);

	for (const char *p = words; (p = strstr(p, word)); p++)
		if (!whole || ((p == words || !g_ascii_isalpha(p[-1])) && !g_ascii_isalpha(p[n])))
			return true;
	return false;
}

const char *
page_question_in(const char *words)
{
	g_autofree char *folded = *words ? fold(words) : NULL;

	for (size_t i = 0; folded && i < G_N_ELEMENTS(page_questions); i++)
		for (size_t k = 0; page_questions[i].words[k]; k++)
			if (has_word(folded, page_questions[i].words[k]))
				return page_questions[i].asks;
	return NULL;
}

static bool
is_any_of(HtmlSlice value, const char *const *words)
{
	for (; *words; words++)
		if (value.len == strlen(*words) &&
		    g_ascii_strncasecmp(value.data, *words, value.len) == 0)
			return true;
	return false;
}

/* What the attributes that name an input say. (transfer full). */
static char *
words_of(const HtmlToken *token)
{
	static const char *const names[] = { "autocomplete", "name", "id", "placeholder",
		                             "aria-label" };
	GString *words = g_string_sized_new(PAGE_WORDS_MAX);

	for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
		HtmlSlice value = html_token_attribute(token, names[i]);

		if (value.data) {
			g_string_append_len(
				words, value.data,
				(gssize)text_cut(value.data, value.len, PAGE_WORDS_MAX / 4));
			g_string_append_c(words, ' ');
		}
	}
	return g_string_free(words, FALSE);
}

/* Returns what the input asks for, or NULL. Static. */
static const char *
question_of(const FormReading *r, const HtmlToken *token)
{
	static const char *const nothing[] = { "hidden", "submit",   "button", "image",
		                               "reset",  "checkbox", "radio",  "file",
		                               "range",  "color",    "search", NULL };
	static const char *const password[] = { "password", NULL };
	static const char *const email[] = { "email", NULL };
	static const char *const tel[] = { "tel", NULL };
	HtmlSlice type = html_token_attribute(token, "type");
	g_autofree char *words = words_of(token);
	const char *named = NULL;

	if (token->tag == HTML_INPUT && type.data && is_any_of(type, nothing))
		return NULL;
	named = page_question_in(words);
	if (token->tag != HTML_INPUT || !type.data)
		return named ? named : page_question_in(r->label->str);
	if (is_any_of(type, password))
		return named && (strcmp(named, "pin") == 0 || strcmp(named, "security-code") == 0 ||
		                 strcmp(named, "one-time-code") == 0)
		               ? named
		               : "password";
	if (is_any_of(type, email))
		return "email";
	if (!named)
		named = page_question_in(r->label->str);
	return named ? named : is_any_of(type, tel) ? "phone" : NULL;
}

/* No honest page has so many; past them only what hides its letters is looked at. */
static bool
is_looked_at(FormReading *r, const HtmlToken *token)
{
	static const char *const password[] = { "password", NULL };
	HtmlSlice type = html_token_attribute(token, "type");

	return r->inputs++ < PAGE_INPUTS_MAX || (type.data && is_any_of(type, password));
}

static void
take_input(FormReading *r, const HtmlToken *token)
{
	PageForm *form = r->form ? r->form : r->loose;
	const char *asks = is_looked_at(r, token) ? question_of(r, token) : NULL;

	g_string_truncate(r->label, 0);
	if (asks && !g_ptr_array_find_with_equal_func(form->asks, asks, g_str_equal, NULL))
		g_ptr_array_add(form->asks, (gpointer)asks);
}

/* A button may send its form elsewhere. */
static void
take_button(FormReading *r, const HtmlToken *token, const Url *base)
{
	HtmlSlice action = html_token_attribute(token, "formaction");

	if (action.data)
		set_action(r, r->form ? r->form : r->loose, action, base);
}

static void
take_label(FormReading *r, HtmlSlice text)
{
	/* What stands nearest before an input names it. */
	if (r->label->len + text.len > PAGE_WORDS_MAX)
		g_string_truncate(r->label, 0);
	g_string_append_len(r->label, text.data,
	                    (gssize)text_cut(text.data, text.len, PAGE_WORDS_MAX));
	g_string_append_c(r->label, ' ');
}

void
form_reading_take(FormReading *r, const HtmlToken *token, const Url *base)
{
	if (token->kind == HTML_TEXT) {
		take_label(r, token->text);
		return;
	}
	if (token->kind == HTML_END && token->tag == HTML_FORM)
		end_form(r);
	if (token->kind != HTML_START)
		return;
	switch ((int)token->tag) {
	case HTML_FORM: start_form(r, token, base); break;
	case HTML_INPUT:
		take_button(r, token, base);
		take_input(r, token);
		break;
	case HTML_SELECT:
	case HTML_TEXTAREA: take_input(r, token); break;
	case HTML_BUTTON: take_button(r, token, base); break;
	default: break;
	}
}

void
form_reading_end(FormReading *r)
{
	end_form(r);
	keep(r, r->loose);
	g_string_free(r->label, TRUE);
	g_free(r);
}
