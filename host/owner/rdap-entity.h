/* SPDX-License-Identifier: MIT */

/*
 * People and organisations in an RDAP answer (entities, RFC 9083 §5.1)
 *
 * They nest: a registrar's abuse contact stands within the registrar, ARIN's within the
 * registrant, others' beside it.
 */

#pragma once

#include "owner/owner.h"

/* Whether @entity has @role (RFC 9083 §10.2.4). */
bool entity_has_role(const json_t *entity, const char *role);

/* Reads who is who out of @object's entities into what @owner does not have yet. */
void entities_read(const json_t *object, Owner *owner);

/* Whether remarks on an object (RFC 9083 §4.3) say that something of it is not shown. */
bool remarks_redact(const json_t *list);

/*
 * Whether notices on the service do, by title or type: their long texts are terms of use, which
 * speak of what may be hidden anywhere.
 */
bool notices_redact(const json_t *list);
