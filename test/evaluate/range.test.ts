import { expect, test } from "vitest";
import type { Interval } from "../../src/evaluate/bounds.ts";
import { rangeOn } from "../../src/evaluate/range.ts";
import type { UnaryDefinition } from "../../src/functions/definition.ts";
import { definitionOf } from "../../src/functions/table.ts";
import { fromDouble, toDouble } from "../../src/number/rational.ts";

function range(name: string, from: number, to: number): [number, number] | null {
  const ends: Interval = {
    from: from === -Infinity ? "-oo" : fromDouble(from),
    to: to === Infinity ? "+oo" : fromDouble(to),
  };
  const found = rangeOn(definitionOf(name) as UnaryDefinition, ends, 80);
  if (found === null) return null;
  return [found.from === "-oo" ? -Infinity : toDouble(found.from), found.to === "+oo" ? Infinity : toDouble(found.to)];
}

test.for<[string, number, number, [number, number] | null]>([
  ["sin", 0, 2, [0, 1]],
  ["sin", 2, 12, [-1, 1]],
  ["exp", -Infinity, 0, [0, 1]],
  ["tanh", 0, Infinity, [0, 1]],
  ["atan", -Infinity, Infinity, [-Math.PI / 2, Math.PI / 2]],
  ["log", 0, 1, [-Infinity, 0]],
  ["log", -2, -1, null],
  ["sqrt", -1, 4, [0, 2]],
  ["sqrt", -1, 0, [0, 0]],
  ["abs", -3, 1, [0, 3]],
  ["sign", 0, 1, [-1, 1]],
  ["sign", 1, 2, [1, 1]],
  ["acot", -1, 0, [-Math.PI / 2, Math.PI / 2]],
  ["coth", 0, 1, [1 / Math.tanh(1), Infinity]],
  ["coth", -1, 1, [-Infinity, Infinity]],
  ["tan", 1, 2, [-Infinity, Infinity]],
  ["tan", -1, 1, [Math.tan(-1), Math.tan(1)]],
  ["cosh", -1, 2, [1, Math.cosh(2)]],
  ["cosh", 0.5, 0.5, [Math.cosh(0.5), Math.cosh(0.5)]],
  ["gamma", 1, 2, [0.8856031944108887, 1]],
  ["gamma", -0.75, -0.25, [-4.901666809860711, -3.544643611155005]],
  ["gamma", -3, 3, [-Infinity, Infinity]],
  ["lambertw", -1, 0, [-1, 0]],
  ["sec", 0, 1, [1, 1 / Math.cos(1)]],
])("the values of %s from %d to %d", ([name, from, to, expected]) => {
  const found = range(name, from, to);
  if (expected === null) expect(found).toBeNull();
  else
    for (const i of [0, 1] as const) {
      if (Number.isFinite(expected[i])) expect(found![i]).toBeCloseTo(expected[i], 14);
      else expect(found![i]).toBe(expected[i]);
    }
});
