/* SPDX-License-Identifier: MIT */

#include "message/html-role.h"

bool
html_is_unseen(HtmlTag tag)
{
	return tag == HTML_TITLE || tag == HTML_STYLE || tag == HTML_SCRIPT ||
	       tag == HTML_TEMPLATE || tag == HTML_NOEMBED || tag == HTML_NOFRAMES ||
	       tag == HTML_IFRAME;
}

bool
html_is_block(HtmlTag tag)
{
	switch ((int)tag) {
	case HTML_BODY:
	case HTML_BR:
	case HTML_DIV:
	case HTML_FORM:
	case HTML_H1:
	case HTML_H2:
	case HTML_H3:
	case HTML_H4:
	case HTML_H5:
	case HTML_H6:
	case HTML_HR:
	case HTML_LI:
	case HTML_P:
	case HTML_PRE:
	case HTML_TABLE:
	case HTML_TR: return true;
	default: return false;
	}
}
