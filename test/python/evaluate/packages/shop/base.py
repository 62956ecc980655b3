class Root:
    kind = "root"

    class Nested:
        deep = 1


class Other(Root):
    pass
