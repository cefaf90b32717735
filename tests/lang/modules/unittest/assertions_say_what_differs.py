# Every assertion, and what it says when it fails.

import unittest


class T(unittest.TestCase):

    def test_all(self):
        a = self
        a.assertEqual(1, 1)
        a.assertNotEqual(1, 2)
        a.assertTrue(1)
        a.assertFalse(0)
        a.assertIs(None, None)
        a.assertIsNot(1, None)
        a.assertIsNone(None)
        a.assertIsNotNone(1)
        a.assertIn(1, [1])
        a.assertNotIn(1, [2])
        a.assertIsInstance(1, int)
        a.assertNotIsInstance(1, str)
        a.assertAlmostEqual(1.00000001, 1)
        a.assertNotAlmostEqual(1, 2)
        a.assertGreater(2, 1)
        a.assertGreaterEqual(2, 2)
        a.assertLess(1, 2)
        a.assertLessEqual(1, 1)
        a.assertCountEqual([1, 2], [2, 1])
        a.assertSequenceEqual([1], (1,))
        a.assertDictEqual({}, {})
        a.assertMultiLineEqual('a', 'a')
        for f, args in ((a.assertNotEqual, (1, 1)), (a.assertFalse, ([1],)), (a.assertIs, (1, 2)), (a.assertIsNot, (None, None)), (a.assertIsNotNone, (None,)), (a.assertNotIn, (1, [1])), (a.assertNotIsInstance, (1, int)), (a.assertNotAlmostEqual, (1, 1)), (a.assertLess, (2, 1)), (a.assertLessEqual, (2, 1)), (a.assertGreaterEqual, (1, 2)), (a.assertEqual, ('a' * 100, 'a' * 99 + 'b')), (a.assertAlmostEqual, (1, 2, 3)), (a.assertEqual, ([1] * 40, [1] * 39 + [2])), (a.assertSequenceEqual, ([1, 2], (1, 3))), (a.fail, ('boom',)), (a.assertEqual, ({'k' * 30: 1, 'z' * 60: 2}, {'k' * 30: 1, 'z' * 60: 3}))):
            try:
                f(*args)
            except AssertionError as e:
                print(f.__name__, e)
            else:
                print('NOT RAISED', f.__name__)
t = T('test_all')
r = t.run()
print(r.errors, r.failures)
