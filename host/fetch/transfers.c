/* SPDX-License-Identifier: MIT */

#include "fetch/transfers.h"

#include "fetch/watches.h"

struct Transfers {
	CURLM *multi;
	Watches *watches;
	TransferDone done;
	void *user;
};

static int
on_socket(CURL *easy G_GNUC_UNUSED, curl_socket_t fd, int what, void *user,
          void *socket_user G_GNUC_UNUSED)
{
	const Transfers *transfers = user;
	GIOCondition condition = 0;

	if (what == CURL_POLL_IN || what == CURL_POLL_INOUT)
		condition |= G_IO_IN;
	if (what == CURL_POLL_OUT || what == CURL_POLL_INOUT)
		condition |= G_IO_OUT;
	watches_set(transfers->watches, fd, condition);
	return 0;
}

static int
on_timeout(CURLM *multi G_GNUC_UNUSED, long milliseconds, void *user)
{
	const Transfers *transfers = user;

	watches_set_timer(transfers->watches, milliseconds);
	return 0;
}

static void
tell_done(Transfers *transfers)
{
	CURLMsg *message;
	int left = 0;

	while ((message = curl_multi_info_read(transfers->multi, &left)))
		transfers->done(message->easy_handle, message->data.result, transfers->user);
}

static void
on_ready(int fd, GIOCondition condition, void *user)
{
	Transfers *transfers = user;
	int flags = 0, running = 0;

	if (condition & (G_IO_IN | G_IO_HUP))
		flags |= CURL_CSELECT_IN;
	if (condition & G_IO_OUT)
		flags |= CURL_CSELECT_OUT;
	if (condition & G_IO_ERR)
		flags |= CURL_CSELECT_ERR;
	(void)curl_multi_socket_action(transfers->multi, fd, flags, &running);
	tell_done(transfers);
}

static void
on_timer(void *user)
{
	Transfers *transfers = user;
	int running = 0;

	(void)curl_multi_socket_action(transfers->multi, CURL_SOCKET_TIMEOUT, 0, &running);
	tell_done(transfers);
}

static const WatchEvents watch_events = { .ready = on_ready, .timer = on_timer };

Transfers *
transfers_new(TransferDone done, void *user)
{
	Transfers *transfers = g_new0(Transfers, 1);

	transfers->done = done;
	transfers->user = user;
	transfers->watches = watches_new(&watch_events, transfers);
	transfers->multi = curl_multi_init();
	g_assert(transfers->multi);
	(void)curl_multi_setopt(transfers->multi, CURLMOPT_SOCKETFUNCTION, on_socket);
	(void)curl_multi_setopt(transfers->multi, CURLMOPT_SOCKETDATA, transfers);
	(void)curl_multi_setopt(transfers->multi, CURLMOPT_TIMERFUNCTION, on_timeout);
	(void)curl_multi_setopt(transfers->multi, CURLMOPT_TIMERDATA, transfers);
	return transfers;
}

void
transfers_free(Transfers *transfers)
{
	if (!transfers)
		return;
	/* It still tells which sockets it closes. */
	(void)curl_multi_cleanup(transfers->multi);
	watches_free(transfers->watches);
	g_free(transfers);
}

void
transfers_set_limits(Transfers *transfers, bool multiplex, unsigned connections)
{
	(void)curl_multi_setopt(transfers->multi, CURLMOPT_PIPELINING,
	                        multiplex ? (long)CURLPIPE_MULTIPLEX : (long)CURLPIPE_NOTHING);
	(void)curl_multi_setopt(transfers->multi, CURLMOPT_MAX_HOST_CONNECTIONS, (long)connections);
}

void
transfers_add(Transfers *transfers, CURL *easy)
{
	(void)curl_multi_add_handle(transfers->multi, easy);
}

void
transfers_remove(Transfers *transfers, CURL *easy)
{
	(void)curl_multi_remove_handle(transfers->multi, easy);
}

void
transfer_set(CURL *easy, const char *ca_file, long deadline_ms)
{
	(void)curl_easy_setopt(easy, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
	(void)curl_easy_setopt(easy, CURLOPT_PROXY, ""); /* not that of the environment either */
	(void)curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
	(void)curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
	(void)curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, deadline_ms);
	(void)curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, deadline_ms);
	/* Taking a query back must not wait for a name server that does not answer. */
	(void)curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
	if (!ca_file)
		return;
	(void)curl_easy_setopt(easy, CURLOPT_CAINFO, ca_file);
	(void)curl_easy_setopt(easy, CURLOPT_CAPATH, NULL);
}

static bool
count_bytes(TransferBody *body, size_t n)
{
	body->came += n;
	return body->came <= body->max;
}

static size_t
on_body(char *data, size_t one, size_t n, void *user)
{
	TransferBody *body = user;

	if (!count_bytes(body, one * n))
		return 0; /* libcurl takes it for an error, and stops */
	g_byte_array_append(body->bytes, (const guint8 *)data, (guint)(one * n));
	return one * n;
}

static size_t
on_header(char *data G_GNUC_UNUSED, size_t one, size_t n, void *user)
{
	return count_bytes(user, one * n) ? one * n : 0;
}

void
transfer_take(CURL *easy, TransferBody *body, bool headers)
{
	(void)curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, on_body);
	(void)curl_easy_setopt(easy, CURLOPT_WRITEDATA, body);
	if (!headers)
		return;
	(void)curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, on_header);
	(void)curl_easy_setopt(easy, CURLOPT_HEADERDATA, body);
}

const char *
transfer_reason(CURLcode code)
{
	if (code == CURLE_OK)
		return NULL;
	if (code == CURLE_OPERATION_TIMEDOUT)
		return "timeout";
	if (code == CURLE_WRITE_ERROR || code == CURLE_FILESIZE_EXCEEDED)
		return "too-large";
	if (code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_CACERT_BADFILE ||
	    code == CURLE_SSL_ISSUER_ERROR)
		return "certificate";
	return "unreachable";
}
