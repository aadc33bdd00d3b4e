# SPDX-License-Identifier: MIT
"""What a visit would have brought, as the host hands it on: a file of answers stands for it."""

import json

ACTIVE_MAIL = """<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8">
<title>Active! mail</title><link rel="icon" href="/favicon.ico"></head>
<body><h1><img src="img/logo.gif" alt="Active! mail"></h1>
<form action="post.php" method="post">
<p>ユーザーID <input type="text" name="userid"></p>
<p>パスワード <input type="password" name="password"></p>
<input type="submit" value="ログイン"></form>
<p>Copyright TransWARE Co.</p></body></html>"""

OWN_LOGIN = """<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8">
<title>KAGOYA Internet Routing コントロールパネル</title></head>
<body><h1>コントロールパネル ログイン</h1>
<form action="/login" method="post">
<label>アカウント名 <input name="account"></label>
<label>パスワード <input type="password" name="pass"></label>
<button>ログイン</button></form></body></html>"""

PARKED = """<html><head><title>greenpaint.pt</title></head>
<body><h2>This domain is for sale</h2><p>Make an offer.</p></body></html>"""


def certificate(verify=0, names=(), issuer="C = US, O = Let's Encrypt, CN = R11"):
    subject = f"CN = {names[0]}" if names else "CN = localhost"
    return {"verify": verify, "subject": subject, "issuer": issuer, "names": list(names),
            "from": "Nov  5 10:00:00 2026 GMT", "until": "Feb  3 10:00:00 2027 GMT"}


def hop(url, status=200, tls=None, **more):
    stop = {"url": url, "ip": "192.0.2.80", "status": status, **more}
    return {**stop, "tls": tls} if tls else stop


def visit(hops, ended="page", text=None, kind="text/html; charset=utf-8"):
    value = {"hops": hops, "ended": ended}
    if text is not None:
        value |= {"type": kind, "text": text.encode().decode("latin-1")}
    return {"state": "known", "value": value}


def write(path, url, answer):
    path.write_text(json.dumps({f"visit:{url}": answer}), encoding="utf-8")
    return ["--answers", str(path), "--visit", url]
