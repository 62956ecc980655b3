LATE = "late"
if LATE == "late":

    class Conditional:
        pass

else:

    class NotTaken:
        pass


for name in ("A", "B"):

    class Looped:
        label = name


try:
    from .missing_module import nothing
except ImportError:

    class Fallback:
        pass

else:

    class NoFallback:
        pass


def factory(base):
    class Made(base):
        pass

    return Made


Product = factory(Conditional)
Typed = type("Typed", (Conditional,), {})
