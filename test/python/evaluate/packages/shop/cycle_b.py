from . import cycle_a


class FromB:
    value = "b"

    def late(self):
        return cycle_a.FromA
