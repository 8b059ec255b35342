import { compileDoubles } from "../../src/evaluate/double.ts";
import { keepArena, releaseArena } from "../../src/expr/arena.ts";
import {
  difference,
  freeNames,
  linearCombination,
  monomial,
  number,
  product,
  quotient,
  rationalPower,
  squareRoot,
  sum,
} from "../../src/expr/build.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { postorder } from "../../src/expr/postorder.ts";
import { rebuild } from "../../src/expr/rebuild.ts";
import { addRational, isInteger, type Rational } from "../../src/number/rational.ts";
import { printText } from "../../src/print/text.ts";
import { isZero } from "../../src/simplify/is-zero.ts";
import { factsOf } from "../../src/simplify/simplify.ts";
import { compareAt, points } from "./agreement.ts";
import { Choices, certain, families, fn, type Sides, short, some, temptation } from "./identities-families.ts";

// Nodes made by the modules above stay, those of a claim are forgotten after it.
keepArena();

/** Two formulas, and whether they are the same function where both are defined. */
export interface Claim {
  /** Family and position in it of every law that was used. */
  readonly laws: readonly string[];
  readonly sides: Sides;
  readonly equal: boolean;
}

/** What the zero test says of one claim; `wrong` when it is refuted, not merely in doubt. */
export interface Outcome {
  readonly laws: readonly string[];
  readonly verdict: "right" | "unknown" | "wrong";
  readonly seed: number;
  readonly left: string;
  readonly right: string;
  readonly milliseconds: number;
}

const NAMES = Object.keys(families);
const OUTER = ["sin", "cos", "tanh", "atan", "exp"];
const SAMPLES = 40;
const MARKED = 1e-4;
const LARGEST = 1e6;
const ATTEMPTS = 30;

/** A law applied backwards inside of a random formula, one to three times. */
export function identity(seed: number): Claim {
  const choices = new Choices(seed);
  for (;;) {
    const [laws, sides] = grown(choices, choices.of([0, 0, 1, 1, 2]));
    const { defined, marked } = differences(sides);
    // Where doubles mostly disagree, some denominator is 0 in disguise.
    if (sides[0] !== sides[1] && 2 * marked < defined) return { laws, sides, equal: true };
  }
}

/** An identity with one number, sign or function changed, or a tempting mistake, so that both sides differ markedly. */
export function nonIdentity(seed: number): Claim {
  const choices = new Choices(-seed - 1);
  for (;;) {
    const tempting = choices.whole(0, 9) === 0;
    const [laws, [left, right]] = tempting ? drawn("temptation", choices) : grown(choices, choices.of([0, 0, 1]));
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const sides: Sides = [left, tempting ? right : changed(right, choices)];
      if (differences(sides).marked >= 2) return { laws, sides, equal: false };
    }
  }
}

/** One law of a family, about random formulas. */
function drawn(family: string, choices: Choices): readonly [laws: readonly string[], Sides] {
  for (;;) {
    const laws = (family === "temptation" ? temptation : families[family]!)(choices);
    const law = choices.whole(0, laws.length - 1);
    const sides = laws[law]!();
    if (sides !== null) return [[`${family} ${law + 1}`], sides];
  }
}

/** A law in a context, or two of them joined. */
function grown(choices: Choices, depth: number): readonly [laws: readonly string[], Sides] {
  const own = drawn(choices.of(NAMES), choices);
  if (depth === 0) return own;
  const [laws, [left, right]] = grown(choices, depth - 1);
  const [name, p, a, u] = [choices.of(OUTER), certain(choices), some(choices), short(choices)];
  const contexts: readonly ((hole: Expr) => Expr)[] = [
    (hole) => sum(hole, a),
    (hole) => product(hole, a),
    (hole) => quotient(hole, p),
    (hole) => rationalPower(sum(hole, number(1)), 2),
    (hole) => fn(name, hole),
    (hole) => squareRoot(sum(rationalPower(hole, 2), number(1))),
    (hole) => quotient(u, sum(rationalPower(hole, 2), number(1))),
  ];
  if (choices.whole(0, 2) > 0) {
    const context = choices.of(contexts);
    return [laws, [context(left), context(right)]];
  }
  const [[otherLaw], [otherLeft, otherRight]] = own;
  const join = choices.of([sum, product, difference]);
  return [
    [...laws, otherLaw!],
    [join(left, otherLeft), join(right, otherRight)],
  ];
}

/** At how many sample points both sides have a value of moderate size, and at how many they differ markedly. */
export function differences([left, right]: Sides): { readonly defined: number; readonly marked: number } {
  const names = [...new Set([...freeNames(left), ...freeNames(right)])];
  const evaluate = compileDoubles([left, right], names);
  const choices = new Choices(17);
  let [defined, marked] = [0, 0];
  for (let sample = 0; sample < (names.length === 0 ? 2 : SAMPLES); sample += 1) {
    const [l, r] = evaluate(names.map(() => choices.whole(-2400, 2400) / 997)) as unknown as [number, number];
    if (!(Math.abs(l) < LARGEST && Math.abs(r) < LARGEST)) continue;
    defined += 1;
    if (Math.abs(l - r) > MARKED * (1 + Math.abs(l) + Math.abs(r))) marked += 1;
  }
  return { defined, marked };
}

/** The formula with one of its numbers or functions changed. */
function changed(expr: Expr, choices: Choices): Expr {
  const nodes = postorder([expr]).filter(({ kind }) => kind !== "variable" && kind !== "constant");
  if (nodes.length === 0) return sum(expr, number(1));
  const chosen = choices.of(nodes);
  const other = changedNode(chosen, choices);
  const done = new Map<Expr, Expr>();
  for (const node of postorder([expr])) {
    done.set(node, node === chosen ? other : rebuild(node, (part) => done.get(part)!));
  }
  return done.get(expr)!;
}

function changedNode(node: Expr, choices: Choices): Expr {
  const step = choices.of([1, -1, 2]);
  switch (node.kind) {
    case "number":
      return number(addRational(node.value, step));
    case "sum": {
      const k = choices.whole(0, node.args.length);
      const weights = node.weights.map((weight, i) => (i === k ? addRational(weight, step) : weight));
      return linearCombination(node.args, weights, k === node.args.length ? addRational(node.value, step) : node.value);
    }
    case "product": {
      const k = choices.whole(0, node.args.length);
      const weights = node.weights.map((weight, i) => (i === k ? moved(weight, step) : weight));
      return monomial(node.args, weights, k === node.args.length ? addRational(node.value, step) : node.value);
    }
    case "call":
      return OTHERS[node.name] === undefined ? sum(node, number(step)) : fn(OTHERS[node.name]!, ...node.args);
    default:
      return sum(node, number(step));
  }
}

const OTHERS: Readonly<Record<string, string>> = {
  sin: "cos",
  cos: "sin",
  tan: "tanh",
  sinh: "cosh",
  cosh: "sinh",
  tanh: "atan",
  exp: "cosh",
  max: "min",
  sign: "tanh",
};

function moved(weight: Rational, step: number): Rational {
  return addRational(weight, isInteger(weight) ? step : 1);
}

/** Asks the zero test for the difference of both sides, with what is known where both are defined. */
function judge({ laws, sides, equal }: Claim, seed: number): Outcome {
  const [left, right] = sides;
  const begin = performance.now();
  const truth = isZero(difference(left, right), { facts: [...factsOf(left), ...factsOf(right)] });
  const milliseconds = performance.now() - begin;
  const expected = equal ? "true" : "false";
  const verdict = truth === expected ? "right" : truth === "unknown" || inDoubt(sides, equal) ? "unknown" : "wrong";
  return { laws, verdict, seed, left: printText(left), right: printText(right), milliseconds };
}

/** Whether enclosures do not show that sides claimed to be different are: then the claim itself is in doubt. */
function inDoubt([left, right]: Sides, equal: boolean): boolean {
  const names = [...new Set([...freeNames(left), ...freeNames(right)])].sort();
  return !equal && ![...points(names, SAMPLES)].some((at) => compareAt(left, right, at) === "different");
}

/** The outcomes of the claims of the seeds from `first` on; the arena is emptied after each. */
export function* outcomes(make: (seed: number) => Claim, first: number, count: number): Generator<Outcome> {
  for (let seed = first; seed < first + count; seed += 1) {
    const outcome = judge(make(seed), seed);
    releaseArena();
    yield outcome;
  }
}
