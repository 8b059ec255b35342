"""python_hessian.py sympy|symengine [seconds]: the protocol of ginac-hessian.cpp."""

import re
import resource
import sys
import time

peer = sys.argv[1]
seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 0.2

if peer == "sympy":
    import sympy as algebra
    from sympy.core.cache import clear_cache
else:
    import symengine as algebra

    def clear_cache():
        pass


def read(formula, names):
    scope = {name: algebra.Symbol(name) for name in names}
    for name in ("sin", "cos", "tanh", "exp", "log", "sqrt", "erf", "pi"):
        scope.setdefault(name, getattr(algebra, name))
    scope["Integer"] = algebra.Integer
    exact = re.sub(r"(?<![A-Za-z_0-9])(\d+)", r"Integer(\1)", formula.replace("^", "**"))
    return eval(exact, {"__builtins__": {}}, scope), [scope[name] for name in names]


def upper_triangle(f, variables):
    entries = []
    for i, u in enumerate(variables):
        slope = f.diff(u)
        occurring = slope.free_symbols
        for v in variables[i:]:
            if v in occurring:
                entry = slope.diff(v)
                if entry != 0:
                    entries.append(entry)
    return entries


def run(line):
    name, names, formula = line.rstrip("\n").split("\t")
    try:
        f, variables = read(formula, names.split())
        start = time.perf_counter()
        clear_cache()
        count = len(upper_triangle(f, variables))
        first = 1000 * (time.perf_counter() - start)
        while time.perf_counter() - start < seconds:
            clear_cache()
            upper_triangle(f, variables)
        times = []
        warm = time.perf_counter()
        while len(times) < 5 or time.perf_counter() - warm < seconds:
            clear_cache()
            begin = time.perf_counter()
            upper_triangle(f, variables)
            times.append(1000 * (time.perf_counter() - begin))
            if time.perf_counter() - start > 4:
                break
        times.sort()
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(name, count, times[len(times) // 2], peak, first, sep="\t", flush=True)
    except Exception:
        print(name, "failed", sep="\t", flush=True)


sys.setrecursionlimit(100_000)
for record in sys.stdin:
    run(record)
