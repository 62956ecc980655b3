STATE = "early"
from .first import *
from .second import *
STATE = "late"
