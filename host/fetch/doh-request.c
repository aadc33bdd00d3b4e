/* SPDX-License-Identifier: MIT */

#include "fetch/doh-request.h"

#include <glib.h>
#include <string.h>

#include "fetch/bounds.h"
#include "fetch/endpoint.h"

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
	(void)curl_easy_setopt(easy, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
	(void)curl_easy_setopt(easy, CURLOPT_PROXY, ""); /* not that of the environment either */
	(void)curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
	(void)curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
	(void)curl_easy_setopt(easy, CURLOPT_MAXFILESIZE, (long)DNS_REPLY_MAX);
	(void)curl_easy_setopt(easy, CURLOPT_PIPEWAIT, (long)is_secure);
	/* libcurl 7.88 loses replies on clear text connections that are shared or used again. */
	(void)curl_easy_setopt(easy, CURLOPT_FORBID_REUSE, (long)!is_secure);
	(void)curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
	(void)curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, (long)FETCH_DEADLINE_MS);
	(void)curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, (long)FETCH_DEADLINE_MS);
	/* Taking a query back must not wait for a name server that does not answer. */
	(void)curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
	if (!ca_file)
		return;
	(void)curl_easy_setopt(easy, CURLOPT_CAINFO, ca_file);
	(void)curl_easy_setopt(easy, CURLOPT_CAPATH, NULL);
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
	if (code == CURLE_OK)
		return http_reason(easy);
	if (code == CURLE_OPERATION_TIMEDOUT)
		return "timeout";
	if (code == CURLE_WRITE_ERROR || code == CURLE_FILESIZE_EXCEEDED)
		return "too-large";
	if (code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_CACERT_BADFILE ||
	    code == CURLE_SSL_ISSUER_ERROR)
		return "certificate";
	return "unreachable";
}
