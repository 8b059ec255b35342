import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compareToBound, sameBound } from "../../src/evaluate/bounds.ts";
import { enclose } from "../../src/evaluate/enclose.ts";
import { truthOf } from "../../src/evaluate/truth.ts";
import { ALWAYS, NEVER, negate, number, sum } from "../../src/expr/build.ts";
import type { Expr } from "../../src/expr/expr.ts";
import type { FunctionDefinition, Stretch } from "../../src/functions/definition.ts";
import { apply, arityOf, definitionOf, functionNames, functions } from "../../src/functions/table.ts";
import {
  type Ball,
  containsZero,
  type Enclosed,
  exactBall,
  lowerEnd,
  negateBall,
  subtractBall,
  upperEnd,
} from "../../src/number/ball.ts";
import {
  addRational,
  divideRational,
  fraction,
  negateRational,
  type Rational,
  subtractRational,
  toDouble,
} from "../../src/number/rational.ts";
import {
  agree,
  ballOver,
  isThin,
  overlaps,
  piecesOf,
  samplesBetween,
  unaryDefinitions,
  valueAt,
} from "./function-samples.ts";

const NOWHERE: ReadonlyMap<string, Ball> = new Map();
const constant = (expr: Expr, bits = 200): Enclosed => enclose(expr, NOWHERE, bits);
const definitions: readonly FunctionDefinition[] = functionNames.map(definitionOf);
const samplesOf = (definition: (typeof unaryDefinitions)[number], count = 4): readonly Rational[] =>
  piecesOf(definition).flatMap(({ from, to }) => samplesBetween(from, to, count));

describe("the table", () => {
  test("lists every file of the folder under the name of the file", () => {
    const files = readdirSync(new URL("../../src/functions", import.meta.url)).filter((file) => file.endsWith(".ts"));
    const rows = files.map((file) => file.slice(0, -3)).filter((name) => name !== "table" && name !== "definition");
    expect([...functionNames].sort()).toEqual(rows.sort());
  });

  test("has no name twice", () => {
    const names = definitions.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    expect(new Set(names).size).toBe(names.length);
    expect([...functions.keys()].sort()).toEqual(names.sort());
  });

  test.for(definitions)("$name is spelled with all of its arguments, and in C or by others", (definition) => {
    const { latex, libm, lowering } = definition.spelling;
    const arity = definition.kind === "unary" ? 1 : definition.arity[0];
    for (let i = 1; i <= arity && !latex.includes("#*"); i += 1) expect(latex).toContain(`#${i}`);
    expect(latex.split("{").length).toBe(latex.split("}").length);
    const basic = ["digamma", "polygamma", "lambertw", "rootof"].includes(definition.name);
    expect(basic || libm !== undefined || lowering !== undefined).toBe(true);
  });

  test("refuses a wrong number of arguments", () => {
    for (const definition of definitions) {
      const [least, most] = arityOf(definition);
      expect(() => apply(definition.name, Array(least - 1).fill(number(2)))).toThrow(RangeError);
      if (Number.isFinite(most))
        expect(() => apply(definition.name, Array(most + 1).fill(number(2)))).toThrow(RangeError);
    }
  });
});

describe.each(unaryDefinitions)("$name", (definition) => {
  const { domain, range, pieces, breaks = [], period, symmetry, negativePieces } = definition;

  test("has pieces that tile the domain, with gaps and breaks where the domain has them", () => {
    expect(sameBound(pieces[0]!.from, domain[0]!.from)).toBe(true);
    expect(sameBound(pieces.at(-1)!.to, domain.at(-1)!.to)).toBe(true);
    const holes = domain.slice(1).map((stretch, i) => [domain[i]!.to, stretch.from] as const);
    for (const [i, piece] of pieces.entries()) {
      if (i === 0 || holes.some(([from, to]) => from === pieces[i - 1]!.to && to === piece.from && from !== to))
        continue;
      expect(sameBound(pieces[i - 1]!.to, piece.from)).toBe(true);
    }
    for (const [from, to] of holes) {
      if (from === to) expect(breaks.filter(({ at }) => at === from).map(({ kind }) => kind)).toEqual(["pole"]);
      else expect(pieces.some((piece) => piece.to === from) && pieces.some((piece) => piece.from === to)).toBe(true);
    }
    if (period !== undefined) expect(pieces.at(-1)!.to).toBe(sum(pieces[0]!.from as Expr, period));
    for (const k of negativePieces === undefined ? [] : [0, 1, 2, 3, 50]) {
      const cell = negativePieces!(k);
      expect([cell[0]!.from, cell.at(-1)!.to]).toEqual([number(-k - 1), number(-k)]);
      for (let i = 1; i < cell.length; i += 1) expect(sameBound(cell[i - 1]!.to, cell[i]!.from)).toBe(true);
    }
  });

  test("is defined, thinly enclosed and within its range at points of its domain", () => {
    for (const x of samplesOf(definition)) {
      const value = valueAt(definition, x);
      expect(isThin(value, 230)).toBe(true);
      expect(isInside(value, range)).toBe(true);
      if (definition.defined !== undefined) expect(truthOf(definition.defined(number(x)))).toBe("true");
      if (definition.smooth !== undefined) expect(truthOf(definition.smooth(number(x)))).toBe("true");
    }
  });

  test("is undefined outside of its domain", () => {
    const poles = negativePieces === undefined ? [] : [-1, -2, -3];
    const repeats = negativePieces !== undefined || period !== undefined;
    for (const x of [...pointsOutside(domain, repeats), ...poles]) {
      expect(definition.approximate(128, exactBall(x)!)).toBe("undefined");
      expect(truthOf(definition.defined?.(number(x)) ?? NEVER)).toBe("false");
      expect(Number.isFinite(definition.evaluate(toDouble(x)))).toBe(false);
    }
  });

  test("is not called smooth at a break or at an edge of its domain", () => {
    const edges = (period === undefined ? domain : []).flatMap(({ from, to, closed }) => [
      ...(closed === "from" || closed === "both" ? [from] : []),
      ...(closed === "to" || closed === "both" ? [to] : []),
    ]);
    const candidates = [...breaks.filter(({ kind }) => kind !== "pole").map(({ at }) => at), ...edges];
    for (const at of candidates) expect(truthOf(definition.smooth?.(at as Expr) ?? ALWAYS)).not.toBe("true");
  });

  test("has the special values", () => {
    for (const [at, value] of definition.values) {
      const [x, y] = [constant(at) as Ball, constant(value) as Ball];
      const enclosed = definition.approximate(200, x);
      if (enclosed === "unknown") expect(domain.some(({ from, to }) => from === at || to === at)).toBe(true);
      else {
        expect(agree(enclosed, y)).toBe(true);
        expect(isThin(enclosed as Ball, 90)).toBe(true);
      }
    }
  });

  test("is rational where it says so", () => {
    const candidates = [-3, -2, -1, 0, 1, 2, 3, 4, 8, 100, fraction(1n, 4n), fraction(-1n, 8n), fraction(27n, 8n)];
    for (const x of candidates) {
      const value = definition.approximate(200, exactBall(x)!);
      if (typeof value === "string") continue;
      const exact = definition.rational?.(x) ?? null;
      if (exact !== null) expect(contains(value, exact)).toBe(true);
    }
  });

  test("has its symmetry and its period", () => {
    for (const x of samplesOf(definition, 2)) {
      const value = valueAt(definition, x);
      if (symmetry !== undefined) {
        const mirrored = valueAt(definition, negateRational(x));
        expect(overlaps(mirrored, symmetry === "even" ? value : negateBall(value))).toBe(true);
      }
      if (period !== undefined) {
        for (const shift of [period, negate(period)]) {
          expect(agree(definition.approximate(256, constant(sum(number(x), shift), 300) as Ball), value)).toBe(true);
        }
      }
    }
  });

  test("is near its double", () => {
    for (const x of samplesOf(definition)) {
      const value = valueAt(definition, x, 80);
      const middle = toDouble(divideRational(addRational(lowerEnd(value), upperEnd(value)), 2));
      const double = definition.evaluate(toDouble(x));
      expect(Math.abs(double - middle)).toBeLessThanOrEqual(2e-12 * Math.max(1, Math.abs(middle)));
    }
  });

  test("equals what it is built from and lowered to", () => {
    const forms = [definition.build, definition.spelling.lowering].filter((form) => form !== undefined);
    for (const x of samplesOf(definition, 2)) {
      for (const form of forms) {
        const other = constant(form(number(x)));
        expect(agree(other, valueAt(definition, x))).toBe(true);
        expect(isThin(other as Ball, 100)).toBe(true);
      }
    }
  });

  test("contains all values of a wide ball", () => {
    for (const { from, to } of piecesOf(definition)) {
      const points = samplesBetween(from, to, 5);
      const [first, last] = [points[0]!, points.at(-1)!];
      const ball = ballOver(first, subtractRational(last, first));
      const wide = definition.approximate(100, ball);
      expect(wide).not.toBe("undefined");
      if (typeof wide === "string") continue;
      for (const x of points) expect(overlaps(wide, valueAt(definition, x))).toBe(true);
    }
  });
});

function contains(ball: Ball, value: Rational): boolean {
  const point = exactBall(value);
  if (point !== null) return containsZero(subtractBall(ball, point, 400));
  const times = (q: Rational): number => toDouble(subtractRational(q, value));
  return times(lowerEnd(ball)) <= 0 && times(upperEnd(ball)) >= 0;
}

/** Not proved to lie outside of all stretches. */
function isInside(value: Ball, stretches: readonly Stretch[]): boolean {
  return stretches.some(({ from, to, closed }) => {
    const [low, high] = [compareToBound(lowerEnd(value), to), compareToBound(upperEnd(value), from)];
    const reachesFrom = high !== -1 && !(high === 0 && closed !== "from" && closed !== "both");
    return reachesFrom && low !== 1 && !(low === 0 && closed !== "to" && closed !== "both");
  });
}

/** Points beyond, between and at the excluded ends of the stretches. */
function pointsOutside(domain: readonly Stretch[], repeats: boolean): readonly Rational[] {
  const points: Rational[] = [];
  for (const [i, { from, to, closed }] of domain.entries()) {
    const before = i === 0 ? "-oo" : domain[i - 1]!.to;
    if (!repeats && before !== from) points.push(...samplesBetween(before, from, 3));
    if (!repeats && i === domain.length - 1 && to !== "+oo") points.push(...samplesBetween(to, "+oo", 3));
    if (isNumber(from) && closed !== "from" && closed !== "both") points.push(from.value);
    if (isNumber(to) && closed !== "to" && closed !== "both") points.push(to.value);
  }
  return points;
}

function isNumber(bound: Stretch["from"]): bound is Extract<Expr, { kind: "number" }> {
  return typeof bound === "object" && "kind" in bound && bound.kind === "number";
}
