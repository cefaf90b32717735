# A runner reports successes, failures, errors, skips and subtests.

import unittest


class T(unittest.TestCase):

    def setUp(self):
        self.x = 1

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        print('setUpClass')

    @classmethod
    def tearDownClass(cls):
        print('tearDownClass')

    def test_ok(self):
        self.assertEqual(self.x, 1)

    def test_fail(self):
        self.assertEqual(1, 2)

    def test_err(self):
        1 / 0

    def test_list(self):
        self.assertEqual([1, 2, 3], [1, 2, 4])

    def test_dict(self):
        self.assertEqual({'a': 1, 'b': 2}, {'a': 1, 'b': 3})

    def test_str(self):
        self.assertEqual('hello\nworld', 'hello\nwerld')

    def test_msg(self):
        self.assertTrue(False, 'custom')

    def test_in(self):
        self.assertIn(5, [1, 2])

    def test_raises(self):
        with self.assertRaises(ValueError) as cm:
            int('x')
        self.assertIn('invalid', str(cm.exception))
        self.assertRaises(ZeroDivisionError, lambda: 1 / 0)
        with self.assertRaises(KeyError):
            pass

    @unittest.skip('no reason')
    def test_skip(self):
        pass

    @unittest.expectedFailure
    def test_xfail(self):
        self.fail('x')

    @unittest.expectedFailure
    def test_xpass(self):
        pass

    def test_sub(self):
        """Docstring of sub."""
        for i in range(4):
            with self.subTest(i=i):
                self.assertEqual(i % 2, 0)

    def test_skip2(self):
        self.skipTest('inside')

    def test_almost(self):
        self.assertAlmostEqual(1.0, 1.1)

    def test_set(self):
        self.assertEqual({1, 2}, {2, 3})

    def test_tuple(self):
        self.assertEqual((1,), (1, 2))

    def test_none(self):
        self.assertIsNone(5)

    def test_inst(self):
        self.assertIsInstance(5, str)

    def test_gt(self):
        self.assertGreater(1, 2)

    def test_count(self):
        self.assertCountEqual([1, 2, 2], [1, 1, 2])

    def test_cleanup(self):
        self.addCleanup(print, 'cleanup 1')
        self.addCleanup(print, 'cleanup 2')
import sys


class S:

    def __init__(s):
        s.t = ''

    def write(s, x):
        s.t += x

    def flush(s):
        pass
for v in (0, 1, 2):
    st = S()
    r = unittest.TextTestRunner(stream=st, verbosity=v).run(unittest.defaultTestLoader.loadTestsFromTestCase(T))
    print('\n'.join(('Ran' if l.startswith('Ran') else l for l in st.t.split('\n'))))
    print(r)
