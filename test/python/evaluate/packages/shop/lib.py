PUBLIC = "public"
_private = "private"


class Exported:
    pass
