/** Modules of Python's standard library that projects import, by their first name. */
const STDLIB: ReadonlySet<string> = new Set(
  `__future__ abc argparse array ast asyncio atexit base64 bisect builtins bz2 calendar cmath codecs collections colorsys
  concurrent configparser contextlib contextvars copy copyreg csv ctypes dataclasses datetime decimal difflib dis email
  encodings enum errno faulthandler filecmp fileinput fnmatch fractions ftplib functools gc getpass gettext glob graphlib
  gzip hashlib heapq hmac html http imaplib importlib inspect io ipaddress itertools json keyword linecache locale logging
  lzma mailbox math mimetypes mmap multiprocessing netrc numbers operator optparse os pathlib pdb pickle pkgutil platform
  plistlib poplib posixpath pprint profile queue quopri random re readline reprlib resource runpy sched secrets select
  selectors shelve shlex shutil signal site smtplib socket socketserver sqlite3 ssl stat statistics string stringprep
  struct subprocess sys sysconfig tarfile tempfile textwrap threading time timeit tkinter token tokenize tomllib trace
  traceback tracemalloc turtle types typing unicodedata unittest urllib uuid venv warnings wave weakref webbrowser
  winreg wsgiref xml xmlrpc zipfile zipimport zlib zoneinfo`.split(/\s+/),
);

/** Whether a dotted name lies in Python's standard library. */
export function isStdlibModule(name: string): boolean {
  return STDLIB.has(name.split(".", 1)[0] ?? name);
}
