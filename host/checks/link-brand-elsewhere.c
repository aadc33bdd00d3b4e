/* SPDX-License-Identifier: MIT */

/*
 * A link that names a known organisation and leads to somebody else
 *
 *     From: KAGOYA Inc, link to thenewlyfe.com
 *
 * The name may stand in the sender's name, the subject or the link's own text. Links of an
 * organisation's own mail lead to counting services too; so the sender's address decides: when it
 * is the organisation's own, nothing is said. A subject may also speak about somebody: it claims
 * nothing where the sender is a known organisation himself, or shows his own site as well. And the
 * text of one link claims nothing where a service hides where it leads: "Instagram" at the foot of
 * a newsletter goes there by way of whoever counts its clicks.
 */

#include "checks/check.h"

#include "checks/link-view.h"
#include "message/brand-imitated.h"

static bool
shows_own_site(const Facts *facts, const Mailbox *from)
{
	for (guint i = 0; i < facts->links->len; i++) {
		const Link *link = g_ptr_array_index(facts->links, i);

		if (link_is_clicked(link) && same_organisation(link->url->host, from->domain))
			return true;
	}
	return false;
}

/* Organisations have more domains than any table. */
static bool
may_own(const Brand *brand, const char *domain)
{
	const Brand *holder = NULL;

	return brand_imitated(domain, &holder) == IMITATION_NAME && brands_related(holder, brand);
}

static const Brand *
claimed(const Facts *facts, const Mailbox *from)
{
	const Brand *brand = brand_borne(from->name);

	if (brand || brand_of_host(from->domain) || shows_own_site(facts, from))
		return brand;
	brand = brand_named(facts->subject.text);
	return may_own(brand, from->domain) ? NULL : brand;
}

static Status
run(const Facts *facts, const Outside *outside G_GNUC_UNUSED, Evidence *evidence)
{
	const Mailbox *from = facts_author(facts);
	const Brand *pretended = brand_pretended(facts);
	const Brand *mail_brand = from ? claimed(facts, from) : NULL;

	if (!from || facts->is_list || facts->is_reply)
		return STATUS_PASS;
	for (guint i = 0; i < facts->links->len; i++) {
		const Link *link = g_ptr_array_index(facts->links, i);
		const Brand *brand = mail_brand;

		if (!link_is_clicked(link))
			continue;
		if (!brand && link->kind == LINK_ANCHOR && !link->sealed)
			brand = brand_named(link->text);
		if (!brand || brand_owns(brand, from->domain) ||
		    brand_owns(brand, link->url->host) ||
		    (brand != pretended && same_organisation(link->url->host, from->domain)))
			continue;
		evidence_add(evidence, "brand", brand->name, NULL);
		evidence_add(evidence, "host", link->shown, link_host_at(link));
		evidence_add(evidence, "own", brand->domains[0], NULL);
		return mail_brand ? STATUS_WARN : STATUS_NOTE;
	}
	return STATUS_PASS;
}

const Check check_link_brand_elsewhere = {
	.id = "link-brand-elsewhere",
	.section = SECTION_LINKS,
	.needs = 0,
	.run = run,
};
