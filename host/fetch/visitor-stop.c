/* SPDX-License-Identifier: MIT */

#include "fetch/visitor-stop.h"

#include <string.h>

#include "fetch/bounds.h"
#include "fetch/visitor-tls.h"

/*
 * Kits that imitate a bank show nothing, or something harmless, to who does not look like a
 * browser, so an honest name would only ever see the harmless. It is the long-lived Firefox on the
 * most common system, as are its other headers: in English, for a language would tell more of the
 * reader than that.
 */
#define BROWSER  "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Gecko/20100101 Firefox/153.0"
#define ACCEPT   "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
#define LANGUAGE "Accept-Language: en-US,en;q=0.5"

struct VisitorStop {
	const VisitorWay *way;
	CURL *easy;
	struct curl_slist *headers, *places, *names;
	PublicGuard guard;
	size_t header_size;
	bool header_ended, header_too_large;
	long verify;  /* X509_V_ERR of the first handshake, */
	bool is_lax;  /* which has failed: now there is another that does not insist */
	gint64 until; /* of g_get_monotonic_time() */
	GByteArray *body;
	bool cut;
	VisitorStopDone done;
	void *user;
};

static long
status_of(const VisitorStop *stop)
{
	long status = 0;

	(void)curl_easy_getinfo(stop->easy, CURLINFO_RESPONSE_CODE, &status);
	return status;
}

/* Returns the value of the first field @name of the reply, borrowed, or NULL. */
static const char *
field(const VisitorStop *stop, const char *name)
{
	struct curl_header *header = NULL;

	return curl_easy_header(stop->easy, name, 0, CURLH_HEADER, -1, &header) == CURLHE_OK
	               ? header->value
	               : NULL;
}

/* Where the reply sends us (RFC 9110 §15.4), borrowed, or NULL. */
static const char *
location_of(const VisitorStop *stop)
{
	switch (status_of(stop)) {
	case 301:
	case 302:
	case 303:
	case 307:
	case 308: return field(stop, "Location");
	default: return NULL;
	}
}

/* Whether @type, which may be NULL, is of something that a browser would show as a page. */
static bool
is_page(const char *type)
{
	static const char *const kinds[] = { "text/", "application/xhtml+xml", "application/xml",
		                             "application/json" };

	for (size_t i = 0; type && i < G_N_ELEMENTS(kinds); i++)
		if (g_ascii_strncasecmp(type, kinds[i], strlen(kinds[i])) == 0)
			return true;
	return !type;
}

static size_t
on_header(char *data, size_t one, size_t n, void *user)
{
	VisitorStop *stop = user;
	size_t len = one * n;

	stop->header_size += len;
	stop->header_too_large = stop->header_size > VISIT_HEADERS_MAX;
	/* An empty line is its end, but not that of an interim reply (RFC 9110 §15.2). */
	if ((len == 2 && memcmp(data, "\r\n", 2) == 0) || (len == 1 && data[0] == '\n'))
		stop->header_ended |= status_of(stop) >= 200;
	return stop->header_too_large ? 0 : len;
}

/* Keeps what there is room for. To take less than there was makes libcurl stop. */
static size_t
on_body(char *data, size_t one, size_t n, void *user)
{
	VisitorStop *stop = user;
	size_t max = is_page(field(stop, "Content-Type")) ? VISIT_PAGE_MAX : VISIT_FILE_MAX;
	size_t room = max - MIN(max, stop->body->len);
	size_t len = MIN(room, one * n);

	/* What stands beside the way is read by nobody. */
	if (location_of(stop))
		return 0;
	g_byte_array_append(stop->body, (const guint8 *)data, (guint)len);
	stop->cut |= len < one * n;
	return len;
}

/* What unpacks to nothing never comes to on_body(): it is counted as it arrives. */
static int
on_progress(void *user, curl_off_t all G_GNUC_UNUSED, curl_off_t now,
            curl_off_t up_all G_GNUC_UNUSED, curl_off_t up_now G_GNUC_UNUSED)
{
	VisitorStop *stop = user;
	bool too_much = now > (curl_off_t)VISIT_WIRE_MAX;

	stop->cut |= too_much;
	return too_much;
}

/* Has @stop connect to @addresses of @place, and ask nobody for them. */
static void
set_addresses(VisitorStop *stop, const VisitorPlace *place, const GPtrArray *addresses)
{
	g_autoptr(GString) line = g_string_new(NULL);

	g_string_printf(line, "%s:%u:", place->host, place->port);
	for (guint i = 0; i < addresses->len; i++) {
		const char *address = g_ptr_array_index(addresses, i);
		bool is_six = strchr(address, ':') != NULL;

		g_string_append_printf(line, is_six ? "%s[%s]" : "%s%s", i > 0 ? "," : "", address);
	}
	stop->names = curl_slist_append(NULL, line->str);
	(void)curl_easy_setopt(stop->easy, CURLOPT_RESOLVE, stop->names);
}

static void
set_way(VisitorStop *stop, const VisitorPlace *place, const GPtrArray *addresses)
{
	const VisitorWay *way = stop->way;

	stop->places =
		server_places_set(way->places, stop->easy, place->host, place->port, &stop->guard);
	if (addresses)
		set_addresses(stop, place, addresses);
	if (!way->proxy)
		return;
	/* The socket is the proxy's, which the reader has named himself. */
	stop->guard.may_be_private = true;
	(void)curl_easy_setopt(stop->easy, CURLOPT_PROXY, way->proxy);
	/* Else no_proxy of the environment would let visits out beside it. */
	(void)curl_easy_setopt(stop->easy, CURLOPT_NOPROXY, "");
}

static void
set_time(VisitorStop *stop)
{
	gint64 left = (stop->until - g_get_monotonic_time()) / G_TIME_SPAN_MILLISECOND;
	long ms = MAX(1, (long)left);

	(void)curl_easy_setopt(stop->easy, CURLOPT_TIMEOUT_MS, ms);
	(void)curl_easy_setopt(stop->easy, CURLOPT_CONNECTTIMEOUT_MS, MIN(VISIT_CONNECT_MS, ms));
}

/*
 * A page is fetched whatever its certificate is worth, and what it is worth is told: forged pages
 * have bad ones, and the reader wants to know what stands there. Nothing that is sent is secret,
 * and nothing that comes is believed: a certificate could not make it any truer. The first
 * handshake insists on a good chain, since libcurl looks at no authority otherwise, and has sent no
 * request when it breaks off; the second takes what there is. Whether the certificate is for this
 * host is not asked at all: the one who reads its names sees that, and can tell for whom it is.
 */
static void
insist(VisitorStop *stop, bool on_good_chain)
{
	(void)curl_easy_setopt(stop->easy, CURLOPT_SSL_VERIFYPEER, (long)on_good_chain);
	(void)curl_easy_setopt(stop->easy, CURLOPT_SSL_VERIFYHOST, 0L);
	(void)curl_easy_setopt(stop->easy, CURLOPT_CERTINFO, 1L);
}

static bool
is_bad_chain(CURLcode code)
{
	return code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_ISSUER_ERROR ||
	       code == CURLE_SSL_CACERT_BADFILE;
}

/* Connects anew, to the same place, and takes any certificate. */
static void
connect_laxly(VisitorStop *stop)
{
	stop->is_lax = true;
	(void)curl_easy_getinfo(stop->easy, CURLINFO_SSL_VERIFYRESULT, &stop->verify);
	transfers_remove(stop->way->transfers, stop->easy);
	insist(stop, false);
	set_time(stop);
	transfers_add(stop->way->transfers, stop->easy);
}

static void
set_request(VisitorStop *stop, const VisitorPlace *place)
{
	CURL *easy = stop->easy;

	stop->headers = curl_slist_append(NULL, ACCEPT);
	stop->headers = curl_slist_append(stop->headers, LANGUAGE);
	(void)curl_easy_setopt(easy, CURLOPT_URL, place->href);
	(void)curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
	(void)curl_easy_setopt(easy, CURLOPT_HTTPGET, 1L);
	(void)curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_2TLS);
	(void)curl_easy_setopt(easy, CURLOPT_USERAGENT, BROWSER);
	(void)curl_easy_setopt(easy, CURLOPT_HTTPHEADER, stop->headers);
	(void)curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, ""); /* all that libcurl unpacks */
	(void)curl_easy_setopt(easy, CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
	/* The guard looks at addresses as they are connected, so each request connects. */
	(void)curl_easy_setopt(easy, CURLOPT_FORBID_REUSE, 1L);
	(void)curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, 1L);
	(void)curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, on_header);
	(void)curl_easy_setopt(easy, CURLOPT_HEADERDATA, stop);
	(void)curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, on_body);
	(void)curl_easy_setopt(easy, CURLOPT_WRITEDATA, stop);
	(void)curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, on_progress);
	(void)curl_easy_setopt(easy, CURLOPT_XFERINFODATA, stop);
	(void)curl_easy_setopt(easy, CURLOPT_NOPROGRESS, 0L);
	(void)curl_easy_setopt(easy, CURLOPT_PRIVATE, stop);
}

VisitorStop *
visitor_stop_new(const VisitorWay *way, const VisitorPlace *place, const GPtrArray *addresses,
                 long deadline_ms, VisitorStopDone done, void *user)
{
	VisitorStop *stop = g_new0(VisitorStop, 1);

	stop->way = way;
	stop->done = done;
	stop->user = user;
	stop->body = g_byte_array_new();
	stop->easy = curl_easy_init();
	g_assert(stop->easy);
	transfer_set(stop->easy, way->ca_file, deadline_ms);
	stop->until = g_get_monotonic_time() + deadline_ms * G_TIME_SPAN_MILLISECOND;
	set_time(stop);
	set_request(stop, place);
	insist(stop, true);
	set_way(stop, place, addresses);
	transfers_add(way->transfers, stop->easy);
	return stop;
}

void
visitor_stop_free(VisitorStop *stop)
{
	if (!stop)
		return;
	transfers_remove(stop->way->transfers, stop->easy);
	curl_easy_cleanup(stop->easy);
	curl_slist_free_all(stop->headers);
	curl_slist_free_all(stop->places);
	curl_slist_free_all(stop->names);
	g_byte_array_unref(stop->body);
	g_free(stop);
}

/* What a request that ended with @code, without a reply that is of use, came to. */
static const char *
ended_without_reply(const VisitorStop *stop, CURLcode code)
{
	if (stop->guard.refused && code == CURLE_COULDNT_CONNECT)
		return "not-public";
	if (code == CURLE_OPERATION_TIMEDOUT)
		return "timeout";
	/* A line of the header that does not end is more than libcurl holds. */
	if (stop->header_too_large || code == CURLE_OUT_OF_MEMORY)
		return "too-large";
	if (code == CURLE_COULDNT_RESOLVE_HOST)
		return "no-such-name";
	if (code == CURLE_SSL_CONNECT_ERROR || code == CURLE_SSL_CIPHER || is_bad_chain(code))
		return "tls";
	if (code == CURLE_COULDNT_CONNECT || code == CURLE_PROXY || code == CURLE_SEND_ERROR ||
	    code == CURLE_RECV_ERROR)
		return "unreachable";
	return "malformed";
}

/* Reads @code into @end, whose location is known. */
static void
read_end(VisitorStop *stop, CURLcode code, VisitorStopEnd *end)
{
	bool is_usable = stop->header_ended && !stop->header_too_large;

	end->cut = stop->cut || code != CURLE_OK;
	if (code == CURLE_OK || (is_usable && (end->location || stop->body->len > 0 || stop->cut)))
		end->ended = "page";
	else
		end->ended = ended_without_reply(stop, code);
}

/* The address at the other end of the socket, borrowed, or NULL when it is no host's. */
static const char *
ip_of(const VisitorStop *stop)
{
	curl_off_t connected = 0;
	char *ip = NULL;

	(void)curl_easy_getinfo(stop->easy, CURLINFO_CONNECT_TIME_T, &connected);
	(void)curl_easy_getinfo(stop->easy, CURLINFO_PRIMARY_IP, &ip);
	return connected > 0 && !stop->way->proxy && ip && *ip != '\0' ? ip : NULL;
}

void
visitor_stop_ended(CURL *easy, CURLcode code, void *user G_GNUC_UNUSED)
{
	VisitorStop *stop;
	char *private = NULL;
	VisitorStopEnd end = { 0 };

	(void)curl_easy_getinfo(easy, CURLINFO_PRIVATE, &private);
	stop = (VisitorStop *)(void *)private;
	if (!stop->is_lax && is_bad_chain(code)) {
		connect_laxly(stop);
		return;
	}
	end.status = status_of(stop);
	end.ip = ip_of(stop);
	end.location = stop->header_ended ? location_of(stop) : NULL;
	end.type = field(stop, "Content-Type");
	end.tls = visitor_tls(easy, stop->verify);
	end.body = stop->body;
	read_end(stop, code, &end);
	stop->done(&end, stop->user);
	/* The stop may be gone. */
	json_decref(end.tls);
}
