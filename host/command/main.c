/* SPDX-License-Identifier: MIT */

/*
 * fuwake: the host's program
 *
 * Thunderbird starts it with the path of its manifest and the id of the extension; people start it
 * with a command.
 */

#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/auto.h"
#include "command/command.h"

static const struct {
	const char *name;
	int (*run)(int argc, char **argv);
	const char *help;
} commands[] = {
	{ "dissect", command_dissect,
	  "[--json] [--lang en|ja] [--answers FILE] [--history FILE] [FILE|-]" },
	{ "batch", command_batch, "[--jobs N] [--history FILE] PATH..." },
	{ "data", command_data, "status|update [--country] [--folder FOLDER] [--lang en|ja]" },
	{ "history", command_history,
	  "status|campaigns|export|erase [--yes] [--file FILE] [--lang en|ja]" },
	{ "doctor", command_doctor, "[--lang en|ja]" },
	{ "install", command_install, "[--user|--system] [--remove] [--lang en|ja]" },
};

/*
 * Keeps stdout for frames. GLib sends debug messages to stdout by default and a library may print,
 * and one stray byte there breaks the channel: the real stdout moves to a private descriptor, and
 * descriptor 1 is stderr from now on.
 */
static int
claim_stdout(void)
{
	int fd = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 10);

	return fd >= 0 && dup2(STDERR_FILENO, STDOUT_FILENO) >= 0 ? fd : -1;
}

static int
usage(void)
{
	g_printerr("Usage:\n");
	for (size_t i = 0; i < G_N_ELEMENTS(commands); i++)
		g_printerr("  fuwake %s %s\n", commands[i].name, commands[i].help);
	g_printerr("  fuwake native          for Thunderbird: native messages on stdin and stdout\n"
	           "  fuwake --version\n");
	return EXIT_USAGE;
}

/* "fuwake /path/of/manifest.json id@of.extension": how Thunderbird starts a native host. */
static bool
is_native(int argc, char **argv)
{
	return argc >= 2 && (strcmp(argv[1], "native") == 0 ||
	                     (argc >= 3 && g_str_has_suffix(argv[1], ".json")));
}

int
main(int argc, char **argv)
{
	int out;

	setlocale(LC_ALL, "");
	signal(SIGPIPE, SIG_IGN);
	g_log_writer_default_set_use_stderr(TRUE);
	json_set_alloc_funcs(g_malloc, g_free);
	if (is_native(argc, argv)) {
		out = claim_stdout();
		return out < 0 ? EXIT_FAILURE : command_native(out);
	}
	if (argc >= 2 && strcmp(argv[1], "--version") == 0) {
		g_print("fuwake %s\n", FUWAKE_VERSION);
		return EXIT_DONE;
	}
	for (size_t i = 0; argc >= 2 && i < G_N_ELEMENTS(commands); i++)
		if (strcmp(argv[1], commands[i].name) == 0)
			return commands[i].run(argc - 1, argv + 1);
	return usage();
}
