/* SPDX-License-Identifier: MIT */

/*
 * Reputation services
 *
 * Answers "rated:<service> <subject>" (ask/questions.h) by asking the service, in its own way, no
 * more than is needed: what is sent is the subject, measured, and the service's key, and it is sent
 * to a public address only. Which one is asked is the reader's choice, kept by the host: the
 * question alone does not decide it. A service that says that it is too much is left alone for as
 * long as it says. An answer is kept for SERVICE_KEPT_S, a failure not at all.
 */

#pragma once

#include <glib.h>
#include <jansson.h>
#include <stdbool.h>

#include "fetch/resolver.h"
#include "fetch/server-places.h"
#include "fetch/store.h"

typedef struct Services Services;
typedef struct ServiceRequest ServiceRequest;

typedef struct ServicesOptions {
	const json_t *keys;         /* service → key, as its owner gave it out; borrowed, NULL */
	const char *ca_file;        /* certificates to trust, NULL: the system's */
	const ServerPlaces *places; /* borrowed for its life, like the next two */
	Store *store;               /* NULL: answers are kept in memory only */
	Resolver *resolver;         /* the reader's own, for lists that are asked by DNS */
} ServicesOptions;

/* Returns: (transfer full). Never NULL. */
Services *services_new(const ServicesOptions *options);
void services_free(Services *services);

/* Whether there is a service of this @id (data/reputation-services.h). */
bool services_know(const char *id);

/* Returns the ids of all, for people. (transfer full). */
char *services_ids(void);

/* Whether @question is a "rated:". */
bool services_takes(const char *question);

/*
 * Asks; @answer is called once, from the main loop, never from inside, within SERVICE_DEADLINE_MS;
 * its answer is borrowed, and anything may be asked or forgotten from there. Returns: borrowed,
 * until answered or forgotten.
 */
typedef void (*ServiceAnswer)(json_t *answer, void *user);
ServiceRequest *services_ask(Services *services, const char *question, ServiceAnswer answer,
                             void *user);

/* Nobody wants to know any more. */
void services_forget(ServiceRequest *request);
