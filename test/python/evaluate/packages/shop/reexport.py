from .base import Other as Renamed
from .helpers import *
from .helpers import constants
from .helpers.constants import DEEP as deep_constant
