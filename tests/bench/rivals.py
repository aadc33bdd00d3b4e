# SPDX-License-Identifier: MIT
"""
How well other filters tell fraud from honest mail, on the same mails and by the same figures.
    rivals.py REPORTS FOLDER [--sample N]
REPORTS and FOLDER/manifest.csv are those of judge.py. SpamAssassin and rspamd take part where they
are installed (Debian's packages spamassassin, spamd and rspamd), each as a process of its own with
its rules as they come, on loopback and without the network: no DNS, no lists, nothing learned.
SpamAssassin takes a tenth of a second for a mail; with --sample, N mails are drawn, always the same
ones, of each source and language in proportion.
"""

import argparse
import collections
import concurrent.futures
import http.client
import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

import judge

SEED = 7
FEW = 10  # mails of a kind of which a share says nothing
START_SECONDS = 60
MAIL_SECONDS = 60
END_SECONDS = 10

# Without DNS these say nothing about the mail, and all mails of a corpus are old.
ARTEFACTS = {
    "ARC_DNSFAIL", "DATE_IN_PAST", "DMARC_DNSFAIL", "FROMHOST_NORES_A_OR_MX", "R_DKIM_TEMPFAIL",
    "R_SPF_DNSFAIL", "RDNS_DNSFAIL", "RDNS_NONE",
}
DNS_MODULES = ("arc", "asn", "dkim", "dmarc", "hfilter", "mx_check", "once_received", "rbl", "spf",
               "surbl")


def is_artefact(symbol):
    return symbol in ARTEFACTS or "_NORES_" in symbol


def end(process):
    """Ends a server that was started as the leader of a group of its own, and whom it started."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, sign)
        except ProcessLookupError:
            pass
        try:
            process.wait(END_SECONDS)
            return
        except subprocess.TimeoutExpired:
            continue


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def find(program):
    return shutil.which(program) or shutil.which(program, path="/usr/sbin:/usr/local/sbin")


class Server:
    """A filter that runs in @folder while it is asked."""

    def __init__(self, folder, jobs):
        self.folder = folder
        self.port = free_port()
        log = open(os.path.join(folder, "log"), "wb")
        with log:
            self.process = subprocess.Popen(self.command(jobs), cwd=folder, stdin=subprocess.DEVNULL,
                                            stdout=log, stderr=log, start_new_session=True,
                                            env={**os.environ, "HOME": folder})

    def wait(self):
        """Waits until it answers. Returns whether it does."""
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until and self.process.poll() is None:
            try:
                self.score(b"Subject: x\r\n\r\nx\r\n")
                return True
            except (OSError, http.client.HTTPException, ValueError):
                time.sleep(0.2)
        return False

    def log(self):
        with open(os.path.join(self.folder, "log"), encoding="utf-8", errors="replace") as log:
            return log.read()[-2000:]


class SpamAssassin(Server):
    name = "SpamAssassin, offline"
    threshold = 5.0
    program = find("spamd")
    wants = "spamassassin and spamd"

    def command(self, jobs):
        # "--cf" comes after all that the installation says.
        lines = ("use_bayes 0", "bayes_auto_learn 0", "dns_available no", "skip_rbl_checks 1")
        return [self.program, "--local", "--nouser-config", "--syslog=stderr",
                "--listen=127.0.0.1:%d" % self.port, "--max-children=%d" % jobs,
                "--min-children=%d" % jobs, "--max-spare=%d" % jobs,
                "--helper-home-dir=" + self.folder, *("--cf=" + line for line in lines)]

    def score(self, raw):
        with socket.create_connection(("127.0.0.1", self.port), MAIL_SECONDS) as line:
            line.sendall(b"CHECK SPAMC/1.5\r\nContent-length: %d\r\n\r\n" % len(raw) + raw)
            line.shutdown(socket.SHUT_WR)
            answer = b"".join(iter(lambda: line.recv(65536), b"")).decode("latin-1")
        if "Spam:" not in answer:
            raise ValueError(answer)
        return float(answer.split("Spam:")[1].split(";")[1].split("/")[0])


class Rspamd(Server):
    name = "rspamd, offline"
    threshold = 6.0
    program = find("rspamd")
    wants = "rspamd"

    def command(self, jobs):
        rules = os.path.join(self.folder, "rules")
        shutil.copytree("/etc/rspamd", rules)
        override = os.path.join(rules, "override.d")
        os.makedirs(override, exist_ok=True)
        # The port is bound by the one worker that is asked; the others are off.
        texts = {
            "options.inc": 'dns { nameserver = ["127.0.0.1:1"]; timeout = 0.01s; retransmits = 1; }'
                           '\nlocal_addrs = [];\nmax_workers = %d;\n' % jobs,
            "worker-normal.inc": 'bind_socket = "127.0.0.1:%d";\ncount = %d;\n' % (self.port, jobs),
            "worker-controller.inc": "enabled = false;\n",
            "worker-proxy.inc": "enabled = false;\n",
            "worker-fuzzy.inc": "enabled = false;\n",
            "logging.inc": 'type = "console";\nlevel = "warning";\n',
            "classifier-bayes.conf": "enabled = false;\n",
            **{module + ".conf": "enabled = false;\n" for module in DNS_MODULES},
        }
        for name, text in texts.items():
            with open(os.path.join(override, name), "w", encoding="utf-8") as file:
                file.write(text)
        places = ("DBDIR", "RUNDIR", "LOGDIR")
        return [self.program, "--no-fork", "--insecure", "--config", rules + "/rspamd.conf",
                "--var=CONFDIR=" + rules, "--var=LOCAL_CONFDIR=" + rules,
                *("--var=%s=%s" % (place, self.folder) for place in places)]

    def score(self, raw):
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=MAIL_SECONDS)
        try:
            line.request("POST", "/checkv2", raw)
            answer = json.loads(line.getresponse().read())
        finally:
            line.close()
        if "symbols" not in answer:
            raise ValueError(answer)
        return sum(symbol["score"] for name, symbol in answer["symbols"].items()
                   if not is_artefact(name))


def draw(mails, n):
    """@n mails in the proportions of all, the same ones each time."""
    dice = random.Random(SEED)
    ordered = sorted(mails, key=lambda mail: mail[0]["file"])
    dice.shuffle(ordered)
    ordered.sort(key=lambda mail: (mail[0]["source"], mail[0]["lang"]))
    return [ordered[i * len(ordered) // n] for i in range(n)]


def ask(server, path):
    with open(path, "rb") as file:
        raw = file.read()
    try:
        return server.score(raw)
    except (OSError, http.client.HTTPException, ValueError) as error:
        print(f"{path}: {error}", file=sys.stderr)
        return None


def scores_of(rival, mails, folder, jobs):
    """Returns each mail's score, None where there is none; or None when it does not run."""
    with tempfile.TemporaryDirectory(prefix="fuwake-rival-") as place:
        server = rival(place, jobs)
        try:
            if not server.wait():
                print(f"{rival.name}: does not start\n{server.log()}", file=sys.stderr)
                return None
            with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
                paths = [os.path.join(folder, row["file"]) for row, _ in mails]
                return list(pool.map(lambda path: ask(server, path), paths))
        finally:
            end(server.process)


def say_flagged(mails, scores, threshold):
    """What it flags at its own threshold: of fraud the more the better, of honest mail the less."""
    counts, flagged = collections.Counter(), collections.Counter()
    for (row, _), score in zip(mails, scores):
        for group in ("all", "source " + row["source"], "lang " + row["lang"]):
            counts[group, row["label"]] += 1
            flagged[group, row["label"]] += score >= threshold
    print(f"  {f'flagged at {threshold:g}':24}{'fraud':>20}{'honest':>20}")
    for group in sorted({group for group, _ in counts}):
        shares = [f"{100 * flagged[group, label] / counts[group, label]:.1f} % of "
                  f"{counts[group, label]:4}" if counts[group, label] >= FEW else ""
                  for label in ("phish", "ham")]
        if any(shares):
            print(f"  {group:24}{shares[0]:>20}{shares[1]:>20}")


def say_all(name, mails, scores, threshold):
    judge.say(name, [(score, judge.is_phish(row)) for (row, _), score in zip(mails, scores)])
    judge.say_group(mails, scores, "lang")
    judge.say_group(mails, scores, "source")
    say_flagged(mails, scores, threshold)


def run(rival, mails, folder):
    if not rival.program:
        print(f"{rival.name}: not installed (packages {rival.wants})")
        return
    start = time.monotonic()
    scores = scores_of(rival, mails, folder, os.cpu_count() or 1)
    took = time.monotonic() - start
    if scores is None:
        return
    known = [(mail, score) for mail, score in zip(mails, scores) if score is not None]
    say_all(rival.name, [mail for mail, _ in known], [score for _, score in known],
            rival.threshold)
    print(f"  {len(known)} of {len(mails)} mails answered, {took:.0f} s with its start")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports")
    parser.add_argument("folder")
    parser.add_argument("--sample", type=int, default=0, metavar="N")
    options = parser.parse_args()
    mails = judge.read(options.reports, os.path.join(options.folder, "manifest.csv"))
    if not mails:
        print("no mail of the manifest is among the reports", file=sys.stderr)
        return 1
    if 0 < options.sample < len(mails):
        mails = draw(mails, options.sample)
    fraud = sum(judge.is_phish(row) for row, _ in mails)
    print(f"\nside by side: {len(mails)} mails, {fraud} of them fraud; offline")
    own = [report["verdict"]["score"] for _, report in mails]
    caution = min((report["verdict"]["score"] for _, report in mails
                   if report["verdict"]["level"] in ("caution", "danger")), default=0)
    say_all("Fuwake, caution or danger", mails, own, caution)
    for rival in (SpamAssassin, Rspamd):
        run(rival, mails, options.folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
