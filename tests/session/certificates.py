# SPDX-License-Identifier: MIT
"""Certificates of our own, which only those trust who are told to."""

import datetime
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


AUTHORITY = """[ca]
default_ca = authority
[authority]
database = index.txt
new_certs_dir = .
rand_serial = yes
unique_subject = no
default_md = sha256
policy = policy
[policy]
commonName = supplied
"""


def make_certificate(folder, file, names, days=(-30, 60), authority="ca"):
    """
    Puts @file.pem and @file.key beside an @authority's, for @names, from and until so many days from
    now. An authority that is not there yet is made; without one it signs itself.
    """
    openssl = find("openssl")
    san = ",".join(f"{'IP' if name[0].isdigit() else 'DNS'}:{name}" for name in names)
    subject = f"/CN={names[0]}"
    key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")

    def run(*args):
        subprocess.run([openssl, *args], cwd=folder, check=True, capture_output=True)

    Path(folder, "authority.cnf").write_text(AUTHORITY)
    Path(folder, "index.txt").touch()
    Path(folder, f"{file}.san").write_text(f"subjectAltName={san}\n")
    run("req", *key, "-keyout", f"{file}.key", "-out", f"{file}.csr", "-subj", subject)
    sign = ["-selfsign", "-keyfile", f"{file}.key"]
    if authority:
        if not Path(folder, f"{authority}.pem").exists():
            new = ("-keyout", f"{authority}.key", "-out", f"{authority}.pem", "-days", "90")
            run("req", "-x509", *key, *new, "-subj", f"/CN=Test {authority}")
        sign = ["-cert", f"{authority}.pem", "-keyfile", f"{authority}.key"]
    now = datetime.datetime.now(datetime.timezone.utc)
    begin, end = ((now + datetime.timedelta(days=n)).strftime("%Y%m%d%H%M%SZ") for n in days)
    run("ca", "-batch", "-notext", "-config", "authority.cnf", *sign, "-in", f"{file}.csr",
        "-out", f"{file}.pem", "-startdate", begin, "-enddate", end, "-extfile", f"{file}.san")  # fmt: skip
