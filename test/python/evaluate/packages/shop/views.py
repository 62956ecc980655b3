import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .never import Thing

try:
    from .missing import optional
except ImportError:
    optional = None

try:
    from .base import DoesNotExist as fallback_name
except ImportError:
    fallback_name = "fallback"

if sys.version_info >= (3, 8):
    modern = True
else:
    from .never import modern


class View:
    from .late import LATE as imported_in_body

    class Meta:
        pass


def lazily():
    from .only_lazily import Lazy

    return Lazy
