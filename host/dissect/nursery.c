/* SPDX-License-Identifier: MIT */

/*
 * fuwake-dissector: the nursery's program
 */

#include "dissect/nursery.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "dissect/dissect.h"
#include "dissect/serve.h"

typedef struct Child {
	pid_t pid;
	uint32_t serial;
} Child;

static GArray *children; /* Child */

static int
status_of(const Fence *fence)
{
	int lacks = (fence->no_new_privs ? 0 : NURSERY_LACKS_NO_NEW_PRIVS) |
	            (fence->landlock ? 0 : NURSERY_LACKS_LANDLOCK) |
	            (fence->seccomp ? 0 : NURSERY_LACKS_SECCOMP) |
	            (fence->limits ? 0 : NURSERY_LACKS_LIMITS);

	return lacks == 0 ? EXIT_SUCCESS : NURSERY_EXIT_LACKING + lacks;
}

/* The dissector: from here on its only ties to the world are @fd and standard error. */
static G_NORETURN void
run_dissector(int fd, pid_t nursery)
{
	g_autoptr(GError) error = NULL;
	Fence fence;
	sigset_t none;

	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != nursery) /* it died before that could take hold */
		_exit(EXIT_FAILURE);
	if (!sandbox_enter(fd, &fence, &error)) {
		g_printerr("fuwake-dissector: %s\n", error->message);
		_exit(NURSERY_EXIT_NO_FENCE);
	}
	_exit(dissector_serve(fd) ? status_of(&fence) : EXIT_FAILURE);
}

static void
tell(uint32_t serial, int status)
{
	NurseryNews news = { serial, status };

	/* Nobody listens: the host is gone, and the next read says so. */
	(void)send(NURSERY_FD, &news, sizeof(news), MSG_NOSIGNAL);
}

static void
give_birth(uint32_t serial, int fd)
{
	Child child = { .serial = serial };
	pid_t nursery = getpid();

	if (fd < 0)
		return;
	child.pid = fork();
	if (child.pid == 0)
		run_dissector(fd, nursery);
	close(fd);
	if (child.pid < 0)
		tell(serial, W_EXITCODE(EXIT_FAILURE, 0));
	else
		g_array_append_val(children, child);
}

static void
kill_child(uint32_t serial)
{
	for (guint i = 0; i < children->len; i++) {
		const Child *child = &g_array_index(children, Child, i);

		/* Not reaped yet, so the number is still this child's own. */
		if (child->serial == serial)
			kill(child->pid, SIGKILL);
	}
}

static void
reap(void)
{
	int status = 0;
	pid_t pid;

	while ((pid = waitpid(-1, &status, WNOHANG)) > 0) {
		for (guint i = 0; i < children->len; i++) {
			const Child *child = &g_array_index(children, Child, i);

			if (child->pid != pid)
				continue;
			tell(child->serial, status);
			g_array_remove_index_fast(children, i);
			break;
		}
	}
}

/* Leaves nobody behind for the system to bury. */
static void
end_children(void)
{
	for (guint i = 0; i < children->len; i++)
		kill(g_array_index(children, Child, i).pid, SIGKILL);
	while (waitpid(-1, NULL, 0) > 0)
		continue;
}

/* Takes one order. Returns false when the host is gone. */
static bool
take_order(void)
{
	NurseryRequest request;
	union {
		char bytes[CMSG_SPACE(sizeof(int))];
		struct cmsghdr align;
	} control;
	struct iovec iov = { &request, sizeof(request) };
	struct msghdr message = {
		.msg_iov = &iov,
		.msg_iovlen = 1,
		.msg_control = control.bytes,
		.msg_controllen = sizeof(control.bytes),
	};
	ssize_t n = recvmsg(NURSERY_FD, &message, MSG_CMSG_CLOEXEC);
	struct cmsghdr *header = n > 0 ? CMSG_FIRSTHDR(&message) : NULL;
	int fd = -1;

	if (n < 0)
		return errno == EINTR;
	if (header && header->cmsg_level == SOL_SOCKET && header->cmsg_type == SCM_RIGHTS)
		memcpy(&fd, CMSG_DATA(header), sizeof(fd));
	if ((size_t)n != sizeof(request))
		return false;
	if (request.order == NURSERY_BIRTH)
		give_birth(request.serial, fd);
	else
		kill_child(request.serial);
	return true;
}

int
main(void)
{
	int type = 0;
	socklen_t size = sizeof(type);
	sigset_t child_ended;
	struct pollfd fds[2] = { { .fd = NURSERY_FD, .events = POLLIN }, { .events = POLLIN } };

	if (getsockopt(NURSERY_FD, SOL_SOCKET, SO_TYPE, &type, &size) < 0 ||
	    type != SOCK_SEQPACKET) {
		g_printerr("fuwake-dissector is started by fuwake and does nothing by itself.\n");
		return EXIT_FAILURE;
	}
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	children = g_array_new(FALSE, FALSE, sizeof(Child));
	dissect_init();
	sigemptyset(&child_ended);
	sigaddset(&child_ended, SIGCHLD);
	sigprocmask(SIG_BLOCK, &child_ended, NULL);
	fds[1].fd = signalfd(-1, &child_ended, SFD_CLOEXEC);
	for (;;) {
		struct signalfd_siginfo info;

		if (poll(fds, G_N_ELEMENTS(fds), -1) < 0)
			continue;
		if (fds[1].revents && read(fds[1].fd, &info, sizeof(info)) > 0)
			reap();
		if (fds[0].revents && !take_order()) {
			end_children();
			return EXIT_SUCCESS;
		}
	}
}
