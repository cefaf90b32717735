# A memoryview travels with what it shows, and keeps the size of its bytearray on the other side.
import copy, pickle, stackless

data = bytearray(b"abcdef")
view = memoryview(data)
other, whole, part = pickle.loads(pickle.dumps((data, view, view[1:3])))
whole[1] = 90
print(other, whole.obj is other, part.tolist(), data)
try:
    other.append(1)
except BufferError as error:
    print(error)
whole.release()
part.release()
other.append(33)
print(other)


def reader():
    view = memoryview(bytearray(b"xyz"))
    stackless.schedule_remove()
    view[0] = 65
    print(view.tobytes())
    try:
        view.obj.append(1)
    except BufferError as error:
        print(error)


tasklet = stackless.tasklet(reader)()
tasklet.run()
twin = pickle.loads(pickle.dumps(tasklet))
tasklet.run()
twin.run()
for duplicate in (copy.copy, copy.deepcopy):
    try:
        duplicate(view)
    except TypeError as error:
        print(error)
