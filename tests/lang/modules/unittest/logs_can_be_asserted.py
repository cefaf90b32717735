# assertLogs keeps what is logged and assertNoLogs refuses it, each for a logger and a level.

import logging
import unittest


class Loud(unittest.TestCase):
    def test_kept(self):
        with self.assertLogs("tea", level="INFO") as kept:
            logging.getLogger("tea").info("warm %s", "cup")
            logging.getLogger("tea.green").error("cold")
            logging.getLogger("tea").debug("unheard")
        self.assertEqual(kept.output, ["INFO:tea:warm cup", "ERROR:tea.green:cold"])
        self.assertEqual([it.args for it in kept.records], [("cup",), ()])
        print(kept.output, kept[1] is kept.output)

    def test_of_the_root(self):
        with self.assertLogs() as kept:
            logging.getLogger("anything").warning("heard")
        print(kept.output)

    def test_nothing_logged(self):
        with self.assertRaises(AssertionError) as caught:
            with self.assertLogs(logging.getLogger("tea"), level=logging.ERROR):
                logging.getLogger("tea").info("too quiet")
        print(caught.exception)

    def test_silence(self):
        with self.assertNoLogs("tea"):
            logging.getLogger("tea").debug("unheard")
        with self.assertRaises(AssertionError) as caught:
            with self.assertNoLogs("tea", level="WARNING"):
                logging.getLogger("tea").warning("heard")
        print(caught.exception)

    def test_errors_pass(self):
        with self.assertRaises(KeyError), self.assertLogs():
            raise KeyError("key")
        with self.assertRaises(ValueError) as caught, self.assertLogs(level="LOUD"):
            pass
        print(caught.exception)


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(Loud).run(result)
print(result, result.failures, result.errors)


class Mine(unittest.TestResult):
    pass


print(Mine())
