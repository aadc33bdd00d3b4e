/* SPDX-License-Identifier: MIT */

#include "native/conversation.h"

#include <string.h>

#include "ask/ledger.h"
#include "base/auto.h"
#include "base/limits.h"
#include "base/text.h"
#include "native/history-request.h"
#include "native/inquiry.h"
#include "native/outside.h"
#include "native/piece.h"

struct Conversation {
	Pool *pool;
	Outside *outside;
	Local *local;
	History *history; /* NULL: there is to be none on this machine */
	ConversationSend send;
	void *user;
	bool greeted;
	GByteArray *piece;    /* the bytes of a chunk that was read without the JSON library */
	GHashTable *messages; /* id → Message, owned */
};

/* A message in flight: its bytes while they come, its inquiry afterwards. */
typedef struct Message {
	Conversation *conversation;
	char *id;
	GByteArray *raw; /* NULL once the inquiry has it */
	json_t *settings;
	Inquiry *inquiry;
} Message;

static void
message_free(Message *message)
{
	if (message->inquiry)
		inquiry_end(message->inquiry);
	g_clear_pointer(&message->raw, g_byte_array_unref);
	json_decref(message->settings);
	g_free(message->id);
	g_free(message);
}

Conversation *
conversation_new(Pool *pool, ConversationSend send, void *user)
{
	Conversation *conversation = g_new0(Conversation, 1);

	conversation->pool = pool;
	conversation->send = send;
	conversation->user = user;
	conversation->outside = outside_new();
	conversation->local = local_open(NULL);
	conversation->history = history_open_usual();
	conversation->piece = g_byte_array_new();
	conversation->messages =
		g_hash_table_new_full(g_str_hash, g_str_equal, NULL, (GDestroyNotify)message_free);
	return conversation;
}

void
conversation_free(Conversation *conversation)
{
	if (!conversation)
		return;
	g_hash_table_unref(conversation->messages);
	g_byte_array_unref(conversation->piece);
	outside_free(conversation->outside);
	local_free(conversation->local);
	history_free(conversation->history);
	g_free(conversation);
}

/* Returns: (transfer full): @reply (taken), as it is written. */
static GBytes *
frame_of(json_t *reply)
{
	g_autoptr(json_t) taken = reply;
	char *text = json_dumps(taken, JSON_COMPACT);

	g_assert(text); /* jansson holds valid UTF-8 only, so it can always write it */
	return g_bytes_new_take(text, strlen(text));
}

/* Sends @reply (taken). */
static void
send_reply(Conversation *conversation, json_t *reply)
{
	g_autoptr(GBytes) frame = frame_of(reply);

	conversation->send(frame, conversation->user);
}

/*
 * @id may be NULL: then the error is about no message. @detail may quote what a peer or a dissector
 * wrote, cut in the middle of a character.
 */
static void
send_error(Conversation *conversation, const char *id, const char *code, const char *detail)
{
	g_autofree char *clean = text_visible(detail);

	send_reply(conversation, json_pack("{s:s, s:s*, s:s, s:s}", "type", "error", "id", id,
	                                   "code", code, "detail", clean));
}

static void
take_hello(Conversation *conversation, json_t *request)
{
	json_int_t protocol = json_integer_value(json_object_get(request, "protocol"));
	bool known;

	if (protocol != PROTOCOL_VERSION) {
		send_reply(conversation,
		           json_pack("{s:s, s:s, s:s, s:i}", "type", "error", "code", "version",
		                     "detail", "this host speaks another version of the protocol",
		                     "protocol", PROTOCOL_VERSION));
		return;
	}
	conversation->greeted = true;
	known = outside_choose(conversation->outside, request);
	send_reply(conversation,
	           json_pack("{s:s, s:i, s:s, s:b, s:[s,s,s,s,s,s,s]}", "type", "hello", "protocol",
	                     PROTOCOL_VERSION, "version", FUWAKE_VERSION, "resolver", known,
	                     "capabilities", "dissect", "cancel", "names", "owners", "services",
	                     "visit", "history"));
}

/* What fitted into the dissector's frame need not fit into this one: 1e99 is longer when copied. */
static void
send_report(Conversation *conversation, const char *id, const json_t *report, bool final)
{
	g_autoptr(GBytes) frame = frame_of(json_pack("{s:s, s:s, s:b, s:O}", "type", "report", "id",
	                                             id, "final", final, "report", report));

	if (g_bytes_get_size(frame) <= FRAME_OUT_MAX)
		conversation->send(frame, conversation->user);
	else
		send_error(conversation, id, dissector_error_to_string(DISSECTOR_ERROR_NONSENSE),
		           "the dissector's report is longer than a frame");
}

static void
on_report(const json_t *report, bool final, const GError *error, void *user)
{
	Message *message = user;
	Conversation *conversation = message->conversation;

	if (error)
		send_error(conversation, message->id, dissector_error_to_string(error->code),
		           error->message);
	else
		send_report(conversation, message->id, report, final);
	if (final)
		g_hash_table_remove(conversation->messages, message->id);
}

/* What the reader allows to be asked for this message; a visit is allowed by its address only. */
static int
consent_of(const json_t *settings)
{
	json_int_t consent = json_integer_value(json_object_get(settings, "consent"));

	return consent >= CONSENT_NAMES && consent <= CONSENT_VISIT
	               ? (int)MIN(consent, CONSENT_OWNERS)
	               : CONSENT_OFFLINE;
}

/* Hands a whole message to a dissector. */
static void
start(Conversation *conversation, Message *message)
{
	g_autoptr(GBytes) raw = g_byte_array_free_to_bytes(g_steal_pointer(&message->raw));

	InquirySettings settings = {
		.settings = message->settings,
		.consent = consent_of(message->settings),
		.visit = json_string_value(json_object_get(message->settings, "visit")),
		.local = conversation->local,
	};
	Fetcher *fetcher = NULL;

	if (json_is_true(json_object_get(message->settings, "history")))
		settings.history = conversation->history;
	local_refresh(conversation->local);
	if (settings.consent > CONSENT_OFFLINE || settings.visit)
		fetcher = outside_fetcher(conversation->outside);
	message->inquiry =
		inquiry_start(conversation->pool, fetcher, raw, &settings, on_report, message);
}

/* Appends the "data" of @request, of which @piece has the bytes unless it is NULL. */
static bool
append_data(GByteArray *raw, const json_t *request, const GByteArray *piece)
{
	const json_t *data = json_object_get(request, "data");

	if (piece) {
		g_byte_array_append(raw, piece->data, piece->len);
		return true;
	}
	return json_is_string(data) &&
	       piece_append(raw, json_string_value(data), json_string_length(data));
}

/* Adds a chunk to @message, and starts when it was the last. */
static void
take_chunk(Conversation *conversation, Message *message, const json_t *request,
           const GByteArray *piece)
{
	const char *wrong = NULL;

	if (!message->raw)
		wrong = "bad-request";
	else if (!append_data(message->raw, request, piece))
		wrong = "bad-chunk";
	else if (message->raw->len > MESSAGE_MAX)
		wrong = "message-too-large";
	if (wrong) {
		send_error(conversation, message->id, wrong,
		           "the message is dropped; nothing more comes for this id");
		g_hash_table_remove(conversation->messages, message->id);
	} else if (!json_is_true(json_object_get(request, "more"))) {
		start(conversation, message);
	}
}

/* Returns: (transfer full) what the dissector is told: the request's settings with the id. */
static json_t *
settings_of(const json_t *request, const char *id)
{
	json_t *given = json_object_get(request, "settings");
	json_t *settings = json_is_object(given) ? json_copy(given) : json_object();

	json_object_set_new(settings, "id", json_string(id));
	return settings;
}

static void
take_dissect(Conversation *conversation, const json_t *request, const GByteArray *piece,
             const char *id)
{
	g_autoptr(json_t) settings = settings_of(request, id);
	Message *message;

	if (g_hash_table_lookup(conversation->messages, id)) {
		send_error(conversation, id, "duplicate-id", "a message of this id is in flight");
		return;
	}
	if (g_hash_table_size(conversation->messages) >= MESSAGES_MAX) {
		send_error(conversation, id, "too-many-messages",
		           "wait for a report, or cancel a message");
		return;
	}
	if (json_dumpb(settings, NULL, 0, JSON_COMPACT) > SETTINGS_MAX) {
		send_error(conversation, id, "bad-request", "the settings are too long");
		return;
	}
	message = g_new0(Message, 1);
	message->conversation = conversation;
	message->id = g_strdup(id);
	message->raw = g_byte_array_new();
	message->settings = g_steal_pointer(&settings);
	g_hash_table_insert(conversation->messages, message->id, message);
	take_chunk(conversation, message, request, piece);
}

static void
take_known(Conversation *conversation, const json_t *request, const GByteArray *piece,
           const char *type, const char *id)
{
	Message *message = g_hash_table_lookup(conversation->messages, id);

	if (!message) {
		send_error(conversation, id, "unknown-id", "no message of this id is in flight");
	} else if (strcmp(type, "chunk") == 0) {
		take_chunk(conversation, message, request, piece);
	} else {
		g_hash_table_remove(conversation->messages, id);
		send_reply(conversation, json_pack("{s:s, s:s}", "type", "cancelled", "id", id));
	}
}

static void
take_history(Conversation *conversation, const json_t *request, const char *id)
{
	json_t *reply = history_request(conversation->history, request);

	if (!reply) {
		send_error(conversation, id, "bad-request", "the history knows no such \"what\"");
		return;
	}
	json_object_set_new(reply, "type", json_string("history"));
	json_object_set_new(reply, "id", json_string(id));
	send_reply(conversation, reply);
}

/* Returns the name that @request gives its message, borrowed, or NULL if it is none. */
static const char *
request_id(const json_t *request)
{
	const json_t *id = json_object_get(request, "id");
	const char *text = json_string_value(id);
	size_t len = json_string_length(id);

	return text && len > 0 && len <= ID_MAX && strlen(text) == len ? text : NULL;
}

void
conversation_take(Conversation *conversation, GByteArray *frame)
{
	json_error_t error;
	size_t rest = 0;
	const GByteArray *piece =
		piece_take(frame, conversation->piece, &rest) ? conversation->piece : NULL;
	/* An empty frame has no bytes to point into. */
	const char *text = frame->len > 0 ? (const char *)frame->data + rest : "";
	g_autoptr(json_t) request = json_loadb(text, frame->len - rest,
	                                       JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, &error);
	const char *type = json_string_value(json_object_get(request, "type"));
	const char *id = request_id(request);

	if (!request) {
		send_error(conversation, NULL, "bad-json", error.text);
	} else if (!type) {
		send_error(conversation, id, "bad-request",
		           "a request is an object with a \"type\"");
	} else if (strcmp(type, "hello") == 0) {
		take_hello(conversation, request);
	} else if (!g_str_equal(type, "dissect") && !g_str_equal(type, "chunk") &&
	           !g_str_equal(type, "cancel") && !g_str_equal(type, "history")) {
		send_error(conversation, id, "unknown-type",
		           "this host does not know such a request");
	} else if (!id) {
		send_error(conversation, NULL, "bad-request",
		           "\"id\" must be a string of 1 to 64 bytes");
	} else if (!conversation->greeted) {
		send_error(conversation, id, "hello-first", "the first request must be a hello");
	} else if (strcmp(type, "history") == 0) {
		take_history(conversation, request, id);
	} else if (strcmp(type, "dissect") == 0) {
		take_dissect(conversation, request, piece, id);
	} else {
		take_known(conversation, request, piece, type, id);
	}
}

void
conversation_broken(Conversation *conversation, const GError *error)
{
	const char *code = g_error_matches(error, FRAME_ERROR, FRAME_ERROR_TOO_LARGE)
	                           ? "frame-too-large"
	                           : "frame-broken";

	send_error(conversation, NULL, code, error->message);
}
