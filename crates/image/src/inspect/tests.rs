use super::{Reader, TextOptions};
use crate::Image;
use crate::wire::v1::{Channel, Generator, Instance, Iter, Meta, Object, Tasklet, Value};

/// The object itself: every object here has only itself inside.
const ITSELF: Value = Value::Object(0);

fn image(object: Object<'static>) -> Image<'static> {
    Image {
        meta: Meta {
            producer: "a test".to_string(),
            is_program: false,
            natives: Vec::new(),
            classes: Vec::new(),
            modules: Vec::new(),
            hosts: Vec::new(),
        },
        code: Vec::new(),
        shapes: vec![vec!["me".to_string()]],
        objects: vec![object],
        root: ITSELF,
        program: None,
        sources: Vec::new(),
        literals: Vec::new(),
    }
}

fn tasklet() -> Tasklet {
    Tasklet {
        class: ITSELF,
        dict: ITSELF,
        function: ITSELF,
        pending_call: ITSELF,
        frames: Vec::new(),
        tempval: ITSELF,
        handled: ITSELF,
        in_flight: ITSELF,
        state: 1,
        flags: 0,
    }
}

#[test]
fn objects_inside_themselves_are_read_to_an_end() {
    let objects = [
        Object::Tuple(vec![ITSELF; 3]),
        Object::List(vec![ITSELF; 3]),
        Object::Dict(vec![(ITSELF, None, ITSELF); 3]),
        Object::Set {
            is_frozen: true,
            items: vec![(ITSELF, None); 3],
        },
        Object::Slice([ITSELF; 3]),
        Object::Super([ITSELF; 3]),
        Object::Method(ITSELF, ITSELF),
        Object::Cell(ITSELF),
        Object::Bomb(ITSELF),
        Object::Wrapper(ITSELF, true),
        Object::Property(Box::new([ITSELF; 5])),
        Object::View(ITSELF, 9),
        Object::Exception(Box::new([ITSELF; 4]), false),
        Object::Traceback(ITSELF, ITSELF, 0),
        Object::Module(ITSELF, ITSELF),
        Object::Iter(Iter::Zip(ITSELF)),
        Object::Instance(Box::new(Instance {
            class: ITSELF,
            shape: 0,
            slots: vec![ITSELF],
            dict: ITSELF,
            payload: ITSELF,
            serial: 0,
        })),
        Object::Generator(Box::new(Generator {
            function: ITSELF,
            registers: vec![ITSELF],
            pc: 0,
            state: 1,
            handled: ITSELF,
            name: ITSELF,
            qualname: ITSELF,
        })),
        Object::Tasklet(Box::new(tasklet())),
        Object::Channel(Box::new(Channel {
            class: ITSELF,
            dict: ITSELF,
            waiting: vec![ITSELF],
            preference: 0,
            schedules_all: false,
            is_closing: false,
        })),
    ];
    for object in objects {
        let reader = Reader::new(image(object.clone())).expect("it has no code");
        let other = Reader::new(image(Object::List(vec![Value::None]))).expect("it has no code");
        assert!(
            reader.text(&TextOptions::default()).len() < 10_000,
            "{object:?}"
        );
        assert!(
            reader.object(0).is_some_and(|it| it.len() < 30_000),
            "{object:?}"
        );
        assert!(
            !reader.json().is_empty() && !reader.dot().is_empty() && !reader.sizes().is_empty()
        );
        assert!(
            !reader.diff(&other).is_empty() && reader.diff(&reader).is_empty(),
            "{object:?}"
        );
    }
}

#[test]
fn what_is_shared_is_shown_within_bounds() {
    // Each list holds the next one twice: written out they would be 2^60 long.
    let mut image = image(Object::List(Vec::new()));
    image.objects = (1..=60)
        .map(|it| Object::List(vec![Value::Object(it); 2]))
        .collect();
    image.objects.push(Object::List(Vec::new()));
    let reader = Reader::new(image).expect("it has no code");
    assert!(reader.text(&TextOptions::default()).len() < 1000);
    assert!(reader.object(0).is_some_and(|it| it.len() < 30_000));
}
