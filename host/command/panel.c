/* SPDX-License-Identifier: MIT */

#include "command/panel.h"

#include <string.h>
#include <time.h>

#include "command/panel-parts.h"

#define WIDTH_USUAL 80
#define WIDTH_MIN   40
#define WIDTH_MAX   120 /* longer lines are hard to read */

typedef struct LevelLook {
	const char *level;
	const char *word;
	const char *says;
	Tone tone;
} LevelLook;

/* "Nothing found" has no colour of its own: green would say "safe". */
static const LevelLook looks[] = {
	{ "danger", "level_danger", "level_danger_says", TONE_FAIL },
	{ "caution", "level_caution", "level_caution_says", TONE_WARN },
	{ "nothing-found", "level_nothing_found", "level_nothing_found_says", TONE_BOLD },
	{ "verified", "level_verified", "level_verified_says", TONE_VERIFIED },
};

static const LevelLook *
look_of(const char *level)
{
	static const LevelLook other = { "", "level_unknown", "level_unknown_says", TONE_UNKNOWN };

	for (size_t i = 0; i < G_N_ELEMENTS(looks); i++)
		if (strcmp(looks[i].level, level) == 0)
			return &looks[i];
	return &other;
}

static void
write_headline(Page *page)
{
	const json_t *verdict = json_object_get(page->report, "verdict");
	const LevelLook *look = look_of(page_id(verdict, "level"));
	const json_t *finding = finding_by_id(page, page_id(verdict, "headline"));
	g_autofree char *score = page_value(page, verdict, "score");
	g_autofree char *level =
		page_fill(page, "headline", page_word(page, look->word), score ? score : "?", NULL);

	page_rule(page, look->tone, "┏", "━");
	page_boxed(page, look->tone, "", look->tone, level);
	page_boxed(page, look->tone, "", TONE_PLAIN, page_word(page, look->says));
	if (finding) {
		const Mark *mark = mark_of(page_id(finding, "status"));
		g_autofree char *sentence = finding_sentence(page, finding);

		page_boxed(page, look->tone, "", TONE_PLAIN, "");
		page_boxed(page, look->tone, mark->sign, TONE_BOLD, sentence);
	}
	page_rule(page, look->tone, "┗", "━");
}

/* The reader's zone when the mail came in; one for the whole page, so that times compare. */
static long
zone_of(const json_t *facts)
{
	const json_t *newest = json_array_get(json_object_get(facts, "route"), 0);
	const json_t *received = json_object_get(newest, "date");
	const json_t *written = json_object_get(json_object_get(facts, "date"), "epoch");
	time_t when = (time_t)json_integer_value(received ? received : written);
	struct tm local;

	return localtime_r(&when, &local) ? local.tm_gmtoff : 0;
}

void
panel_write(GString *out, const json_t *report, const Catalogue *catalogue, const PanelStyle *style)
{
	Page page = { .out = out, .words = catalogue, .style = style, .report = report };

	page.facts = json_object_get(report, "facts");
	page.width = style->width == 0 ? WIDTH_USUAL : CLAMP(style->width, WIDTH_MIN, WIDTH_MAX);
	page.zone = zone_of(page.facts);
	write_headline(&page);
	panel_subject(&page);
	panel_sender(&page);
	panel_trio(&page);
	panel_route(&page);
	panel_authentication(&page);
	panel_origin(&page);
	panel_links(&page);
	panel_owners(&page);
	panel_attachments(&page);
	panel_body(&page);
	panel_history(&page);
	panel_other_findings(&page);
	panel_summary(&page);
}
