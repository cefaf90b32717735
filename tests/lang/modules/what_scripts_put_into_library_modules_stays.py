# What a script puts into a module of the library is still there after it slept.
import sys
import time

sys.marker = ["kept", 1]
same = sys.marker
saved = time.monotonic
time.monotonic = lambda: 42.0
total = 0
for number in range(5):
    total += number
print(sys.marker, same is sys.marker)
sys.marker.append(total)
print(same)
print(time.monotonic())
time.monotonic = saved
print(type(time.monotonic()).__name__)
print(sys.modules["time"] is time)
