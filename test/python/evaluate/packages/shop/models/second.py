from shop import base

__all__ = ["Second"]
__all__ += ["SecondHelper"]


class Second(base.Root):
    pass


class SecondHelper:
    pass


class NotExported:
    pass
