/* SPDX-License-Identifier: MIT */

/*
 * The commands
 *
 * Each gets its own arguments (argv[0] is its name) and returns the program's exit status.
 */

#pragma once

#define EXIT_DONE   0
#define EXIT_UNREAD 1 /* a message could not be read; for the others: something is lacking */
#define EXIT_USAGE  2

int command_dissect(int argc, char **argv);
int command_batch(int argc, char **argv);
int command_data(int argc, char **argv);
int command_history(int argc, char **argv);
int command_doctor(int argc, char **argv);
int command_install(int argc, char **argv);

/* Speaks native messages on standard input and @out until the browser says goodbye. */
int command_native(int out);
