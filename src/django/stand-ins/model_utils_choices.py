class Choices:
    """What django-model-utils says of its own: https://django-model-utils.readthedocs.io/en/latest/utilities.html#choices"""

    def __init__(self, *choices):
        self._triples = []
        self._doubles = []
        self._identifier_map = {}
        self._display_map = {}
        self._db_values = set()
        self._take(choices, self._triples, self._doubles)

    def _take(self, choices, triples, doubles):
        for choice in choices:
            if not isinstance(choice, (list, tuple)):
                triple = (choice, choice, choice)
            elif len(choice) == 3:
                triple = choice
            elif len(choice) != 2:
                raise ValueError("A choice has two or three parts.")
            elif isinstance(choice[1], (list, tuple)):
                of_group = ([], [])
                triples.append((choice[0], of_group[0]))
                doubles.append((choice[0], of_group[1]))
                self._take(choice[1], of_group[0], of_group[1])
                continue
            else:
                triple = (choice[0], choice[0], choice[1])
            value, name, label = triple
            self._identifier_map[name] = value
            self._display_map[value] = label
            self._db_values.add(value)
            triples.append(triple)
            doubles.append((value, label))

    def __len__(self):
        return len(self._doubles)

    def __iter__(self):
        return iter(self._doubles)

    def __reversed__(self):
        return reversed(self._doubles)

    def __getattr__(self, name):
        try:
            return self._identifier_map[name]
        except KeyError:
            raise AttributeError(name)

    def __getitem__(self, value):
        return self._display_map[value]

    def __contains__(self, value):
        return value in self._db_values

    def __add__(self, other):
        return Choices(*self._triples, *(other._triples if isinstance(other, Choices) else other))

    def __radd__(self, other):
        return Choices(*other, *self._triples)

    def __eq__(self, other):
        return isinstance(other, Choices) and self._triples == other._triples

    def subset(self, *names):
        missing = [name for name in names if name not in self._identifier_map]
        if missing:
            raise ValueError(missing)
        return Choices(*[triple for triple in self._triples if triple[1] in names])
