/* SPDX-License-Identifier: MIT */

/*
 * Hosts at which anybody puts a picture for nothing
 *
 * Without an account, or with a free one; made for forums and for showing things to friends. A
 * company has its own server for pictures, or that of the service that sends its mail. Source: the
 * names under which these services serve what their users upload, as known on 2026-11-30.
 */

#pragma once

/* Sorted. Each stands for all names below it, too. */
static const char *const picture_hosts[] = {
	"beeimg.com",
	"blogger.googleusercontent.com",
	"bp.blogspot.com",
	"casimages.com",
	"catbox.moe",
	"cdn.discordapp.com",
	"directupload.net",
	"dropboxusercontent.com",
	"fastpic.org",
	"fastpic.ru",
	"flickr.com",
	"freeimage.host",
	"gifyu.com",
	"gyazo.com",
	"hizliresim.com",
	"hostingpics.net",
	"ibb.co",
	"image.noelshack.com",
	"imagebam.com",
	"imageshack.com",
	"imageshack.us",
	"imagevenue.com",
	"imgbb.com",
	"imgbox.com",
	"imgpile.com",
	"imgur.com",
	"lensdump.com",
	"lightshot.com",
	"media.discordapp.net",
	"photobucket.com",
	"pinimg.com",
	"pixhost.to",
	"postimages.org",
	"postimg.cc",
	"postimg.org",
	"prnt.sc",
	"prntscr.com",
	"servimg.com",
	"staticflickr.com",
	"subefotos.com",
	"telegra.ph",
	"tinypic.com",
	"turboimagehost.com",
	"twimg.com",
	"zupimages.net",
};
