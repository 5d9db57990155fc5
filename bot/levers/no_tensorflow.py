"""Keep TensorFlow out of the process: nothing in our pipeline needs it, yet importing Rasa imports it.

Rasa 3.6 imports its TensorFlow classifiers whenever it is imported, used or not: 3.3 of 6.4 seconds of start-up and
400 MB of memory. Here `import tensorflow` finds a stand-in whose every attribute is a class that can be subclassed,
called and used as a decorator, which is all that Rasa's modules do with it while they are being imported. Using one
of the TensorFlow components afterwards raises `TensorFlowNotLoaded`.

The stock pipeline, measured beside ours by `make bench STOCK=1`, runs plain Rasa without any of this.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

REPLACED = ("tensorflow", "tensorflow_addons", "tensorflow_hub", "tensorflow_text", "keras")


class TensorFlowNotLoaded(RuntimeError):
    """Something asked TensorFlow to compute although no TensorFlow model is in the pipeline."""


class _Absent(type):
    """The class of stand-in classes: every attribute of one is a stand-in class again."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _absent(name)

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        if cls.__dict__.get("_stand_in"):
            # `@tf.function` and `@tf.function(...)`: give back what is decorated; values stay stand-ins.
            return args[0] if len(args) == 1 and not kwargs and callable(args[0]) else _absent(cls.__name__)
        raise TensorFlowNotLoaded(f"{cls.__name__} needs TensorFlow, which this process does not load: see {__name__}.")

    def __or__(cls, other: Any) -> Any:
        return object

    __ror__ = __or__

    def __iter__(cls) -> Any:
        return iter(())


def _absent(name: str) -> Any:
    return _Absent(name, (), {"_stand_in": True, "__class_getitem__": classmethod(lambda cls, item: cls)})


class _StandInModule(ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _absent(name)


class _StandIn(MetaPathFinder, Loader):
    """Finds and makes the stand-in modules."""

    def find_spec(self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        if fullname.split(".")[0] not in REPLACED:
            return None
        return ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        module = _StandInModule(spec.name)
        module.__version__ = "0.0-not-loaded"  # type: ignore[attr-defined]
        return module

    def exec_module(self, module: ModuleType) -> None:
        """Nothing to run."""


def apply() -> None:
    """Let every later `import tensorflow` find the stand-in; does nothing when the real one is already loaded."""
    if "tensorflow" not in sys.modules and not any(isinstance(finder, _StandIn) for finder in sys.meta_path):
        sys.meta_path.insert(0, _StandIn())


def in_force() -> bool:
    """Return whether TensorFlow is the stand-in."""
    return isinstance(sys.modules.get("tensorflow"), _StandInModule)
