/* SPDX-License-Identifier: MIT */

#include "authenticate/signature.h"

#include <string.h>

#include "authenticate/bounds.h"

#define ALPHA "a=rsa-sha256; b=YQ==; "
#define BH    "bh=YQ==; "
#define DS    "d=example.com; s=s; "
#define GOOD  "v=1; " ALPHA BH DS "h=from"
#define AMS   "i=1; " ALPHA BH DS
#define SEAL  "i=1; " ALPHA DS "cv=none"

typedef struct Case {
	SignatureKind kind;
	const char *text, *problem; /* NULL: none */
} Case;

static const Case cases[] = {
	{ SIGNATURE_DKIM, GOOD, NULL },
	{ SIGNATURE_DKIM, GOOD ";", NULL },
	{ SIGNATURE_DKIM, GOOD "; z=From:x|To:y; any=thing", NULL },
	{ SIGNATURE_DKIM, GOOD ";;", "tag-list" },
	{ SIGNATURE_DKIM, GOOD "; v=1", "tag-list" },
	{ SIGNATURE_DKIM, "", "tag-list" },
	{ SIGNATURE_DKIM, ALPHA BH DS "h=from", "version" },
	{ SIGNATURE_DKIM, "v=2; " ALPHA BH DS "h=from", "version" },
	{ SIGNATURE_DKIM, "v=1.0; " ALPHA BH DS "h=from", "version" },
	{ SIGNATURE_DKIM, "V=1; " ALPHA BH DS "h=from", "version" },
	{ SIGNATURE_DKIM, "v=1; b=YQ==; " BH DS "h=from", "algorithm" },
	{ SIGNATURE_DKIM, "v=1; a=; b=YQ==; " BH DS "h=from", "algorithm" },
	{ SIGNATURE_DKIM, "v=1; a=RSA-SHA256; b=YQ==; " BH DS "h=from", "algorithm" },
	{ SIGNATURE_DKIM, "v=1; a=rsa-sha512; b=YQ==; " BH DS "h=from", "algorithm" },
	{ SIGNATURE_DKIM, "v=1; a=rsa-sha1; b=YQ==; " BH DS "h=from", NULL },
	{ SIGNATURE_DKIM, "v=1; a=rsa-sha256; " BH DS "h=from", "signature-value" },
	{ SIGNATURE_DKIM, "v=1; a=rsa-sha256; b=; " BH DS "h=from", "signature-value" },
	{ SIGNATURE_DKIM, "v=1; a=rsa-sha256; b=!; " BH DS "h=from", "signature-value" },
	{ SIGNATURE_DKIM, "v=1; " ALPHA DS "h=from", "body-hash" },
	{ SIGNATURE_DKIM, "v=1; " ALPHA "bh=; " DS "h=from", "body-hash" },
	{ SIGNATURE_DKIM, "v=1; " ALPHA BH "s=s; h=from", "domain" },
	{ SIGNATURE_DKIM, "v=1; " ALPHA BH "d=; s=s; h=from", "domain" },
	{ SIGNATURE_DKIM, "v=1; " ALPHA BH "d=com; s=s; h=from", "domain" },
	{ SIGNATURE_DKIM, "v=1; " ALPHA BH "d=example.com.; s=s; h=from", "domain" },
	{ SIGNATURE_DKIM, "v=1; " ALPHA BH "d=exa mple.com; s=s; h=from", "domain" },
	{ SIGNATURE_DKIM, "v=1; " ALPHA BH "d=-a.com; s=s; h=from", "domain" },
	{ SIGNATURE_DKIM, "v=1; " ALPHA BH "d=a-.com; s=s; h=from", "domain" },
	{ SIGNATURE_DKIM, "v=1; " ALPHA BH "d=a_b.com; s=_s; h=from", NULL },
	{ SIGNATURE_DKIM, "v=1; " ALPHA BH "d=\xff.com; s=s; h=from", "domain" },
	{ SIGNATURE_DKIM, "v=1; " ALPHA BH "d=example.com; h=from", "selector" },
	{ SIGNATURE_DKIM, "v=1; " ALPHA BH "d=example.com; s=; h=from", "selector" },
	{ SIGNATURE_DKIM, "v=1; " ALPHA BH "d=example.com; s=a..b; h=from", "selector" },
	{ SIGNATURE_DKIM, "v=1; " ALPHA BH "d=example.com; s=a.b; h=from", NULL },
	{ SIGNATURE_DKIM, "v=1; " ALPHA BH DS, "fields" },
	{ SIGNATURE_DKIM, "v=1; " ALPHA BH DS "h=", "fields" },
	{ SIGNATURE_DKIM, "v=1; " ALPHA BH DS "h=from::to", "fields" },
	{ SIGNATURE_DKIM, "v=1; " ALPHA BH DS "h=from:a b", "fields" },
	{ SIGNATURE_DKIM, "v=1; " ALPHA BH DS "h=from:\xc3\xa9", "fields" },
	{ SIGNATURE_DKIM, "v=1; " ALPHA BH DS "h=to : \r\n subject", "from-unsigned" },
	{ SIGNATURE_DKIM, "v=1; " ALPHA BH DS "h=to : \r\n FROM", NULL },
	{ SIGNATURE_DKIM, GOOD "; c=simple", NULL },
	{ SIGNATURE_DKIM, GOOD "; c=relaxed/relaxed", NULL },
	{ SIGNATURE_DKIM, GOOD "; c=", "canonicalization" },
	{ SIGNATURE_DKIM, GOOD "; c=Relaxed", "canonicalization" },
	{ SIGNATURE_DKIM, GOOD "; c=relaxed/", "canonicalization" },
	{ SIGNATURE_DKIM, GOOD "; c=relaxed/nowsp", "canonicalization" },
	{ SIGNATURE_DKIM, GOOD "; c=relaxed / simple", "canonicalization" },
	{ SIGNATURE_DKIM, GOOD "; i=a@example.com", NULL },
	{ SIGNATURE_DKIM, GOOD "; i=@Sub.Example.Com", NULL },
	{ SIGNATURE_DKIM, GOOD "; i=\"a@b\"@example.com", NULL },
	{ SIGNATURE_DKIM, GOOD "; i=example.com", "identity" },
	{ SIGNATURE_DKIM, GOOD "; i=", "identity" },
	{ SIGNATURE_DKIM, GOOD "; i=a@", "identity" },
	{ SIGNATURE_DKIM, GOOD "; i=a@com", "identity" },
	{ SIGNATURE_DKIM, GOOD "; i=a@notexample.com", "identity" },
	{ SIGNATURE_DKIM, GOOD "; i=a@example.com.evil.net", "identity" },
	{ SIGNATURE_DKIM, GOOD "; l=0", NULL },
	{ SIGNATURE_DKIM, GOOD "; l=", "length" },
	{ SIGNATURE_DKIM, GOOD "; l=-1", "length" },
	{ SIGNATURE_DKIM, GOOD "; q=dns/txt", NULL },
	{ SIGNATURE_DKIM, GOOD "; q=new/way:dns/txt", NULL },
	{ SIGNATURE_DKIM, GOOD "; q=new/way", "query" },
	{ SIGNATURE_DKIM, GOOD "; t=1 2", "time" },
	{ SIGNATURE_DKIM, GOOD "; t=", "time" },
	{ SIGNATURE_DKIM, GOOD "; x=never", "expiry" },
	{ SIGNATURE_ARC_MESSAGE, AMS "h=from", NULL },
	{ SIGNATURE_ARC_MESSAGE, AMS "h=", NULL },
	{ SIGNATURE_ARC_MESSAGE, AMS "h=a::b", NULL },
	{ SIGNATURE_ARC_MESSAGE, AMS, "fields" },
	{ SIGNATURE_ARC_MESSAGE, AMS "h=from:Arc-Seal", "fields" },
	{ SIGNATURE_ARC_MESSAGE, "i=50; " ALPHA BH DS "h=from", NULL },
	{ SIGNATURE_ARC_MESSAGE, "i=51; " ALPHA BH DS "h=from", "instance" },
	{ SIGNATURE_ARC_MESSAGE, "i=0; " ALPHA BH DS "h=from", "instance" },
	{ SIGNATURE_ARC_MESSAGE, "i=1; a=rsa-sha1; b=YQ==; " BH DS "h=from", "algorithm" },
	{ SIGNATURE_ARC_SEAL, SEAL, NULL },
	{ SIGNATURE_ARC_SEAL, "i=1; " ALPHA DS "cv=None", "chain" },
	{ SIGNATURE_ARC_SEAL, "i=1; " ALPHA DS, "chain" },
	{ SIGNATURE_ARC_SEAL, SEAL "; h=from", "fields" },
	{ SIGNATURE_ARC_SEAL, SEAL "; x=later", NULL },
	{ SIGNATURE_ARC_SEAL, SEAL "; t=later", "time" },
};

static void
read_text(Signature *signature, Header *header, SignatureKind kind, const char *text)
{
	*header = (Header){ .name = (char *)"Signature", .raw = text, .raw_len = strlen(text) };
	signature_read(signature, kind, header);
}

static void
test_syntax(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		Signature signature;
		Header header;

		read_text(&signature, &header, cases[i].kind, cases[i].text);
		g_test_message("case %zu", i);
		g_assert_cmpstr(signature.problem, ==, cases[i].problem);
		signature_clear(&signature);
	}
}

/* What stands there and what is meant when nothing does. */
static void
test_values(void)
{
	static const struct {
		SignatureKind kind;
		const char *c;
		Canonical header, body;
	} forms[] = {
		{ SIGNATURE_DKIM, "", CANONICAL_SIMPLE, CANONICAL_SIMPLE },
		{ SIGNATURE_DKIM, "; c=relaxed", CANONICAL_RELAXED, CANONICAL_SIMPLE },
		{ SIGNATURE_DKIM, "; c=simple/relaxed", CANONICAL_SIMPLE, CANONICAL_RELAXED },
		{ SIGNATURE_ARC_MESSAGE, "", CANONICAL_RELAXED, CANONICAL_RELAXED },
		{ SIGNATURE_ARC_MESSAGE, "; c=relaxed", CANONICAL_RELAXED, CANONICAL_SIMPLE },
		{ SIGNATURE_ARC_MESSAGE, "; c=simple", CANONICAL_SIMPLE, CANONICAL_SIMPLE },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(forms); i++) {
		bool dkim = forms[i].kind == SIGNATURE_DKIM;
		g_autofree char *text = g_strconcat(dkim ? GOOD : AMS "h=from", forms[i].c, NULL);
		Signature signature;
		Header header;

		read_text(&signature, &header, forms[i].kind, text);
		g_assert_null(signature.problem);
		g_assert_cmpint(signature.header_canonical, ==, forms[i].header);
		g_assert_cmpint(signature.body_canonical, ==, forms[i].body);
		g_assert_true(signature.own_identity);
		g_assert_cmpmem(signature.value, signature.value_len, "a", 1);
		signature_clear(&signature);
	}
}

static void
test_many_fields(void)
{
	g_autoptr(GString) text = g_string_new(GOOD);
	Signature signature;
	Header header;

	for (unsigned i = 1; i < SIGNED_FIELDS_MAX; i++)
		g_string_append(text, ":to");
	read_text(&signature, &header, SIGNATURE_DKIM, text->str);
	g_assert_null(signature.problem);
	g_assert_cmpuint(signature_names(&signature, "To"), ==, SIGNED_FIELDS_MAX - 1);
	signature_clear(&signature);
	g_string_append(text, ":to");
	read_text(&signature, &header, SIGNATURE_DKIM, text->str);
	g_assert_cmpstr(signature.problem, ==, "fields");
	signature_clear(&signature);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/dkim-signature/syntax", test_syntax);
	g_test_add_func("/dkim-signature/values", test_values);
	g_test_add_func("/dkim-signature/many-fields", test_many_fields);
	return g_test_run();
}
