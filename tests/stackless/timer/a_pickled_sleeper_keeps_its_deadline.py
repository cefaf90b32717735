# A loaded copy of a sleeper is paused; when it is inserted it sleeps until the same time as the original.
import pickle
import stackless
import time


def sleeper(name):
    print(name[0], "lies down")
    stackless.sleep(10)
    print(name[0], "wakes up after", round(time.time() - begin, 3))


begin = time.time()
name = ["original"]
t = stackless.tasklet(sleeper)(name)
stackless.schedule()
image = pickle.dumps((t, name))
stackless.sleep(4)
copy, its_name = pickle.loads(image)
its_name[0] = "copy"
print(copy.paused, copy.scheduled)
copy.insert()
stackless.run()
late, its_name = pickle.loads(image)
its_name[0] = "late copy"
stackless.sleep(10)
late.insert()
stackless.run()
