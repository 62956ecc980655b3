from shop.base import Root


class First(Root):
    pass
