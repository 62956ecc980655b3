import shop.models
from shop import late, views
import shop.plugins.one as first_plugin
from shop.lib import *
from shop.lib import _private as private
from shop.reexport import Renamed, helper as h, deep_constant
from shop.space import inner
import importlib

third = importlib.import_module("shop.plugins.three")
pkg_name = shop.__name__
sub_value = shop.plugins.one.VALUE
class_name = Renamed.__name__
starred = PUBLIC
listed = third.NAME
from_init = shop.VERSION
inner_value = inner.VALUE
cycle_value = shop.cycle_a.from_b
late_value = late.LATE
names = h("x")
counted = deep_constant + 1
optional_value = views.optional
module_file = views.__name__
fallback = views.fallback_name
version_gate = views.modern
from shop.stars import second as star_second
star_target = star_second.TARGET
star_state = star_second.state_then
star_again = shop.stars.TARGET
