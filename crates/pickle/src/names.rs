//! What goes by name: things that are found again, the same, where the image is loaded.

use std::collections::BTreeMap;

use dormouse_image::wire::v1::Name;
use dormouse_vm::{Kind, Value, Vm};

/// What every module has and no script changes.
const MODULE_ATTRIBUTES: &[&str] = &[
    "__name__",
    "__doc__",
    "__package__",
    "__loader__",
    "__spec__",
    "__builtins__",
];

/// How things are found by name, for one pickling.
pub(crate) struct Names<'a> {
    vm: &'a Vm,
    /// Namespaces of modules, by their dict.
    namespaces: BTreeMap<Value, &'a str>,
    /// Sentinels and hidden classes of the library, by their object.
    sentinels: BTreeMap<Value, &'a str>,
    /// Objects that a module of the library holds under a name and that are the same everywhere.
    singletons: BTreeMap<Value, (&'a str, &'a str)>,
    /// Modules that go by name: those of the library, or all that are imported.
    takes_all_modules: bool,
    by_value: bool,
}

impl<'a> Names<'a> {
    /// For a whole program only the library goes by name.
    pub(crate) fn of_program(vm: &'a Vm) -> Self {
        Self::new(vm, false, true)
    }

    /// For an object, everything that modules hold under its own name, unless it is to go by value.
    pub(crate) fn of_object(vm: &'a Vm, by_value: bool) -> Self {
        Self::new(vm, true, by_value)
    }

    fn new(vm: &'a Vm, takes_all_modules: bool, by_value: bool) -> Self {
        let hidden = vm.table(vm.hidden).into_iter().flat_map(|it| it.iter());
        let sentinels = hidden
            .filter(|it| it.value.is_kind(Kind::Instance) || it.value.is_kind(Kind::Class))
            .filter_map(|it| Some((it.value, vm.str_of(it.key)?)))
            .collect();
        let mut names = Self {
            vm,
            namespaces: BTreeMap::new(),
            sentinels,
            singletons: BTreeMap::new(),
            takes_all_modules,
            by_value,
        };
        let modules: Vec<(Value, Value)> = vm
            .table(vm.modules)
            .into_iter()
            .flat_map(|it| it.iter().map(|entry| (entry.key, entry.value)))
            .collect();
        for (key, module) in modules {
            let Some(name) = vm.str_of(key) else { continue };
            let is_named = vm.is_library(name) || takes_all_modules && !by_value;
            if module.is_kind(Kind::Module) && is_named {
                names.namespaces.insert(vm.namespace(module), name);
            }
            if module.is_kind(Kind::Module) && vm.is_library(name) {
                names.add_singletons(vm.namespace(module), name);
            }
        }
        names
    }

    /// Remembers the objects of a module of the library that are the same everywhere: it lists their names.
    fn add_singletons(&mut self, namespace: Value, module: &'a str) {
        let vm = self.vm;
        let listed = vm.get_str(namespace, "_SINGLETONS");
        let keys = listed.and_then(|it| vm.sequence_items(it)).unwrap_or(&[]);
        for key in keys {
            let Some(name) = vm.str_of(*key) else {
                continue;
            };
            if let Some(value) = vm.get_str(namespace, name) {
                self.singletons.insert(value, (module, name));
            }
        }
    }

    /// The reference to a value that goes by name.
    pub(crate) fn reference(&self, value: Value) -> Option<Name<'a>> {
        match value.kind()? {
            Kind::Native => Some(Name::Native(self.vm.native_entry(value).name)),
            Kind::Dict => self.namespace(value),
            Kind::Module => self.module(value),
            Kind::Class => self.class(value),
            Kind::Function => self.function(value),
            Kind::Instance => self.instance(value),
            Kind::Tasklet if self.takes_all_modules && value == self.vm.current => {
                Some(Name::CurrentTasklet)
            }
            Kind::Tasklet if self.takes_all_modules && value == self.vm.main => {
                Some(Name::MainTasklet)
            }
            _ => None,
        }
    }

    /// The modules of the library that are loaded, by name, with what they hold that loading them anew would not
    /// bring: everything but their own functions and classes, and unset for names that are gone.
    pub(crate) fn library_state(&self) -> Vec<(&'a str, Vec<(Value, Value)>)> {
        let vm = self.vm;
        let modules = vm.table(vm.modules).into_iter().flat_map(|it| it.iter());
        modules
            .filter_map(|it| Some((vm.str_of(it.key)?, it.value)))
            .filter(|(name, module)| vm.is_library(name) && module.is_kind(Kind::Module))
            .map(|(name, module)| {
                let namespace = vm.namespace(module);
                let entries = vm.table(namespace).into_iter().flat_map(|it| it.iter());
                let state = entries
                    .filter(|it| self.is_state(name, it.key, it.value))
                    .map(|it| (it.key, it.value));
                let names = vm.library_names(name).iter();
                let gone = names.filter(|it| vm.get_name(namespace, **it).is_none());
                let mut state: Vec<_> = state.chain(gone.map(|it| (*it, Value::UNSET))).collect();
                // Importing a module anew may bring its names in another order.
                state.sort_by_key(|it| vm.str_of(it.0));
                (name, state)
            })
            .collect()
    }

    /// The classes of the library that a script has changed, by module and name, with all their attributes.
    pub(crate) fn changed_classes(&self) -> Vec<(String, Vec<(Value, Value)>)> {
        let vm = self.vm;
        let modules = vm.table(vm.modules).into_iter().flat_map(|it| it.iter());
        let names = modules.filter_map(|it| vm.str_of(it.key));
        let mut changed = Vec::new();
        for module in names.filter(|it| vm.is_library(it)) {
            for (name, class) in vm.changed_classes(module) {
                if self.reference(class) == Some(Name::Global(module, name)) {
                    let namespace = vm.heap.classes[class.index()].namespace;
                    let entries = vm.table(namespace).into_iter().flat_map(|it| it.iter());
                    let entries = entries.map(|it| (it.key, it.value)).collect();
                    changed.push((format!("{module}:{name}"), entries));
                }
            }
        }
        changed
    }

    /// Whether an entry of a library module's namespace is state, and not what loading the module brings by itself.
    fn is_state(&self, module: &str, key: Value, value: Value) -> bool {
        let Some(key) = self.vm.str_of(key) else {
            return false;
        };
        let is_own = match self.reference(value) {
            Some(Name::Global(owner, name)) => owner == module && name == key,
            Some(Name::Native(name)) => {
                let short = name
                    .strip_prefix(module)
                    .and_then(|it| it.strip_prefix('.'));
                name == key || short == Some(key)
            }
            Some(Name::BuiltinClass(name) | Name::Hidden(name)) => name == key,
            Some(
                Name::Module(_)
                | Name::Namespace(_)
                | Name::CurrentTasklet
                | Name::MainTasklet
                | Name::Builtins,
            )
            | None => false,
        };
        !is_own && !MODULE_ATTRIBUTES.contains(&key)
    }

    fn namespace(&self, dict: Value) -> Option<Name<'a>> {
        if dict == self.vm.builtins {
            return Some(Name::Builtins);
        }
        if dict == self.vm.hidden {
            return Some(Name::Namespace(""));
        }
        self.namespaces.get(&dict).map(|name| Name::Namespace(name))
    }

    fn instance(&self, value: Value) -> Option<Name<'a>> {
        if let Some((module, name)) = self.singletons.get(&value) {
            return Some(Name::Global(module, name));
        }
        self.sentinels.get(&value).map(|name| Name::Hidden(name))
    }

    fn module(&self, module: Value) -> Option<Name<'a>> {
        let name = self.namespaces.get(&self.vm.namespace(module))?;
        let is_registered = self.vm.get_str(self.vm.modules, name) == Some(module);
        is_registered.then_some(Name::Module(name))
    }

    fn class(&self, class: Value) -> Option<Name<'a>> {
        if self.vm.class_id(class).is_some() {
            return Some(Name::BuiltinClass(self.vm.class_name(class)));
        }
        let object = &self.vm.heap.classes[class.index()];
        if let Some(name) = self.sentinels.get(&class) {
            return Some(Name::Hidden(name));
        }
        let module = self
            .vm
            .get_str(object.namespace, "__module__")
            .and_then(|it| self.vm.str_of(it))?;
        self.global(class, module, self.vm.str_of(object.qualname)?)
    }

    fn function(&self, function: Value) -> Option<Name<'a>> {
        let object = &self.vm.heap.functions[function.index()];
        let qualname = self.vm.str_of(object.qualname)?;
        if self.vm.get_str(self.vm.hidden, qualname) == Some(function) {
            return Some(Name::Hidden(qualname));
        }
        self.global(function, self.vm.str_of(object.module)?, qualname)
    }

    /// A reference to what a module and a qualified name lead to, if that is this value.
    fn global(&self, value: Value, module: &'a str, qualname: &'a str) -> Option<Name<'a>> {
        if self.by_value && !self.vm.is_library(module) {
            return None;
        }
        (find_global(self.vm, module, qualname)? == value).then_some(Name::Global(module, qualname))
    }
}

/// What a module and a qualified name lead to.
pub(crate) fn find_global(vm: &Vm, module: &str, qualname: &str) -> Option<Value> {
    let module = vm.module(module)?;
    let mut names = qualname.split('.');
    let mut at = vm.get_str(vm.namespace(module), names.next()?)?;
    for name in names {
        if !at.is_kind(Kind::Class) {
            return None;
        }
        at = vm.get_str(vm.heap.classes[at.index()].namespace, name)?;
        if at.is_kind(Kind::Wrapper) {
            at = vm.heap.wrappers[at.index()].function;
        }
    }
    Some(at)
}
