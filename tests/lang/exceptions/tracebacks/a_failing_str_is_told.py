# An exception whose str fails is still shown.

x = (lambda:
     1/0)()
