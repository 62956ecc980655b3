class classproperty:
    """What Django says of its own: https://docs.djangoproject.com/en/5.2/ref/utils/#django.utils.functional.classproperty"""

    def __init__(self, method=None):
        self.fget = method

    def __get__(self, instance, cls=None):
        return self.fget(cls)

    def getter(self, method):
        self.fget = method
        return self
