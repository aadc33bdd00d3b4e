/* SPDX-License-Identifier: MIT */

/* Letters of one kit are near each other, others far away. */

#include "history/simhash.h"

#include <glib.h>

#include "history/bounds.h"

#define KIT(name, hours)                                                                           \
	"Dear " name ", the password of your mailbox expires in " hours                            \
	" hours. Keep the same password with the button below, or your mails will be held on our " \
	"server until you do so. This notice was sent by the support team of your provider, who "  \
	"will never call you. Thank you for your patience and for using our service."
#define OTHER                                                                                     \
	"Your parcel could not be delivered because nobody was at home. Tell us a day on which "  \
	"you can take it in, and pay the small fee for the second journey. After a week it goes " \
	"back to the sender, and you would have to order it anew from the shop where you bought it."
#define JA(name)                                                                                                                           \
	name "様\n\nいつも当社のサービスをご利用いただき、誠にありがとうございます。お客様の"         \
	     "アカウントに第三者による不正なアクセスの可能性が確認されたため、ご利用を一時的に"    \
	     "制限させていただいております。制限を解除するには、下記のページにて本人確認をお願い" \
	     "いたします。確認が完了しない場合、アカウントは永久に停止されますのでご注意ください。"

static unsigned
distance(const char *one, const char *other)
{
	uint64_t a = 0, b = 0;

	g_assert_true(simhash_of(one, &a));
	g_assert_true(simhash_of(other, &b));
	return (unsigned)__builtin_popcountll(a ^ b);
}

static void
test_near(void)
{
	g_assert_cmpuint(distance(KIT("Anna", "24"), KIT("Anna", "24")), ==, 0);
	g_assert_cmpuint(distance(KIT("Anna", "24"), KIT("ANNA", "48")), ==, 0);
	g_assert_cmpuint(distance(KIT("Anna", "24"), KIT("Bernhard", "48")), <=, SIMHASH_DISTANCE);
	g_assert_cmpuint(distance(JA("山田太郎"), JA("hanako")), <=, SIMHASH_DISTANCE);
}

static void
test_far(void)
{
	g_assert_cmpuint(distance(KIT("Anna", "24"), OTHER), >, 3 * SIMHASH_DISTANCE);
	g_assert_cmpuint(distance(KIT("Anna", "24"), JA("Anna")), >, 3 * SIMHASH_DISTANCE);
}

static void
test_short(void)
{
	uint64_t hash = 1;

	g_assert_false(simhash_of("Hello.", &hash));
	g_assert_false(simhash_of("", &hash));
	g_assert_cmpuint(hash, ==, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/simhash/near", test_near);
	g_test_add_func("/simhash/far", test_far);
	g_test_add_func("/simhash/short", test_short);
	return g_test_run();
}
