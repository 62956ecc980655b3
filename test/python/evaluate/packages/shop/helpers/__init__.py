def helper(x):
    from .constants import DEEP

    return [x, DEEP]
