/* SPDX-License-Identifier: MIT */

#include "fetch/doh-request.h"

#include <glib.h>
#include <string.h>

#include "fetch/bounds.h"
#include "fetch/endpoint.h"
#include "fetch/transfers.h"

bool
doh_url_is_secure(const char *url)
{
	return g_ascii_strncasecmp(url, "https://", strlen("https://")) == 0;
}

static bool
is_http(const char *url)
{
	return g_ascii_strncasecmp(url, "http://", strlen("http://")) == 0;
}

static bool
host_is_loopback(const char *host)
{
	Endpoint *endpoint = endpoint_read(host);
	bool is = endpoint && endpoint_is_loopback(endpoint);

	endpoint_free(endpoint);
	return is;
}

bool
doh_url_is_good(const char *url)
{
	CURLU *parts = curl_url();
	char *host = NULL, *user = NULL, *fragment = NULL;
	bool good = strlen(url) <= DOH_URL_MAX &&
	            curl_url_set(parts, CURLUPART_URL, url, 0) == CURLUE_OK &&
	            curl_url_get(parts, CURLUPART_HOST, &host, 0) == CURLUE_OK &&
	            curl_url_get(parts, CURLUPART_USER, &user, 0) != CURLUE_OK &&
	            curl_url_get(parts, CURLUPART_FRAGMENT, &fragment, 0) != CURLUE_OK;

	/* Clear text only where nobody is on the way who could read it. */
	good = good && (doh_url_is_secure(url) || (is_http(url) && host_is_loopback(host)));
	curl_free(host);
	curl_free(user);
	curl_free(fragment);
	curl_url_cleanup(parts);
	return good;
}

void
doh_request_set(CURL *easy, const char *url, const char *ca_file, struct curl_slist *headers)
{
	bool is_secure = doh_url_is_secure(url);
	long version = is_secure ? CURL_HTTP_VERSION_2TLS : CURL_HTTP_VERSION_2_PRIOR_KNOWLEDGE;

	(void)curl_easy_setopt(easy, CURLOPT_URL, url);
	(void)curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, is_secure ? "https" : "http");
	(void)curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, version);
	transfer_set(easy, ca_file, FETCH_DEADLINE_MS);
	(void)curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
	(void)curl_easy_setopt(easy, CURLOPT_MAXFILESIZE, (long)DNS_REPLY_MAX);
	(void)curl_easy_setopt(easy, CURLOPT_PIPEWAIT, (long)is_secure);
	/* libcurl 7.88 loses replies on clear text connections that are shared or used again. */
	(void)curl_easy_setopt(easy, CURLOPT_FORBID_REUSE, (long)!is_secure);
}

/* Returns why what came is no DNS message, NULL when it is one (RFC 8484 §4.2.1). */
static const char *
http_reason(CURL *easy)
{
	const char *type = NULL;
	long status = 0;

	(void)curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
	(void)curl_easy_getinfo(easy, CURLINFO_CONTENT_TYPE, &type);
	if (status != 200)
		return "http";
	return type && g_ascii_strcasecmp(type, DOH_MEDIA_TYPE) == 0 ? NULL : "http";
}

const char *
doh_request_reason(CURL *easy, CURLcode code)
{
	return code == CURLE_OK ? http_reason(easy) : transfer_reason(code);
}
