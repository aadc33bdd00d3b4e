/* SPDX-License-Identifier: MIT */

/*
 * Each act is tried in a child behind the fence, which writes what came of it to the one
 * descriptor it still has. A child that is killed says it by its signal.
 */

#include "dissect/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <glib.h>
#include <linux/futex.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/limits.h"

typedef struct Outcome {
	Fence fence;
	int result;    /* 0 or an errno */
	bool finished; /* the act returned */
} Outcome;

static int channel;          /* the child's end */
static int below, above;     /* descriptors left open by mistake, on both sides of it */
static rlim_t processor_max; /* seconds the child has before the fence, 0 for no limit */

/* Acts whose arguments are known only in the child. What they return is 0 or an errno. */
static int
tried(long result)
{
	return result < 0 ? errno : 0;
}

static void *
sleep_on(void *data)
{
	(void)pause();
	return data;
}

static int
start_thread(void)
{
	pthread_t thread;

	return pthread_create(&thread, NULL, sleep_on, NULL);
}

static int
trace_parent(void)
{
	return tried(ptrace(PTRACE_ATTACH, getppid(), NULL, NULL));
}

static int
signal_parent(void)
{
	return tried(kill(getppid(), SIGUSR1));
}

static int
abort_self(void)
{
	abort();
}

static int
spend_processor(void)
{
	volatile unsigned turns = 1;

	while (turns > 0)
		turns |= 1;
	return 0;
}

/* The largest message two and a half times, the last half by growing. */
static int
use_memory(void)
{
	g_autofree char *raw = g_try_malloc(MESSAGE_MAX);
	g_autofree char *decoded = g_malloc(MESSAGE_MAX / 4);

	if (!raw)
		return ENOMEM;
	decoded = g_realloc(decoded, MESSAGE_MAX * 3 / 2); /* aborts when it fails */
	memset(raw, 1, MESSAGE_MAX);
	memset(decoded, 1, MESSAGE_MAX * 3 / 2);
	return 0;
}

static int
exceed_memory(void)
{
	return g_try_malloc(DISSECTOR_MEMORY_MAX) ? 0 : ENOMEM;
}

static int
exceed_memory_slowly(void)
{
	size_t size = 1024 * 1024;

	for (size_t used = 0; used <= DISSECTOR_MEMORY_MAX; used += size)
		memset(g_malloc(size), 1, size);
	return 0;
}

static int
read_forgotten(void)
{
	char byte;

	return read(above, &byte, 1) < 0 && errno == EBADF ? tried(read(below, &byte, 1)) : 0;
}

static int
echo(void)
{
	char text[5] = "";
	struct iovec part = { .iov_base = text, .iov_len = sizeof(text) };

	if (read(channel, text, sizeof(text)) != sizeof(text))
		return EIO;
	return writev(channel, &part, 1) == sizeof(text) ? 0 : EIO;
}

static int
log_message(void)
{
	g_log("test", G_LOG_LEVEL_MESSAGE, "a message behind the fence");
	return 0;
}

static int
read_clock_and_chance(void)
{
	struct timespec now;
	char chance[8];

	if (syscall(SYS_clock_gettime, CLOCK_REALTIME, &now) < 0 ||
	    syscall(SYS_getrandom, chance, sizeof(chance), 0) < 0)
		return errno;
	return g_get_real_time() > 0 ? 0 : EIO;
}

/* What must hold for the case to be worth trying. */
typedef enum {
	ALWAYS,
	SECCOMP,
	LANDLOCK_ONLY,
	LIMITS,
	LIMITS_ONLY
} Needs;

/* An act is a system call as it stands here, or a function. */
typedef struct Case {
	const char *title;
	Needs needs;
	int result; /* errno, or 0 */
	int signal; /* that ends the child, or 0 */
	int (*act)(void);
	long call, args[6];
} Case;

static char page[4096] __attribute__((aligned(4096))); /* where a call may write */
static struct msghdr message_read;
static struct sigaction ignoring;
static const struct rlimit unlimited = { RLIM_INFINITY, RLIM_INFINITY };
static const struct timespec soon = { 0, 1 };
static char *const no_arguments[] = { NULL };

/* clang-format off */
#define PRIVATE (MAP_PRIVATE | MAP_ANONYMOUS)
#define PATH(path) AT_FDCWD, (long)(path)
#define CALL(name, ...) NULL, SYS_##name, { __VA_ARGS__ }

static const Case cases[] = {
	/* Refused: a library may try. */
	{ "open-to-read", SECCOMP, EPERM, 0, CALL(openat, PATH("/etc/passwd"), O_RDONLY) },
	{ "open-to-write", SECCOMP, EPERM, 0, CALL(openat, PATH("/etc/passwd"), O_WRONLY) },
	{ "open-own-memory", SECCOMP, EPERM, 0, CALL(openat, PATH("/proc/self/mem"), O_RDWR) },
#ifdef SYS_open
	{ "open-the-old-way", SECCOMP, EPERM, 0, CALL(open, (long)"/etc/passwd", O_RDONLY) },
#endif
	{ "stat", SECCOMP, EPERM, 0, CALL(newfstatat, PATH("/etc/passwd"), (long)page, 0) },
	{ "socket-inet", SECCOMP, EPERM, 0, CALL(socket, AF_INET, SOCK_STREAM, 0) },
	{ "socket-unix", SECCOMP, EPERM, 0, CALL(socket, AF_UNIX, SOCK_STREAM, 0) },
	{ "ioctl", SECCOMP, EPERM, 0, CALL(ioctl, STDERR_FILENO, TIOCGWINSZ, (long)page) },
	/* Killed: only an attacker does. */
	{ "mkdir", SECCOMP, 0, SIGSYS, CALL(mkdirat, PATH("/tmp/fuwake-test"), 0700) },
	{ "socketpair", SECCOMP, 0, SIGSYS, CALL(socketpair, AF_UNIX, SOCK_STREAM, 0, (long)page) },
	{ "memfd", SECCOMP, 0, SIGSYS, CALL(memfd_create, (long)"x", 0) },
	{ "connect", SECCOMP, 0, SIGSYS, CALL(connect, 3, 0, 0) },
	{ "recvmsg", SECCOMP, 0, SIGSYS, CALL(recvmsg, 3, (long)&message_read, MSG_DONTWAIT) },
	{ "execve", SECCOMP, 0, SIGSYS, CALL(execve, (long)"/bin/true", (long)no_arguments, 0) },
	{ "fork", SECCOMP, 0, SIGSYS, CALL(clone, SIGCHLD, 0, 0, 0, 0) },
	{ "thread", SECCOMP, 0, SIGSYS, start_thread, 0, { 0 } },
	{ "ptrace", SECCOMP, 0, SIGSYS, trace_parent, 0, { 0 } },
	{ "kill-parent", SECCOMP, 0, SIGSYS, signal_parent, 0, { 0 } },
	{ "tgkill-other", SECCOMP, 0, SIGSYS, CALL(tgkill, 1, 1, 0) },
	{ "sigaction", SECCOMP, 0, SIGSYS, CALL(rt_sigaction, SIGXCPU, (long)&ignoring, 0, 8) },
	{ "raise-limit", SECCOMP, 0, SIGSYS, CALL(prlimit64, 0, RLIMIT_AS, (long)&unlimited, 0) },
	{ "mmap-code", SECCOMP, 0, SIGSYS,
	  CALL(mmap, 0, 4096, PROT_READ | PROT_EXEC, PRIVATE, -1, 0) },
	{ "mprotect-code", SECCOMP, 0, SIGSYS,
	  CALL(mprotect, (long)page, 4096, PROT_READ | PROT_EXEC) },
	{ "futex-wait", SECCOMP, 0, SIGSYS,
	  CALL(futex, (long)page, FUTEX_WAIT_PRIVATE, 0, (long)&soon, 0, 0) },
	/* What the other layers hold by themselves, in a build without seccomp. */
	{ "bare/open", LIMITS_ONLY, EMFILE, 0, CALL(openat, PATH("/etc/passwd"), O_RDONLY) },
	{ "bare/socket", LIMITS_ONLY, EMFILE, 0, CALL(socket, AF_INET, SOCK_STREAM, 0) },
	{ "bare/mkdir", LANDLOCK_ONLY, EACCES, 0, CALL(mkdirat, PATH("/tmp/fuwake-test"), 0700) },
	{ "bare/execve", LANDLOCK_ONLY, EACCES, 0,
	  CALL(execve, (long)"/bin/true", (long)no_arguments, 0) },
	{ "bare/ptrace", LANDLOCK_ONLY, EPERM, 0, trace_parent, 0, { 0 } },
	/* Limits. */
	{ "memory-at-once", LIMITS, ENOMEM, 0, exceed_memory, 0, { 0 } },
	{ "memory-slowly", LIMITS, 0, SIGTRAP, exceed_memory_slowly, 0, { 0 } },
	{ "forgotten-descriptor", ALWAYS, EBADF, 0, read_forgotten, 0, { 0 } },
	{ "standard-output", ALWAYS, EBADF, 0, CALL(write, STDOUT_FILENO, (long)"", 0) },
	/* Honest work. */
	{ "echo", ALWAYS, 0, 0, echo, 0, { 0 } },
	{ "memory", ALWAYS, 0, 0, use_memory, 0, { 0 } },
	{ "clock-and-chance", ALWAYS, 0, 0, read_clock_and_chance, 0, { 0 } },
	{ "log", ALWAYS, 0, 0, log_message, 0, { 0 } },
	{ "abort", ALWAYS, 0, SIGABRT, abort_self, 0, { 0 } },
};
/* clang-format on */

static int
act(const Case *c)
{
	const long *a = c->args;

	return c->act ? c->act() : tried(syscall(c->call, a[0], a[1], a[2], a[3], a[4], a[5]));
}

/* Runs in the child; the parent reads the outcome twice: before the act and after it. */
static void
run_child(const Case *c)
{
	Outcome outcome = { 0 };
	struct rlimit limit = { processor_max, processor_max + 1 };

	if (processor_max > 0 && setrlimit(RLIMIT_CPU, &limit) < 0)
		_exit(1);
	if (!sandbox_enter(channel, &outcome.fence, NULL))
		_exit(1);
	(void)!write(channel, &outcome, sizeof(outcome));
	outcome.result = act(c);
	outcome.finished = true;
	(void)!write(channel, &outcome, sizeof(outcome));
	_exit(0);
}

/* Returns how the child ended, as waitpid() says it. */
static int
run_fenced(const Case *c, Outcome *ret_outcome)
{
	int pair[2];
	int status = 0;
	pid_t child;
	char text[5];

	g_assert_cmpint(socketpair(AF_UNIX, SOCK_SEQPACKET, 0, pair), ==, 0);
	child = fork();
	g_assert_cmpint(child, >=, 0);
	channel = pair[1];
	if (child == 0)
		run_child(c);
	close(pair[1]);
	g_assert_cmpint(read(pair[0], ret_outcome, sizeof(*ret_outcome)), ==, sizeof(*ret_outcome));
	if (c->act == echo) {
		g_assert_cmpint(write(pair[0], "hello", 5), ==, 5);
		g_assert_cmpint(read(pair[0], text, 5), ==, 5);
		g_assert_cmpmem(text, 5, "hello", 5);
	}
	(void)!read(pair[0], ret_outcome, sizeof(*ret_outcome));
	g_assert_cmpint(waitpid(child, &status, 0), ==, child);
	close(pair[0]);
	return status;
}

static bool
is_held(Needs needs, const Fence *fence)
{
	switch (needs) {
	case ALWAYS: return true;
	case SECCOMP: return fence->seccomp;
	case LANDLOCK_ONLY: return fence->landlock && !fence->seccomp;
	case LIMITS: return fence->limits;
	case LIMITS_ONLY: return fence->limits && !fence->seccomp;
	}
	g_assert_not_reached();
}

static int
nothing(void)
{
	return 0;
}

static Fence
probe(void)
{
	const Case idle = { .act = nothing };
	Outcome outcome = { 0 };

	g_assert_cmpint(run_fenced(&idle, &outcome), ==, 0);
	g_assert_true(outcome.finished);
	return outcome.fence;
}

static void
test_case(gconstpointer data)
{
	const Case *c = data;
	const Fence fence = probe();
	Outcome outcome = { 0 };
	int status;

	if (!is_held(c->needs, &fence)) {
		g_test_skip("the layer this is about does not hold here");
		return;
	}
	status = run_fenced(c, &outcome);
	g_assert_cmpint(WIFSIGNALED(status) ? WTERMSIG(status) : 0, ==, c->signal);
	g_assert_cmpint(outcome.finished, ==, c->signal == 0);
	g_assert_cmpint(outcome.result, ==, c->result);
}

/* A limit that was lower before the fence stays; the fence's own takes 20 seconds (-m slow). */
static void
test_processor(void)
{
	const Case busy = { .act = spend_processor };
	Outcome outcome = { 0 };

	for (processor_max = 1;; processor_max = 0) {
		int status = run_fenced(&busy, &outcome);

		g_assert_cmpint(WIFSIGNALED(status) ? WTERMSIG(status) : 0, ==, SIGXCPU);
		if (processor_max == 0 || !g_test_slow())
			break;
	}
	processor_max = 0;
}

/* A thread that runs already would stay outside: that is refused. */
static void
test_thread_outside(void)
{
	g_autoptr(GError) error = NULL;
	Fence fence = { 0 };
	int status = 0;
	pid_t child = fork();

	if (child == 0) {
		pthread_t thread;
		bool entered;

		if (pthread_create(&thread, NULL, sleep_on, NULL) != 0)
			_exit(2);
		entered = sandbox_enter(3, &fence, &error);
		_exit(!entered && g_error_matches(error, SANDBOX_ERROR, SANDBOX_ERROR_THREADS) ? 0
		                                                                               : 1);
	}
	g_assert_cmpint(waitpid(child, &status, 0), ==, child);
	g_assert_cmpint(status, ==, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	below = open("/etc", O_RDONLY | O_DIRECTORY);
	above = fcntl(below, F_DUPFD, 100);
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *path = g_strconcat("/sandbox/", cases[i].title, NULL);

		g_test_add_data_func(path, &cases[i], test_case);
	}
	g_test_add_func("/sandbox/processor", test_processor);
	g_test_add_func("/sandbox/thread-outside", test_thread_outside);
	return g_test_run();
}
