/* SPDX-License-Identifier: MIT */

#include "native/nursery-client.h"

#include <errno.h>
#include <fcntl.h>
#include <glib-unix.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "dissect/nursery.h"
#include "native/dissector.h"

#define GOODBYE_MS 500 /* a nursery that is not gone by then is stuck */

struct NurseryClient {
	int fd;
	GPid pid; /* 0 once it has been reaped */
	guint source, watch;
	const NurseryEvents *events;
	void *user;
};

static bool
fail_errno(const char *what, GError **error)
{
	g_set_error(error, DISSECTOR_ERROR, DISSECTOR_ERROR_START, "%s: %s", what,
	            g_strerror(errno));
	return false;
}

static gboolean
on_news(gint fd, GIOCondition condition G_GNUC_UNUSED, gpointer user)
{
	NurseryClient *client = user;
	NurseryNews news;
	ssize_t n = recv(fd, &news, sizeof(news), MSG_DONTWAIT);

	if (n == (ssize_t)sizeof(news)) {
		client->events->ended(news.serial, news.status, client->user);
		return G_SOURCE_CONTINUE;
	}
	if (n < 0 && (errno == EAGAIN || errno == EINTR))
		return G_SOURCE_CONTINUE;
	client->source = 0;
	client->events->lost(client->user);
	return G_SOURCE_REMOVE;
}

static void
on_nursery_exit(GPid pid, gint status G_GNUC_UNUSED, gpointer user)
{
	NurseryClient *client = user;

	g_spawn_close_pid(pid);
	client->pid = 0;
	client->watch = 0;
}

NurseryClient *
nursery_start(const char *program, const NurseryEvents *events, void *user, GError **error)
{
	const char *const argv[] = { program, NULL };
	const int target = NURSERY_FD;
	int ends[2];
	GPid pid = 0;
	g_autoptr(GError) spawn_error = NULL;
	NurseryClient *client;
	bool started;

	if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) < 0) {
		fail_errno("socketpair", error);
		return NULL;
	}
	started = g_spawn_async_with_pipes_and_fds(
		NULL, argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL, NULL,
		NULL, -1, -1, -1, &ends[1], &target, 1, &pid, NULL, NULL, NULL, &spawn_error);
	close(ends[1]);
	if (!started) {
		close(ends[0]);
		g_set_error_literal(error, DISSECTOR_ERROR, DISSECTOR_ERROR_START,
		                    spawn_error->message);
		return NULL;
	}
	client = g_new0(NurseryClient, 1);
	client->fd = ends[0];
	client->events = events;
	client->user = user;
	client->source = g_unix_fd_add(client->fd, G_IO_IN | G_IO_HUP | G_IO_ERR, on_news, client);
	client->pid = pid;
	client->watch = g_child_watch_add(pid, on_nursery_exit, client);
	return client;
}

/* It ends by itself when its socket closes; one that does not is killed, and its children with it.
 */
static void
reap(GPid pid)
{
	for (int i = 0; i < GOODBYE_MS; i++) {
		if (waitpid(pid, NULL, WNOHANG) != 0)
			return;
		g_usleep(1000);
	}
	kill(pid, SIGKILL);
	waitpid(pid, NULL, 0);
}

void
nursery_stop(NurseryClient *client)
{
	if (!client)
		return;
	g_clear_handle_id(&client->source, g_source_remove);
	g_clear_handle_id(&client->watch, g_source_remove);
	close(client->fd);
	if (client->pid > 0)
		reap(client->pid);
	g_free(client);
}

bool
nursery_birth(NurseryClient *client, uint32_t serial, int *ret_fd, GError **error)
{
	NurseryRequest request = { NURSERY_BIRTH, serial };
	union {
		char bytes[CMSG_SPACE(sizeof(int))];
		struct cmsghdr align;
	} control = { 0 };
	struct iovec iov = { &request, sizeof(request) };
	struct msghdr message = { .msg_iov = &iov,
		                  .msg_iovlen = 1,
		                  .msg_control = control.bytes,
		                  .msg_controllen = sizeof(control.bytes) };
	struct cmsghdr *header = CMSG_FIRSTHDR(&message);
	ssize_t n;
	int ends[2];

	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) < 0)
		return fail_errno("socketpair", error);
	header->cmsg_level = SOL_SOCKET;
	header->cmsg_type = SCM_RIGHTS;
	header->cmsg_len = CMSG_LEN(sizeof(int));
	memcpy(CMSG_DATA(header), &ends[1], sizeof(int));
	n = sendmsg(client->fd, &message, MSG_NOSIGNAL);
	close(ends[1]);
	if (n < 0) {
		close(ends[0]);
		return fail_errno("the nursery takes no orders", error);
	}
	*ret_fd = ends[0];
	return true;
}

void
nursery_kill(NurseryClient *client, uint32_t serial)
{
	NurseryRequest request = { NURSERY_KILL, serial };

	/* When this fails the nursery is gone, and its dissectors with it. */
	(void)send(client->fd, &request, sizeof(request), MSG_NOSIGNAL);
}
