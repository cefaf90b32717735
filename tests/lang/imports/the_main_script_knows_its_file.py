# A script that is run from a file finds its name in __file__.
import os

print(os.path.basename(__file__), __cached__, __name__, __spec__)
print(os.path.basename(os.path.splitext(__file__)[0]), sorted(set(globals()) - {"__annotations__"}))
