# SPDX-License-Identifier: MIT
"""Certificates of our own, which only those trust who are told to."""

import os
import shutil
import subprocess
import unittest
from pathlib import Path


def find(program):
    """Where it is; skips the test where it is not."""
    path = shutil.which(program, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")
    if not path:
        raise unittest.SkipTest(f"{program} is not installed")
    return path


def make_certificates(folder, names=()):
    """Puts ca.pem, server.pem and server.key into it: for localhost, and for @names."""
    openssl = find("openssl")

    def run(*args):
        subprocess.run([openssl, *args], cwd=folder, check=True, capture_output=True)

    key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2")
    run("req", "-x509", *key, "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=Test CA")
    run("req", *key, "-keyout", "server.key", "-out", "server.csr", "-subj", "/CN=localhost")
    alternatives = ["DNS:localhost", "IP:127.0.0.1", *(f"DNS:{name}" for name in names)]
    Path(folder, "san").write_text(f"subjectAltName={','.join(alternatives)}\n")
    sign = ("-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-extfile", "san")
    run("x509", "-req", "-in", "server.csr", "-days", "2", *sign, "-out", "server.pem")
