#!/usr/bin/env python3
"""Prints the flags of Django's `connection.features` that are true, by database: what `src/dialects/*/features.ts` hold.

  record-features.py VENDOR      postgres, mysql, mariadb or sqlite

Needs Django 5.2 with psycopg2 and PyMySQL, but no server: what Django would ask one is pinned as in `test/oracle/django_oracle.py`.
Flags that need a server all the same (time zone tables, the database's collation) are left out.
"""
import inspect, os, sys, textwrap

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "test", "oracle"))
import django_oracle


def main(vendor):
    django_oracle.configure([], vendor=vendor)
    import django
    django.setup()
    from django.db import connections
    connection = django_oracle.pin(connections["default"], vendor)
    flags = []
    for name in sorted(dir(type(connection.features))):
        if name.startswith("_") or inspect.isfunction(inspect.getattr_static(type(connection.features), name)): continue
        try: value = getattr(connection.features, name)
        except Exception: continue
        if value is True: flags.append(name)
    print(textwrap.fill(" ".join(flags), 118, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False))


if __name__ == "__main__": main(sys.argv[1])
