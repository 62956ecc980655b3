"""Runs every file in samples/ under CPython and writes repr() of its plain top-level names to samples/recorded.json."""

import json
import pathlib
import runpy
import types

HERE = pathlib.Path(__file__).parent / "samples"
SKIPPED = (type, types.ModuleType, types.FunctionType, types.BuiltinFunctionType)


def recorded(path):
    names = runpy.run_path(str(path), run_name=path.stem)
    return {
        name: repr(value)
        for name, value in names.items()
        if not name.startswith("_") and not isinstance(value, SKIPPED) and " at 0x" not in repr(value)
    }


result = {path.name: recorded(path) for path in sorted(HERE.glob("*.py"))}
(HERE / "recorded.json").write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n")
print({name: len(values) for name, values in result.items()})
