/* SPDX-License-Identifier: MIT */

#include "dissect/sandbox.h"

#include <errno.h>
#include <signal.h>
#include <stdint.h>
#include <unistd.h>

#include "base/limits.h"

G_DEFINE_QUARK(sandbox_error, sandbox_error)

#ifndef __has_feature
#define __has_feature(feature) 0 /* clang's; gcc says __SANITIZE_ADDRESS__ */
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) ||           \
	__has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || \
	__has_feature(memory_sanitizer)
#define SANITIZED true
#else
#define SANITIZED false
#endif

#ifdef __linux__

#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>

static bool
fail(GError **error, int code, const char *what)
{
	g_set_error(error, SANDBOX_ERROR, SANDBOX_ERROR_SYSTEM, "%s: %s", what, g_strerror(code));
	return false;
}

/* Landlock and seccomp bind the calling thread only. Without /proc we cannot know. */
static bool
has_one_thread(GError **error)
{
	struct stat task;

	if (stat("/proc/self/task", &task) < 0 || task.st_nlink <= 3) /* ".", "..", the thread */
		return true;
	g_set_error(error, SANDBOX_ERROR, SANDBOX_ERROR_THREADS,
	            "another thread would stay outside the fence");
	return false;
}

static void
close_descriptors(int fd)
{
	for (int i = 0; i < fd; i++)
		if (i != STDERR_FILENO)
			(void)close(i);
	closefrom(fd + 1); /* close_range(), or /proc on an older kernel */
}

/*
 * PR_SET_DUMPABLE 0 keeps other processes of the user from looking in: /proc/PID/mem would be a
 * way around the fence from outside, and a core file one for the mail to get out.
 */
static bool
drop_privileges(GError **error)
{
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0)
		return fail(error, errno, "no_new_privs");
	if (!SANITIZED && prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) < 0)
		return fail(error, errno, "dumpable");
	return true;
}

/*
 * How many rights of each kind a Landlock ABI knows; they are bits, counted from 0. The headers of
 * Debian 12 stop at ABI 2, the kernel is asked at run time, hence our own numbers.
 */
static const struct {
	unsigned fs, net, scopes;
} landlock_rights[] = {
	{ 0, 0, 0 },  /* no Landlock */
	{ 13, 0, 0 }, /* ABI 1, Linux 5.13 */
	{ 14, 0, 0 }, /* 2, 5.19: + rename or link between directories */
	{ 15, 0, 0 }, /* 3, 6.2: + truncate */
	{ 15, 2, 0 }, /* 4, 6.7: + bind and connect TCP */
	{ 16, 2, 0 }, /* 5, 6.10: + ioctl of devices */
	{ 16, 2, 2 }, /* 6, 6.12: + abstract UNIX sockets, signals */
};

/* struct landlock_ruleset_attr as of ABI 6; an older kernel takes it when the rest is zero. */
typedef struct LandlockRuleset {
	uint64_t handled_access_fs;
	uint64_t handled_access_net;
	uint64_t scoped;
} LandlockRuleset;

/* Every right is handled and no rule gives one back: nothing is allowed. */
static bool
enter_landlock(bool *ret_holds, GError **error)
{
	const long version = 1; /* LANDLOCK_CREATE_RULESET_VERSION */
	long abi = syscall(SYS_landlock_create_ruleset, NULL, 0, version);
	LandlockRuleset ruleset = { 0 };
	size_t row = 0;
	int handle = -1;
	long entered = -1;

	if (abi < 1)
		return true; /* not built in, or switched off at boot */
	row = MIN((size_t)abi, G_N_ELEMENTS(landlock_rights) - 1);
	ruleset.handled_access_fs = (1u << landlock_rights[row].fs) - 1;
	ruleset.handled_access_net = (1u << landlock_rights[row].net) - 1;
	ruleset.scoped = (1u << landlock_rights[row].scopes) - 1;
	handle = (int)syscall(SYS_landlock_create_ruleset, &ruleset, sizeof(ruleset), 0);
	if (handle < 0)
		return fail(error, errno, "landlock_create_ruleset");
	entered = syscall(SYS_landlock_restrict_self, handle, 0);
	if (entered < 0)
		return fail(error, errno, "landlock_restrict_self");
	(void)close(handle);
	*ret_holds = true;
	return true;
}

/*
 * RLIMIT_NPROC does not bind root; that clone() kills does. Processor time counts from now, as what
 * dissect_init() took is not the message's; its hard limit lies above, so that the process ends by
 * SIGXCPU and the parent can say why.
 */
static bool
enter_limits(bool *ret_hold, GError **error)
{
	struct rusage used = { 0 };
	const rlim_t seconds =
		getrusage(RUSAGE_SELF, &used) < 0
			? DISSECTOR_CPU_MAX
			: (rlim_t)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + DISSECTOR_CPU_MAX;
	const struct {
		const char *name;
		__rlimit_resource_t resource;
		struct rlimit limit;
		bool breaks_sanitizer; /* it needs shadow memory, files, a tracer */
	} limits[] = {
		{ "RLIMIT_CORE", RLIMIT_CORE, { 0, 0 }, false },
		{ "RLIMIT_FSIZE", RLIMIT_FSIZE, { 0, 0 }, false },
		{ "RLIMIT_CPU", RLIMIT_CPU, { seconds, seconds + 1 }, false },
		{ "RLIMIT_NPROC", RLIMIT_NPROC, { 0, 0 }, true },
		{ "RLIMIT_NOFILE", RLIMIT_NOFILE, { 0, 0 }, true },
		{ "RLIMIT_AS", RLIMIT_AS, { DISSECTOR_MEMORY_MAX, DISSECTOR_MEMORY_MAX }, true },
	};

	/* Standard error may be a file: a warning must be lost there, not kill honest mail. */
	(void)signal(SIGXFSZ, SIG_IGN);
	for (size_t i = 0; i < G_N_ELEMENTS(limits); i++) {
		struct rlimit limit = limits[i].limit;
		struct rlimit old = { RLIM_INFINITY, RLIM_INFINITY };

		if (SANITIZED && limits[i].breaks_sanitizer)
			continue;
		/* What an administrator has set lower stays. */
		(void)getrlimit(limits[i].resource, &old);
		limit.rlim_cur = MIN(limit.rlim_cur, old.rlim_cur);
		limit.rlim_max = MIN(limit.rlim_max, old.rlim_max);
		if (setrlimit(limits[i].resource, &limit) < 0)
			return fail(error, errno, limits[i].name);
	}
	*ret_hold = !SANITIZED;
	return true;
}

#ifdef HAVE_SECCOMP

#include <linux/futex.h>
#include <linux/seccomp.h>
#include <seccomp.h>

/* What a call may be called with; every other call of that name kills. */
typedef enum {
	ANY,
	NOT_EXECUTABLE, /* the third argument has no PROT_EXEC: no code is ever made here */
	WAKE,           /* the second is FUTEX_WAKE of our own: with one thread nobody waits */
	OWN,            /* the first is our process: abort() signals itself, and only itself */
} Condition;

typedef struct Call {
	int number;
	Condition condition;
} Call;

/* clang-format off */
static const Call allowed[] = {
	/* The channel. No recvmsg(): a descriptor sent along with the bytes is dropped. */
	{ SCMP_SYS(read), ANY },
	{ SCMP_SYS(readv), ANY },
	{ SCMP_SYS(write), ANY },
	{ SCMP_SYS(writev), ANY },
	{ SCMP_SYS(close), ANY },
	/* Memory. */
	{ SCMP_SYS(brk), ANY },
	{ SCMP_SYS(madvise), ANY },
	{ SCMP_SYS(mmap), NOT_EXECUTABLE },
	{ SCMP_SYS(mmap2), NOT_EXECUTABLE }, /* 32-bit machines */
	{ SCMP_SYS(mprotect), NOT_EXECUTABLE },
	{ SCMP_SYS(mremap), ANY },
	{ SCMP_SYS(munmap), ANY },
	{ SCMP_SYS(futex), WAKE }, /* g_once_init_leave() */
	/* Clocks where the vDSO has none, and randomness. */
	{ SCMP_SYS(clock_gettime), ANY },
	{ SCMP_SYS(clock_gettime64), ANY },
	{ SCMP_SYS(gettimeofday), ANY },
	{ SCMP_SYS(getrandom), ANY },
	/* The end: return from a signal inherited from the parent, exit, abort(). */
	{ SCMP_SYS(rt_sigreturn), ANY },
	{ SCMP_SYS(rt_sigprocmask), ANY },
	{ SCMP_SYS(getpid), ANY },
	{ SCMP_SYS(gettid), ANY },
	{ SCMP_SYS(tgkill), OWN },
	{ SCMP_SYS(exit), ANY },
	{ SCMP_SYS(exit_group), ANY },
};

/*
 * What libraries try in good faith and can do without: a charset module, the time zone of a log
 * line, a seed from /dev/urandom, whether standard error is a terminal or the journal, how much
 * memory there is to sort in. An attacker gains nothing by an EPERM, and honest mail is not killed.
 */
static const int refused[] = {
	SCMP_SYS(open),        SCMP_SYS(openat),   SCMP_SYS(access),     SCMP_SYS(faccessat),
	SCMP_SYS(faccessat2),  SCMP_SYS(stat),     SCMP_SYS(lstat),      SCMP_SYS(fstat),
	SCMP_SYS(newfstatat),  SCMP_SYS(statx),    SCMP_SYS(readlink),   SCMP_SYS(readlinkat),
	SCMP_SYS(socket),      SCMP_SYS(ioctl),    SCMP_SYS(getsockname), SCMP_SYS(getpeername),
	SCMP_SYS(lseek),       SCMP_SYS(sysinfo),
};
/* clang-format on */

static int
allow(scmp_filter_ctx filter, const Call *call)
{
	const uint32_t action = SCMP_ACT_ALLOW;

	switch (call->condition) {
	case ANY: return seccomp_rule_add(filter, action, call->number, 0);
	case NOT_EXECUTABLE:
		return seccomp_rule_add(filter, action, call->number, 1,
		                        SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
	case WAKE:
		return seccomp_rule_add(filter, action, call->number, 1,
		                        SCMP_A1_32(SCMP_CMP_EQ, FUTEX_WAKE_PRIVATE, 0));
	case OWN:
		return seccomp_rule_add(filter, action, call->number, 1,
		                        SCMP_A0_32(SCMP_CMP_EQ, (uint32_t)getpid(), 0));
	}
	g_assert_not_reached();
}

/* Returns: 0 or a negative errno. */
static int
load_filter(scmp_filter_ctx filter)
{
	/* A call by another machine's numbers (i386, x32 on amd64) would else end one thread. */
	int result = seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);

	if (result == 0)
		result = seccomp_attr_set(filter, SCMP_FLTATR_API_SYSRAWRC, 1);
	for (size_t i = 0; result == 0 && i < G_N_ELEMENTS(allowed); i++)
		result = allow(filter, &allowed[i]);
	for (size_t i = 0; result == 0 && i < G_N_ELEMENTS(refused); i++)
		result = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), refused[i], 0);
	return result == 0 ? seccomp_load(filter) : result;
}

static bool
enter_seccomp(bool *ret_holds, GError **error)
{
	const uint32_t kill = SECCOMP_RET_KILL_PROCESS;
	scmp_filter_ctx filter = NULL;
	int result = 0;

	if (SANITIZED || syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &kill) < 0)
		return true;
	filter = seccomp_init(SCMP_ACT_KILL_PROCESS);
	if (!filter)
		return fail(error, ENOMEM, "seccomp_init");
	result = load_filter(filter);
	seccomp_release(filter);
	if (result < 0)
		return fail(error, -result, "seccomp_load");
	*ret_holds = true;
	return true;
}

#else

static bool
enter_seccomp(bool *ret_holds G_GNUC_UNUSED, GError **error G_GNUC_UNUSED)
{
	return true;
}

#endif

/* Landlock takes a descriptor for a moment, so it precedes the limits; seccomp shuts last. */
bool
sandbox_enter(int fd, Fence *ret_fence, GError **error)
{
	Fence fence = { 0 };

	g_assert(fd > STDERR_FILENO);
	if (!has_one_thread(error))
		return false;
	close_descriptors(fd);
	if (!drop_privileges(error))
		return false;
	fence.no_new_privs = true;
	if (!SANITIZED && !enter_landlock(&fence.landlock, error))
		return false;
	if (!enter_limits(&fence.limits, error) || !enter_seccomp(&fence.seccomp, error))
		return false;
	*ret_fence = fence;
	return true;
}

#else

/* Other systems have fences of their own (pledge, Capsicum, seatbelt); none is put up yet. */
bool
sandbox_enter(int fd G_GNUC_UNUSED, Fence *ret_fence, GError **error G_GNUC_UNUSED)
{
	*ret_fence = (Fence){ 0 };
	return true;
}

#endif
