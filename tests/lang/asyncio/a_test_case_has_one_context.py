# What a test case sets up in context variables is there in the test, and gone in the next case.
import contextvars
import unittest

state = contextvars.ContextVar("state", default="unset")


class Case(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        print("setUp", state.get())
        state.set("by setUp")

    async def asyncSetUp(self):
        print("asyncSetUp", state.get())
        state.set("by asyncSetUp")
        self.addAsyncCleanup(self.clean)

    async def test_coroutine(self):
        print("test", state.get())
        state.set("by the test")

    def test_function(self):
        print("test", state.get())
        state.set("by the function")

    async def asyncTearDown(self):
        print("asyncTearDown", state.get())

    def tearDown(self):
        print("tearDown", state.get())

    async def clean(self):
        print("clean", state.get())


suite = unittest.defaultTestLoader.loadTestsFromTestCase(Case)
result = unittest.TestResult()
suite.run(result)
print(result.wasSuccessful(), result.testsRun, state.get())
