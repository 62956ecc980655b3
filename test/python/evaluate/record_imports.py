"""Imports packages/main.py under CPython and records the order of modules and class statements, and main's plain names."""

import builtins
import json
import pathlib
import sys
import types

HERE = pathlib.Path(__file__).parent / "packages"
sys.path.insert(0, str(HERE))
sys.dont_write_bytecode = True
before = set(sys.modules)
classes = []
build = builtins.__build_class__


def recording(function, name, *bases, **keywords):
    made = build(function, name, *bases, **keywords)
    classes.append(f"{made.__module__}.{made.__qualname__}")
    return made


class RecordingType(type):
    pass


builtins.__build_class__ = recording
import main  # noqa: E402

builtins.__build_class__ = build
ours = [name for name in sys.modules if name not in before and (name == "main" or name.split(".")[0] == "shop")]
names = {
    name: repr(value)
    for name, value in vars(main).items()
    if not name.startswith("_") and not isinstance(value, (types.ModuleType, types.FunctionType, type))
}
result = {"modules": ours, "classes": [name for name in classes if name.split(".")[0] in ("main", "shop")], "names": names}
(HERE / "recorded.json").write_text(json.dumps(result, indent=1) + "\n")
print(result)
