# `unittest.IsolatedAsyncioTestCase`: every step of a case runs in the case's own loop.
import asyncio
import contextlib
import sys
import unittest

events = []


@contextlib.asynccontextmanager
async def resource():
    events.append("opened")
    yield "resource"
    events.append("closed")


class Case(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        events.append("setUp")

    async def asyncSetUp(self):
        self.loop = asyncio.get_running_loop()
        self.held = await self.enterAsyncContext(resource())
        events.append("asyncSetUp")

    async def test_awaits(self):
        self.assertIs(self.loop, asyncio.get_running_loop())
        self.assertEqual(await asyncio.sleep(0, 5), 5)
        self.assertEqual(self.held, "resource")
        self.addAsyncCleanup(self.cleanup, "by test")

    def test_plain(self):
        events.append("plain")

    async def test_zfails(self):
        with self.subTest("part"):
            self.assertEqual(await asyncio.sleep(0, 1), 2)
        raise LookupError("wrong")

    async def cleanup(self, why):
        await asyncio.sleep(0)
        events.append("cleanup " + why)

    async def asyncTearDown(self):
        events.append("asyncTearDown")

    def tearDown(self):
        events.append("tearDown")


class Quiet:
    def write(self, text):
        pass

    def flush(self):
        pass


result = unittest.TextTestRunner(stream=Quiet()).run(unittest.defaultTestLoader.loadTestsFromTestCase(Case))
print(events)
print(result.testsRun, len(result.failures), len(result.errors))
print(result.failures[0][1].splitlines()[-1], result.errors[0][1].splitlines()[-1])
print(unittest.IsolatedAsyncioTestCase.__module__)
try:
    unittest.nothing
except AttributeError as error:
    print(error)
