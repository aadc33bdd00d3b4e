/* SPDX-License-Identifier: MIT */

#include "message/inflate.h"

#include <gio/gio.h>

#define STEP ((size_t)32 * 1024)

void
inflate_init(void)
{
	g_byte_array_unref(inflate_bytes("", 0, false, 1));
}

GByteArray *
inflate_bytes(const char *data, size_t len, bool gzip, size_t max)
{
	g_autoptr(GZlibDecompressor) unpack = g_zlib_decompressor_new(
		gzip ? G_ZLIB_COMPRESSOR_FORMAT_GZIP : G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
	GByteArray *out = g_byte_array_new();
	GConverterResult result = G_CONVERTER_CONVERTED;
	size_t pos = 0;

	/* Also when all was taken in: the rest comes out of the decompressor, or an error. */
	while (out->len < max && result == G_CONVERTER_CONVERTED) {
		g_autoptr(GError) error = NULL;
		char step[STEP];
		gsize taken = 0, made = 0;

		result = g_converter_convert(G_CONVERTER(unpack), data + pos, len - pos, step,
		                             MIN(STEP, max - out->len), G_CONVERTER_INPUT_AT_END,
		                             &taken, &made, &error);
		if (result == G_CONVERTER_ERROR || taken + made == 0)
			break;
		g_byte_array_append(out, (const guint8 *)step, (guint)made);
		pos += taken;
	}
	return out;
}
