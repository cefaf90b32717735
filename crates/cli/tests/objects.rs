//! Images of objects between processes: what they bring along, what they need, what is said when it is not there.

mod command;

use command::Folder;

const HELPER: &str = "
class Point:
    def __init__(self, x):
        self.x = x

def walk(point, log):
    import stackless
    for step in range(3):
        log.append((point.x, step))
        stackless.schedule_remove()

class Gone:
    pass
";

const WRITER: &str = "
import pickle, stackless
from fractions import Fraction
from collections import deque
import helper

log = []
t = stackless.tasklet(helper.walk)(helper.Point(Fraction(1, 2)), log)
t.run()
objects = (t, log, deque([helper.Point(7)]))
pickle.dump(objects, 'by_name.img')
pickle.dump(objects, 'by_value.img', by_value=True)
pickle.dump(helper.Gone(), 'gone.img')
";

const READER: &str = "
import pickle, sys
print([name in sys.modules for name in ('helper', 'fractions')])
t, log, points = pickle.load(sys.argv[1])
print([name in sys.modules for name in ('helper', 'fractions')])
t.run()
print(log, points[0].x)
print('Gone' in vars(sys.modules.get('helper', pickle)))
";

fn written() -> Folder {
    let folder = Folder::new();
    folder.write("helper.py", HELPER);
    folder.write("writer.py", WRITER);
    folder.write("reader.py", READER);
    folder.run(&["writer.py"]).shows(0, "", "");
    folder
}

#[test]
fn modules_that_an_image_needs_are_imported() {
    let folder = written();
    let shown = "[False, False]\n[True, True]\n\
                 [(Fraction(1, 2), 0), (Fraction(1, 2), 1)] 7\nTrue\n";
    folder
        .run(&["reader.py", "by_name.img"])
        .shows(0, shown, "");
}

#[test]
fn what_goes_by_value_needs_no_module_of_a_script() {
    let folder = written();
    folder.remove("helper.py");
    let shown = "[False, False]\n[False, True]\n\
                 [(Fraction(1, 2), 0), (Fraction(1, 2), 1)] 7\nFalse\n";
    folder
        .run(&["reader.py", "by_value.img"])
        .shows(0, shown, "");
}

#[test]
fn a_module_or_a_class_that_is_gone_is_named() {
    let folder = written();
    let loads = "import pickle; pickle.load('gone.img')";
    folder.write("helper.py", "");
    let ran = folder.run(&["-c", loads]);
    let message = "AttributeError: Can't get attribute 'Gone' on <module 'helper'";
    assert_eq!(ran.status, 1);
    assert!(ran.errors.contains(message), "{}", ran.errors);
    folder.remove("helper.py");
    let ran = folder.run(&["-c", loads]);
    let message = "ModuleNotFoundError: No module named 'helper'\n";
    assert_eq!(ran.status, 1);
    assert!(ran.errors.ends_with(message), "{}", ran.errors);
}
