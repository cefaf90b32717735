# main runs the tests of a module.


