"""python_definiteness.py sympy|symengine [seconds]: the protocol of ginac-definiteness.cpp, over each system's rationals."""

import resource
import sys
import time

peer = sys.argv[1]
seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 0.2

if peer == "sympy":
    from sympy import QQ

    def rational(text):
        numerator, _, denominator = text.partition("/")
        return QQ(int(numerator), int(denominator or "1"))

else:
    import symengine

    def rational(text):
        numerator, _, denominator = text.partition("/")
        return symengine.Integer(int(numerator)) / int(denominator or "1")


def definiteness(rows):
    a = [list(row) for row in rows]
    n = len(a)
    singular = False
    for k in range(n):
        pivot = a[k][k]
        if pivot < 0:
            return "IND"
        if pivot == 0:
            if any(entry != 0 for entry in a[k][k + 1 :]):
                return "IND"
            singular = True
            continue
        for i in range(k + 1, n):
            if a[i][k] == 0:
                continue
            factor = a[i][k] / pivot
            for j in range(i, n):
                a[i][j] -= factor * a[k][j]
                a[j][i] = a[i][j]
    return "PSD" if singular else "PD"


for record in sys.stdin:
    name, text = record.rstrip("\n").split("\t")
    matrix = [[rational(entry) for entry in row.split()] for row in text.split(";")]
    start = time.perf_counter()
    verdict = definiteness(matrix)
    first = 1000 * (time.perf_counter() - start)
    while time.perf_counter() - start < seconds:
        definiteness(matrix)
    times = []
    warm = time.perf_counter()
    while len(times) < 5 or time.perf_counter() - warm < seconds:
        begin = time.perf_counter()
        definiteness(matrix)
        times.append(1000 * (time.perf_counter() - begin))
        if time.perf_counter() - start > 4:
            break
    times.sort()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(name, verdict, times[len(times) // 2], peak, first, sep="\t", flush=True)
