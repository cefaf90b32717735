# main runs the tests of a module.

import unittest


class A(unittest.TestCase):

    def test_a(self):
        self.assertEqual(1, 1)

    def test_b(self):
        self.assertEqual('a', 'b')


class B(unittest.TestCase):

    def runTest(self):
        pass

    def test_z(self):
        self.assertRaisesRegex(ValueError, 'inv', int, 'x') if False else None
if __name__ == '__main__':
    p = unittest.main(exit=False, argv=['x'], testRunner=unittest.TextTestRunner(stream=type('S', (), {'write': lambda s, x: print(x, end='') if not x.startswith('Ran') else None, 'flush': lambda s: None})()))
    print(p.result.wasSuccessful(), p.result.testsRun, A('test_a').id(), str(A('test_a')), repr(A('test_a')))
    s = unittest.TestSuite()
    s.addTest(A('test_a'))
    print(s.countTestCases(), s)
