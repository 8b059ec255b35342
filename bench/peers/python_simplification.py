"""python_simplification.py sympy|symengine JOB SECONDS LIMIT NAME...: what simplifiers make of Hessians, or of their traces.

Reads "id TAB variables TAB formula TAB parameters" lines (names by spaces). JOB is hessian or trace. For each NAME that is
done it writes "entry TAB NAME TAB i TAB j TAB text" lines and "time TAB NAME TAB median ms TAB first ms"; after the last,
"end". A NAME is raw, or a function of the system, with "plain-" before it for symbols that need not be real. It is
repeated for SECONDS, five times at most. An entry that takes more than LIMIT seconds stays as it is; 0 is no limit.
"""

import re
import signal
import sys
import time

peer, job, seconds, limit, *candidates = sys.argv[1:]
seconds, limit = float(seconds), float(limit)

if peer == "sympy":
    import sympy as algebra
    from sympy.core.cache import clear_cache

    def symbol(name, plain):
        return algebra.Symbol(name) if plain else algebra.Symbol(name, real=True)

else:
    import symengine as algebra

    def clear_cache():
        pass

    def symbol(name, plain):
        return algebra.Symbol(name)


NUMBER = re.compile(r"(?<![A-Za-z_0-9.])(\d+)(?:\.(\d*))?")
FUNCTIONS = "sin cos tan asin acos atan sinh cosh tanh exp log sqrt erf pi".split()


def exact(match):
    whole, decimals = match[1], match[2] or ""
    return f"(Integer({int(whole + decimals)})/Integer({10 ** len(decimals)}))"


def read(formula, names, plain):
    scope = {name: getattr(algebra, name) for name in FUNCTIONS}
    scope |= {"abs": algebra.Abs, "e": algebra.E, "Integer": algebra.Integer}
    scope |= {name: symbol(name, plain) for name in names}
    return eval(NUMBER.sub(exact, formula.replace("^", "**")), {"__builtins__": {}}, scope), scope


class Late(BaseException):
    pass


def ring(*_):
    raise Late


def derivatives(f, variables):
    if job == "trace":
        return [(0, 0, sum((f.diff(v).diff(v) for v in variables), algebra.Integer(0)))]
    entries = []
    for i, u in enumerate(variables):
        slope = f.diff(u)
        for j in range(i, len(variables)):
            if variables[j] in slope.free_symbols:
                entry = slope.diff(variables[j])
                if entry != 0:
                    entries.append((i, j, entry))
    return entries


def improved(function, entry):
    signal.setitimer(signal.ITIMER_REAL, limit)
    try:
        return function(entry)
    except (Exception, Late):
        return entry
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def repeat(work):
    times = []
    start = time.perf_counter()
    while True:
        clear_cache()
        begin = time.perf_counter()
        result = work()
        times.append(1000 * (time.perf_counter() - begin))
        if time.perf_counter() - start > seconds or len(times) == 5:
            return result, sorted(times)[len(times) // 2], times[0]


def run(line):
    _, names, formula, *rest = line.rstrip("\n").split("\t")
    parameters = rest[0].split() if rest else []
    for candidate in candidates:
        plain, name = candidate.startswith("plain-"), candidate.removeprefix("plain-")
        f, scope = read(formula, names.split() + parameters, plain)
        entries = derivatives(f, [scope[v] for v in names.split()])
        median = first = 0
        if name != "raw":
            function = getattr(algebra, name)
            entries, median, first = repeat(lambda: [(i, j, improved(function, entry)) for i, j, entry in entries])
        for i, j, entry in entries:
            print("entry", candidate, i, j, entry, sep="\t")
        print("time", candidate, median, first, sep="\t", flush=True)


signal.signal(signal.SIGALRM, ring)
sys.setrecursionlimit(100_000)
for record in sys.stdin:
    try:
        run(record)
    except Exception:
        pass
    print("end", flush=True)
