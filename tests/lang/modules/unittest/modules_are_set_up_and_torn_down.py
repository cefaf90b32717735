# setUpModule, tearDownModule and the clean-ups of modules and classes; loaders that are asked for some names.
import io
import sys
import unittest

log = []


def setUpModule():
    log.append("setUpModule")
    unittest.addModuleCleanup(log.append, "cleanup")
    log.append(unittest.enterModuleContext(Context()))


def tearDownModule():
    log.append("tearDownModule")


class Context:
    def __enter__(self):
        log.append("enter")
        return 5

    def __exit__(self, *args):
        log.append("exit")


class A(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        log.append("setUpClass")
        log.append(cls.enterClassContext(Context()))

    @classmethod
    def tearDownClass(cls):
        log.append("tearDownClass")

    def test_x(self):
        log.append("x")
        self.enterContext(Context())


class B(unittest.TestCase):
    def test_y(self):
        log.append("y")

    def test_z(self):
        with self.assertRaises(TypeError) as caught:
            self.enterContext(3)
        log.append(str(caught.exception))


def run():
    log.clear()
    stream = io.StringIO()
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    result = unittest.TextTestRunner(stream).run(suite)
    print(log)
    print(result, [str(test) for test, text in result.errors], result.skipped)


def broken():
    raise ValueError("no")


def skipped():
    raise unittest.SkipTest("not today")


run()
setUpModule = broken
run()
setUpModule = skipped
run()
del setUpModule
tearDownModule = broken
run()
loader = unittest.TestLoader()
loader.testNamePatterns = ["*_y"]
print(loader.getTestCaseNames(B))
