# An exception raised while another is handled shows both.

try:
    1/0
except ZeroDivisionError:
    undefined_name
