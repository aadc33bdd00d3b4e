# SPDX-License-Identifier: MIT
"""Runs unittest cases and reports in TAP, which Meson reads case by case."""

import sys
import unittest


class TapResult(unittest.TestResult):
    count = 0

    def line(self, test, ok, note=""):
        self.count += 1
        name = test.id().replace("__main__.", "")
        print(f"{'ok' if ok else 'not ok'} {self.count} {name}{note}", flush=True)

    def failure(self, test, error):
        for row in self._exc_info_to_string(error, test).splitlines():
            print("#", row)
        self.line(test, False)

    def addSuccess(self, test):
        self.line(test, True)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.failure(test, err)

    def addError(self, test, err):
        super().addError(test, err)
        self.failure(test, err)

    def addSubTest(self, test, subtest, err):
        # A failing subtest fails its test; unittest then calls no addSuccess for it.
        super().addSubTest(test, subtest, err)
        if err:
            self.failure(subtest, err)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.line(test, True, f" # SKIP {reason}")


def main():
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    result = TapResult()
    suite.run(result)
    print(f"1..{result.count}")
    sys.exit(0 if result.wasSuccessful() else 1)
