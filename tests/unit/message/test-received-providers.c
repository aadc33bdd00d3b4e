/* SPDX-License-Identifier: MIT */

/*
 * How Microsoft, the large providers, appliances and webmail write a Received line. The names and
 * addresses are examples; the shapes are real.
 */

#include "received-case.h"

static const Case cases[] = {
	/* Microsoft: the name before the bracket is the HELO. */
	{ "exchange-online",
	  "from A.prod.example (2603:10b6:0::1) by B.prod.example (2603:10b6:a03::2) with Microsoft SMTP Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.20.9366.7 via Frontend Transport" DATE,
	  "hop helo=A.prod.example ip=2603:10b6::1 by=B.prod.example with=Microsoft SMTP Server id=15.20.9366.7 tls=version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384" },
	{ "exchange-mapi",
	  "from A.prod.example ([fe80::1]) by A.prod.example ([fe80::1%6]) with mapi id 15.20.9366.7" DATE,
	  "hop helo=A.prod.example ip=fe80::1 by=A.prod.example with=mapi id=15.20.9366.7" },
	{ "exchange-2007",
	  "from [10.0.0.2] (192.0.2.1) by mx.example.jp (192.0.2.2) with Microsoft SMTP Server (TLS) id 8.1.263.0" DATE,
	  "hop helo=[10.0.0.2] ip=192.0.2.1 by=mx.example.jp with=Microsoft SMTP Server id=8.1.263.0 tls=TLS" },
	{ "exchange-https", "from A.prod.example (2603:10b6::1) by B.prod.example with HTTPS" DATE,
	  "hop helo=A.prod.example ip=2603:10b6::1 by=B.prod.example with=HTTPS" },
	{ "smtpsvc",
	  "from a.example ([192.0.2.1]) by mx.example.jp with Microsoft SMTPSVC(6.0.3790.4675)" DATE,
	  "hop helo=a.example ip=192.0.2.1 by=mx.example.jp with=Microsoft SMTPSVC" },
	{ "pickup", "from mail pickup service by mx.example.jp with Microsoft SMTPSVC" DATE,
	  "none helo=mail by=mx.example.jp with=Microsoft SMTPSVC" },

	/* Large providers and appliances. */
	{ "gmail",
	  "from a.example (b.example. [2001:db8::1])\r\n        by mx.google.com with ESMTPS id 5b1f17.2026.05.14\r\n        for <c@example.jp>\r\n        (version=TLS1_3 cipher=TLS_AES_128_GCM_SHA256 bits=128/128)" DATE
	  " (PDT)",
	  "hop helo=a.example rdns=b.example ip=2001:db8::1 by=mx.google.com with=ESMTPS id=5b1f17.2026.05.14 for=c@example.jp tls=version=TLS1_3 cipher=TLS_AES_128_GCM_SHA256 bits=128/128" },
	{ "gmail-inside",
	  "by 2002:a05:6a10:8888:b0:1 with SMTP id abc; Wed, 13 May 2026 18:00:05 -0700 (PDT)",
	  "none by=2002:a05:6a10:8888:b0:1 with=SMTP id=abc" },
	{ "gmail-api", "from 477704550209 named unknown by gmailapi.google.com with HTTPREST" DATE,
	  "none helo=477704550209 by=gmailapi.google.com with=HTTPREST" },
	{ "yahoo-web", "from [192.0.2.1] by web123.mail.example via HTTP" DATE,
	  "hop ip=192.0.2.1 by=web123.mail.example with=HTTP auth" },
	{ "coremail-web",
	  "from joe$example.cn ( [192.0.2.1] ) by ajax-webmail-wmsvr-40-110 (Coremail) " DATE,
	  "hop ip=192.0.2.1 by=ajax-webmail-wmsvr-40-110 user=joe$example.cn auth" },
	{ "sendgrid",
	  "from NjA0 (unknown [192.0.2.1]) by geopod-ismtpd-1-0 (SG) with ESMTP id abc-def Thu, 14 May 2026 01:00:05.123 +0000 (UTC)",
	  "hop helo=NjA0 ip=192.0.2.1 by=geopod-ismtpd-1-0 with=ESMTP id=abc-def" },
	{ "sendgrid-hidden",
	  "from [192.0.2.1] (unknown) by geopod-ismtpd-1 (SG) with ESMTP id abc" DATE,
	  "none helo=[192.0.2.1] by=geopod-ismtpd-1 with=ESMTP id=abc" },
	{ "mimecast",
	  "from a.example (a.example [192.0.2.1]) by relay.mimecast.example with ESMTP with STARTTLS (version=TLSv1.2, cipher=X) id us-mta-1" DATE,
	  "hop helo=a.example rdns=a.example ip=192.0.2.1 by=relay.mimecast.example with=ESMTP id=us-mta-1 tls=version=TLSv1.2, cipher=X" },
	{ "mimecast-login",
	  "from a.example (a.example [192.0.2.1]) by relay.mimecast.example with ESMTP with both STARTTLS and AUTH (version=TLSv1.2, cipher=X) id us-mta-1" DATE,
	  "hop helo=a.example rdns=a.example ip=192.0.2.1 by=relay.mimecast.example with=ESMTP id=us-mta-1 auth tls=version=TLSv1.2, cipher=X" },
	{ "proofpoint",
	  "from pps.filterd (localhost [127.0.0.1]) by mx0.example (8.18.1.2/8.18.1.2) with ESMTP id 44E00" DATE,
	  "hop helo=pps.filterd rdns=localhost ip=127.0.0.1 by=mx0.example with=ESMTP id=44E00" },
	{ "cisco",
	  "from unknown (HELO a.example) ([192.0.2.1]) by esa.example.jp with ESMTP/TLS/AES256-SHA256" DATE,
	  "hop helo=a.example ip=192.0.2.1 by=esa.example.jp with=ESMTP/TLS/AES256-SHA256 tls=TLS/AES256-SHA256" },
	{ "powermta",
	  "from a.example (192.0.2.1) by mta1.example id h1abc for <c@example.jp>" DATE
	  " (envelope-from <b@a.example>)",
	  "hop helo=a.example ip=192.0.2.1 by=mta1.example id=h1abc for=c@example.jp from=b@a.example" },
	{ "ecelerity",
	  "from [192.0.2.1] ([192.0.2.1:5829] helo=[10.0.0.2]) by mta.example (envelope-from <b@a.example>) (ecelerity 5.0.0 r(x:y)) with ESMTPSA (cipher=AES-256-GCM) id C1/C0" DATE,
	  "hop helo=[10.0.0.2] ip=192.0.2.1 by=mta.example with=ESMTPSA id=C1/C0 auth from=b@a.example tls=cipher=AES-256-GCM" },

	/* Webmail. */
	{ "squirrelmail",
	  "from 192.0.2.1 (proxying for 10.0.0.2) (SquirrelMail authenticated user joe) by web.example.jp with HTTP" DATE,
	  "hop ip=192.0.2.1 by=web.example.jp with=HTTP user=joe auth" },
	{ "horde",
	  "from pc.example (pc.example [192.0.2.1]) by web.example.jp (Horde Framework) with HTTPS" DATE,
	  "hop rdns=pc.example ip=192.0.2.1 by=web.example.jp with=HTTPS auth" },
	{ "roundcube", "from [192.0.2.1] by web.example.jp with HTTP (HTTP/1.1 POST)" DATE,
	  "hop ip=192.0.2.1 by=web.example.jp with=HTTP auth" },
	{ "webmail-as",
	  "from 192.0.2.1 ( [192.0.2.1]) as user joe@localhost by web.example.jp with HTTP" DATE,
	  "hop ip=192.0.2.1 by=web.example.jp with=HTTP user=joe@localhost auth" },

	/* Japanese providers, besides qmail. */
	{ "isp-sakura",
	  "from a.example (b.example [192.0.2.1]) (user authenticated as joe@example.jp) by www1.example.jp (sakura) with ESMTP id 44E00" DATE,
	  "hop helo=a.example rdns=b.example ip=192.0.2.1 by=www1.example.jp with=ESMTP id=44E00 user=joe@example.jp auth" },
	{ "isp-auth-word",
	  "from localhost (b.example [192.0.2.1]) by smtp01.example.jp (3.11v) with ESMTP AUTH id 01ADk" DATE,
	  "hop helo=localhost rdns=b.example ip=192.0.2.1 by=smtp01.example.jp with=ESMTP id=01ADk auth" },
	{ "isp-business", "from pc ([192.0.2.1]) by mwb.biz.example.jp with ESMTP" DATE,
	  "hop helo=pc ip=192.0.2.1 by=mwb.biz.example.jp with=ESMTP" },
	{ "yahoo-japan",
	  "from 192.0.2.1  (EHLO a.example) (192.0.2.1) by mta1.mail.example.jp with SMTP" DATE,
	  "hop helo=a.example ip=192.0.2.1 by=mta1.mail.example.jp with=SMTP" },
};

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	add_cases("/received/providers/", cases, G_N_ELEMENTS(cases));
	return g_test_run();
}
