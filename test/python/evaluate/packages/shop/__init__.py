"""Shop."""
from . import base
from .base import Root

VERSION = "1.2"
__all__ = ["VERSION"]


class InitClass(Root):
    pass
