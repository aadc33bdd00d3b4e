/* SPDX-License-Identifier: MIT */

/*
 * Speed and memory of a dissection, in one process on one core, with bare GMime beside it
 *
 *     bench FOLDER [ROUNDS]       real mails
 *     bench --large [ROUNDS]      one mail of 25 MB with attachments
 *
 * Reads every file of FOLDER into memory first, so that no disk is measured. What a peer does in
 * the same run is the measure: figures of two machines say nothing, ratios do.
 */

#include <gmime/gmime.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "base/auto.h"
#include "dissect/dissect.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC(GMimeMessage, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(GMimeParser, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(GMimeStream, g_object_unref)

typedef struct Mail {
	char *data;
	gsize len;
} Mail;

static void
mail_clear(Mail *mail)
{
	g_free(mail->data);
}

static void
load(GArray *mails, const char *folder)
{
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	const char *name;

	while (dir && (name = g_dir_read_name(dir))) {
		g_autofree char *path = g_build_filename(folder, name, NULL);
		Mail mail = { NULL, 0 };

		if (g_file_test(path, G_FILE_TEST_IS_DIR))
			load(mails, path);
		else if (g_file_get_contents(path, &mail.data, &mail.len, NULL))
			g_array_append_val(mails, mail);
	}
}

static double
now(void)
{
	return (double)g_get_monotonic_time() / 1e6;
}

static long
peak_kib(void)
{
	struct rusage usage;

	getrusage(RUSAGE_SELF, &usage);
	return usage.ru_maxrss;
}

/* The copy belongs to the work: the dissector is handed its own. */
static GByteArray *
copy_of(const Mail *mail)
{
	GByteArray *raw = g_byte_array_sized_new((guint)mail->len);

	g_byte_array_append(raw, (const guint8 *)mail->data, (guint)mail->len);
	return raw;
}

static void
dissect(const Mail *mail)
{
	g_autoptr(Dissection) dissection = dissection_new(copy_of(mail), NULL);
	g_autofree char *report = dissection_report(dissection, NULL, NULL);
}

/* Decodes every part, as a reader of the mail must. */
static void
read_part(GMimeObject *parent G_GNUC_UNUSED, GMimeObject *part, gpointer user)
{
	GMimeDataWrapper *content =
		GMIME_IS_PART(part) ? g_mime_part_get_content(GMIME_PART(part)) : NULL;

	if (content)
		g_mime_data_wrapper_write_to_stream(content, user);
}

static void
parse_with_gmime(const Mail *mail, bool decode)
{
	g_autoptr(GMimeStream) stream = g_mime_stream_mem_new_with_buffer(mail->data, mail->len);
	g_autoptr(GMimeParser) parser = g_mime_parser_new_with_stream(stream);
	g_autoptr(GMimeMessage) message = g_mime_parser_construct_message(parser, NULL);
	g_autoptr(GMimeStream) out = g_mime_stream_null_new();

	if (message && decode)
		g_mime_message_foreach(message, read_part, out);
}

static void
parse(const Mail *mail)
{
	parse_with_gmime(mail, false);
}

static void
parse_and_decode(const Mail *mail)
{
	parse_with_gmime(mail, true);
}

static int
compare(gconstpointer a, gconstpointer b)
{
	double x = *(const double *)a;
	double y = *(const double *)b;

	return x < y ? -1 : x > y;
}

typedef struct Figures {
	double total, p50, p99, max; /* seconds */
} Figures;

typedef void (*Work)(const Mail *);

/* Times of one kind of work, the best of all rounds for each mail. */
typedef struct Timing {
	const char *name;
	Work work;
	double *best;
	Figures figures;
} Timing;

/*
 * Does every kind of work on each mail in turn, so that what else the machine does meets all alike,
 * and keeps the best of @rounds: what the work costs.
 */
static void
measure(const GArray *mails, unsigned rounds, Timing *timings, size_t n)
{
	for (size_t k = 0; k < n; k++)
		timings[k].best = g_new0(double, mails->len);
	for (unsigned round = 0; round < rounds; round++) {
		for (guint i = 0; i < mails->len; i++) {
			for (size_t k = 0; k < n; k++) {
				double start = now();
				double took;

				timings[k].work(&g_array_index(mails, Mail, i));
				took = now() - start;
				if (round == 0 || took < timings[k].best[i])
					timings[k].best[i] = took;
			}
		}
	}
	for (size_t k = 0; k < n; k++) {
		double *best = timings[k].best;
		Figures *f = &timings[k].figures;

		for (guint i = 0; i < mails->len; i++)
			f->total += best[i];
		qsort(best, mails->len, sizeof(double), compare);
		f->p50 = best[mails->len / 2];
		f->p99 = best[(size_t)mails->len * 99 / 100];
		f->max = best[mails->len - 1];
		g_clear_pointer(&timings[k].best, g_free);
	}
}

static void
print(const Timing *timing, guint mails)
{
	printf("%-28s %8.0f mails/s   p50 %6.3f ms   p99 %6.3f ms   max %7.2f ms\n", timing->name,
	       mails / timing->figures.total, timing->figures.p50 * 1e3, timing->figures.p99 * 1e3,
	       timing->figures.max * 1e3);
}

/* A mail of 25 MB: a short text, a picture, an archive; what people attach. */
static Mail
large_mail(void)
{
	GString *raw = g_string_new("From: a@shop.example\r\nTo: b@example.jp\r\nSubject: files\r\n"
	                            "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; "
	                            "boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n"
	                            "See https://shop.example/.\r\n");
	uint8_t bytes[57];
	g_autoptr(GRand) random = g_rand_new_with_seed(1);
	Mail mail;

	for (int part = 0; part < 2; part++) {
		g_string_append_printf(
			raw,
			"--b\r\nContent-Type: application/octet-stream; "
			"name=file%d.bin\r\nContent-Transfer-Encoding: base64\r\n\r\n",
			part);
		while (raw->len < (size_t)(part + 1) * 12500000) {
			g_autofree char *line = NULL;

			for (size_t i = 0; i < sizeof(bytes); i++)
				bytes[i] = (uint8_t)g_rand_int(random);
			line = g_base64_encode(bytes, sizeof(bytes));
			g_string_append(raw, line);
			g_string_append(raw, "\r\n");
		}
	}
	g_string_append(raw, "--b--\r\n");
	mail.len = raw->len;
	mail.data = g_string_free(raw, FALSE);
	return mail;
}

static void
bench_large(unsigned rounds)
{
	g_autoptr(GArray) mails = g_array_new(FALSE, FALSE, sizeof(Mail));
	Mail mail = large_mail();
	Timing ours = { .name = "dissection", .work = dissect };
	Timing theirs = { .name = "GMime", .work = parse_and_decode };
	long before;
	double grown;

	g_array_set_clear_func(mails, (GDestroyNotify)mail_clear);
	g_array_append_val(mails, mail);
	before = peak_kib();
	measure(mails, rounds, &ours, 1);
	grown = (double)(peak_kib() - before) * 1024;
	measure(mails, rounds, &theirs, 1);
	printf("%.0f MB mail with attachments: %.0f ms; memory %.2f x its size, itself included\n",
	       (double)mail.len / 1e6, ours.figures.total * 1e3,
	       ((double)mail.len + grown) / (double)mail.len);
	printf("  bare GMime, and decoded: %.0f ms; ratio %.2f\n", theirs.figures.total * 1e3,
	       ours.figures.total / theirs.figures.total);
}

static void
bench_folder(const char *folder, unsigned rounds)
{
	g_autoptr(GArray) mails = g_array_new(FALSE, FALSE, sizeof(Mail));
	Timing timings[] = {
		{ .name = "dissection", .work = dissect },
		{ .name = "bare GMime, parsed", .work = parse },
		{ .name = "bare GMime, and decoded", .work = parse_and_decode },
	};
	long before;

	g_array_set_clear_func(mails, (GDestroyNotify)mail_clear);
	load(mails, folder);
	if (mails->len == 0) {
		printf("%s: no mails\n", folder);
		return;
	}
	before = peak_kib();
	measure(mails, rounds, timings, G_N_ELEMENTS(timings));
	printf("%u mails, best of %u rounds, one core\n", mails->len, rounds);
	for (size_t k = 0; k < G_N_ELEMENTS(timings); k++)
		print(&timings[k], mails->len);
	printf("dissection / bare GMime parsed: %.2f, and decoded: %.2f\n",
	       timings[0].figures.total / timings[1].figures.total,
	       timings[0].figures.total / timings[2].figures.total);
	printf("peak memory: %.1f MB above the mails themselves and the tables\n",
	       (double)(peak_kib() - before) / 1e3);
}

int
main(int argc, char **argv)
{
	unsigned rounds = argc > 2 ? (unsigned)MAX(atoi(argv[2]), 1) : 5;

	dissect_init();
	g_mime_init();
	if (argc < 2)
		return EXIT_FAILURE;
	if (strcmp(argv[1], "--large") == 0)
		bench_large(rounds);
	else
		bench_folder(argv[1], rounds);
	return EXIT_SUCCESS;
}
