//! Classes, and the instances that must be what their classes say.

use dormouse_image::LoadError;
use dormouse_image::wire::v1::{self as wire, Object};
use dormouse_vm::object::{Instance, Layout};
use dormouse_vm::{ClassId, Value, Vm};

use super::Loader;

impl Loader<'_> {
    pub(super) fn fill_class(&mut self, at: u32, class: &wire::Class) -> Result<(), LoadError> {
        let (name, qualname) = (self.interned(class.name), self.interned(class.qualname));
        let layout = match class.layout {
            0 => Layout::Object,
            1 => Layout::Payload,
            2 => Layout::Exception,
            3 => Layout::Tasklet,
            4 => Layout::Channel,
            _ => Layout::Type,
        };
        let mro = self.values(&class.mro);
        let is_built_in =
            |vm: &Vm, it: Value| vm.class_id(it).is_some_and(|it| it == ClassId::Object);
        if !mro.last().is_some_and(|it| is_built_in(self.vm, *it)) {
            return Err(LoadError::corrupt(
                "a class that does not derive from object",
            ));
        }
        let object = &mut self.vm.heap.classes[at];
        object.name = name;
        object.qualname = qualname;
        object.layout = layout;
        object.flags.is_slotted = class.is_slotted;
        let bases = self.values(&class.bases);
        let (namespace, metaclass) = (self.value(class.namespace), self.value(class.metaclass));
        let payload_class = self.value(class.payload_class);
        let object = &mut self.vm.heap.classes[at];
        object.bases = bases.into();
        object.mro = mro.into();
        object.namespace = namespace;
        object.metaclass = metaclass;
        object.payload_class = payload_class;
        Ok(())
    }

    /// Classes become known, bases before those that derive from them.
    pub(super) fn adopt_classes(&mut self) -> Result<(), LoadError> {
        let mut classes: Vec<Value> = self
            .image
            .objects
            .iter()
            .zip(&self.made)
            .filter(|(object, _)| matches!(object, Object::Class(_)))
            .map(|(_, made)| *made)
            .collect();
        classes.sort_by_key(|it| self.vm.heap.classes[it.index()].mro.len());
        for class in &classes {
            let object = &self.vm.heap.classes[class.index()];
            let is_first = object.mro.first() == Some(class);
            let are_classes = object
                .mro
                .iter()
                .chain(&object.bases)
                .all(|it| it.is_kind(dormouse_vm::Kind::Class));
            let are_bases_shorter = are_classes
                && object
                    .bases
                    .iter()
                    .all(|it| self.vm.heap.classes[it.index()].mro.len() < object.mro.len());
            if !is_first
                || !are_bases_shorter
                || !object.metaclass.is_kind(dormouse_vm::Kind::Class)
            {
                return Err(LoadError::corrupt(
                    "a class whose resolution order does not fit together",
                ));
            }
        }
        for class in classes {
            self.vm.describe_slots(class);
            self.vm.adopt_class(class);
        }
        Ok(())
    }

    pub(super) fn fill_instance(
        &mut self,
        made: Value,
        instance: &wire::Instance,
    ) -> Result<(), LoadError> {
        let class = self.value(instance.class);
        let payload = self.value(instance.payload);
        self.check_payload(class, payload)?;
        let names: Vec<Value> = self.image.shapes[instance.shape as usize]
            .iter()
            .map(|it| self.vm.intern(it))
            .collect();
        let dict = self.value(instance.dict);
        let has_dict = dict.is_kind(dormouse_vm::Kind::Dict);
        let shape = if has_dict {
            self.vm.shape_beside_dict(&names)
        } else {
            self.vm.shape_of(class, &names)
        };
        if self.vm.shape_names(shape).len() != names.len() {
            return Err(LoadError::corrupt(
                "an instance that does not fit its shape",
            ));
        }
        if payload.is_kind(dormouse_vm::Kind::Dict) {
            let is_ordered = self.vm.heap.classes[class.index()].flags.is_ordered;
            self.vm.heap.dicts[payload.index()].is_ordered = is_ordered;
        }
        let slots = self.values(&instance.slots);
        let dict = if has_dict { dict } else { Value::UNSET };
        self.vm.heap.instances[made.index()] = Instance {
            class,
            shape,
            serial: instance.serial,
            slots,
            dict,
            payload,
        };
        Ok(())
    }

    /// Whether an instance carries what its class says.
    pub(super) fn check_payload(&self, class: Value, payload: Value) -> Result<(), LoadError> {
        if !class.is_kind(dormouse_vm::Kind::Class) {
            return Err(LoadError::corrupt("an instance without a class"));
        }
        let object = &self.vm.heap.classes[class.index()];
        let fits = match object.layout {
            Layout::Object => payload.is_unset(),
            Layout::Exception => payload.is_kind(dormouse_vm::Kind::Exception),
            Layout::Payload => {
                !payload.is_unset() && self.vm.class_of(payload) == object.payload_class
            }
            Layout::Tasklet | Layout::Channel | Layout::Type => false,
        };
        if fits {
            Ok(())
        } else {
            Err(LoadError::corrupt(
                "an instance that does not carry what its class says",
            ))
        }
    }
}
