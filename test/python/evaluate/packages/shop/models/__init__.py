from .first import First
from .second import *

from ..cycle_a import FromA


class Last(First, Second):
    pass
