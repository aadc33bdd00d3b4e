/* SPDX-License-Identifier: MIT */

/*
 * The HTML elements that have a meaning here
 *
 * The second column is how the content is to be read, the third whether the start tag ends svg and
 * math around it. Sorted by name, for people.
 */

#pragma once

#include <stddef.h>

/* clang-format off */
#define HTML_TAGS(X) \
	X(A, "a", TAGS, false) \
	X(ANNOTATION_XML, "annotation-xml", TAGS, false) \
	X(AREA, "area", TAGS, false) \
	X(AUDIO, "audio", TAGS, false) \
	X(B, "b", TAGS, true) \
	X(BASE, "base", TAGS, false) \
	X(BIG, "big", TAGS, true) \
	X(BLOCKQUOTE, "blockquote", TAGS, true) \
	X(BODY, "body", TAGS, true) \
	X(BR, "br", TAGS, true) \
	X(BUTTON, "button", TAGS, false) \
	X(CENTER, "center", TAGS, true) \
	X(CODE, "code", TAGS, true) \
	X(DD, "dd", TAGS, true) \
	X(DESC, "desc", TAGS, false) \
	X(DIV, "div", TAGS, true) \
	X(DL, "dl", TAGS, true) \
	X(DT, "dt", TAGS, true) \
	X(EM, "em", TAGS, true) \
	X(EMBED, "embed", TAGS, true) \
	X(FONT, "font", TAGS, false) \
	X(FOREIGNOBJECT, "foreignobject", TAGS, false) \
	X(FORM, "form", TAGS, false) \
	X(FRAME, "frame", TAGS, false) \
	X(FRAMESET, "frameset", TAGS, false) \
	X(H1, "h1", TAGS, true) \
	X(H2, "h2", TAGS, true) \
	X(H3, "h3", TAGS, true) \
	X(H4, "h4", TAGS, true) \
	X(H5, "h5", TAGS, true) \
	X(H6, "h6", TAGS, true) \
	X(HEAD, "head", TAGS, true) \
	X(HR, "hr", TAGS, true) \
	X(HTML, "html", TAGS, false) \
	X(I, "i", TAGS, true) \
	X(IFRAME, "iframe", RAWTEXT, false) \
	X(IMAGE, "image", TAGS, false) \
	X(IMG, "img", TAGS, true) \
	X(INPUT, "input", TAGS, false) \
	X(LABEL, "label", TAGS, false) \
	X(LI, "li", TAGS, true) \
	X(LINK, "link", TAGS, false) \
	X(LISTING, "listing", TAGS, true) \
	X(MAP, "map", TAGS, false) \
	X(MATH, "math", TAGS, false) \
	X(MENU, "menu", TAGS, true) \
	X(META, "meta", TAGS, true) \
	X(MI, "mi", TAGS, false) \
	X(MN, "mn", TAGS, false) \
	X(MO, "mo", TAGS, false) \
	X(MS, "ms", TAGS, false) \
	X(MTEXT, "mtext", TAGS, false) \
	X(NOBR, "nobr", TAGS, true) \
	X(NOEMBED, "noembed", RAWTEXT, false) \
	X(NOFRAMES, "noframes", RAWTEXT, false) \
	X(NOSCRIPT, "noscript", TAGS, false) \
	X(OBJECT, "object", TAGS, false) \
	X(OL, "ol", TAGS, true) \
	X(OPTION, "option", TAGS, false) \
	X(P, "p", TAGS, true) \
	X(PARAM, "param", TAGS, false) \
	X(PICTURE, "picture", TAGS, false) \
	X(PLAINTEXT, "plaintext", PLAINTEXT, false) \
	X(PRE, "pre", TAGS, true) \
	X(RUBY, "ruby", TAGS, true) \
	X(S, "s", TAGS, true) \
	X(SCRIPT, "script", SCRIPT, false) \
	X(SELECT, "select", TAGS, false) \
	X(SMALL, "small", TAGS, true) \
	X(SOURCE, "source", TAGS, false) \
	X(SPAN, "span", TAGS, true) \
	X(STRIKE, "strike", TAGS, true) \
	X(STRONG, "strong", TAGS, true) \
	X(STYLE, "style", RAWTEXT, false) \
	X(SUB, "sub", TAGS, true) \
	X(SUP, "sup", TAGS, true) \
	X(SVG, "svg", TAGS, false) \
	X(TABLE, "table", TAGS, true) \
	X(TBODY, "tbody", TAGS, false) \
	X(TD, "td", TAGS, false) \
	X(TEMPLATE, "template", TAGS, false) \
	X(TEXTAREA, "textarea", RCDATA, false) \
	X(TFOOT, "tfoot", TAGS, false) \
	X(TH, "th", TAGS, false) \
	X(THEAD, "thead", TAGS, false) \
	X(TITLE, "title", RCDATA, false) \
	X(TR, "tr", TAGS, false) \
	X(TT, "tt", TAGS, true) \
	X(U, "u", TAGS, true) \
	X(UL, "ul", TAGS, true) \
	X(USE, "use", TAGS, false) \
	X(VAR, "var", TAGS, true) \
	X(VIDEO, "video", TAGS, false) \
	X(XMP, "xmp", RAWTEXT, false)
/* clang-format on */

typedef enum {
	HTML_OTHER,
#define X(id, name, content, breaks_out) HTML_##id,
	HTML_TAGS(X)
#undef X
} HtmlTag;

/* Returns the tag called @name, in lower case, or HTML_OTHER. */
HtmlTag html_tag_find(const char *name, size_t len);
