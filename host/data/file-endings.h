/* SPDX-License-Identifier: MIT */

/*
 * What the ending of a file's name makes of it
 *
 * Programs and scripts run when they are opened, on Windows or with what is commonly installed;
 * developers also send the latter for reading. Disk images are opened like folders, and what is in
 * one often loses the mark that it came from outside. Source: the file types that Microsoft's
 * Outlook and Google's Gmail do not let through, by their documentation, as of 2026-11; documents
 * and archives are those that people send to each other.
 */

#pragma once

/* clang-format off */
static const struct {
	const char *ending;
	FileKind kind;
} file_endings[] = {
	{ "app", FILE_PROGRAM }, { "appinstaller", FILE_PROGRAM }, { "application", FILE_PROGRAM },
	{ "appref-ms", FILE_PROGRAM }, { "appx", FILE_PROGRAM }, { "chm", FILE_PROGRAM },
	{ "com", FILE_PROGRAM }, { "cpl", FILE_PROGRAM }, { "dll", FILE_PROGRAM },
	{ "exe", FILE_PROGRAM }, { "gadget", FILE_PROGRAM }, { "hta", FILE_PROGRAM },
	{ "jnlp", FILE_PROGRAM }, { "jse", FILE_PROGRAM }, { "lnk", FILE_PROGRAM },
	{ "msc", FILE_PROGRAM }, { "msi", FILE_PROGRAM }, { "msix", FILE_PROGRAM },
	{ "msp", FILE_PROGRAM }, { "pif", FILE_PROGRAM }, { "scf", FILE_PROGRAM },
	{ "scr", FILE_PROGRAM }, { "sct", FILE_PROGRAM }, { "vbe", FILE_PROGRAM },
	{ "wsc", FILE_PROGRAM }, { "wsf", FILE_PROGRAM }, { "wsh", FILE_PROGRAM },
	{ "xll", FILE_PROGRAM },

	{ "bat", FILE_SCRIPT }, { "cmd", FILE_SCRIPT }, { "jar", FILE_SCRIPT },
	{ "js", FILE_SCRIPT }, { "ps1", FILE_SCRIPT }, { "reg", FILE_SCRIPT },
	{ "vbs", FILE_SCRIPT },

	{ "img", FILE_IMAGE }, { "iso", FILE_IMAGE }, { "udf", FILE_IMAGE },
	{ "vhd", FILE_IMAGE }, { "vhdx", FILE_IMAGE },

	{ "7z", FILE_ARCHIVE }, { "arj", FILE_ARCHIVE }, { "bz2", FILE_ARCHIVE },
	{ "cab", FILE_ARCHIVE }, { "gz", FILE_ARCHIVE }, { "lha", FILE_ARCHIVE },
	{ "lzh", FILE_ARCHIVE }, { "rar", FILE_ARCHIVE }, { "tar", FILE_ARCHIVE },
	{ "tgz", FILE_ARCHIVE }, { "xz", FILE_ARCHIVE }, { "zip", FILE_ARCHIVE },

	{ "csv", FILE_DOCUMENT }, { "doc", FILE_DOCUMENT }, { "docx", FILE_DOCUMENT },
	{ "gif", FILE_DOCUMENT }, { "htm", FILE_DOCUMENT }, { "html", FILE_DOCUMENT },
	{ "jpeg", FILE_DOCUMENT }, { "jpg", FILE_DOCUMENT }, { "mp3", FILE_DOCUMENT },
	{ "mp4", FILE_DOCUMENT }, { "pdf", FILE_DOCUMENT }, { "png", FILE_DOCUMENT },
	{ "ppt", FILE_DOCUMENT }, { "pptx", FILE_DOCUMENT }, { "rtf", FILE_DOCUMENT },
	{ "txt", FILE_DOCUMENT }, { "xls", FILE_DOCUMENT }, { "xlsx", FILE_DOCUMENT },
};
/* clang-format on */
