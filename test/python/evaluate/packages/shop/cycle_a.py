import shop.cycle_b


class FromA:
    pass


from .cycle_b import FromB

from_b = FromB.value
