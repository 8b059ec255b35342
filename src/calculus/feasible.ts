import { NEVER } from "../expr/build.ts";
import type { Condition, RelationNode } from "../expr/expr.ts";
import { addRational, multiplyRational, negateRational, type Rational, signOfRational } from "../number/rational.ts";
import { polynomialOf, totalDegree } from "../polynomial/polynomial.ts";
import { quadraticFormOf } from "../polynomial/quadratic-form.ts";

/** `Σ coefficients·x + constant > 0`, or `>= 0`. */
interface LinearInequality {
  readonly coefficients: readonly Rational[];
  readonly constant: Rational;
  readonly strict: boolean;
}

/** Elimination squares the number of inequalities at worst; beyond this the question is left open. */
const MOST_INEQUALITIES = 500;

/**
 * Whether the linear conditions among the given ones contradict each other over the reals, by elimination of one variable
 * after the other (Fourier 1827, Motzkin 1936). Conditions that are not linear are passed over, so `true` is a proof that
 * nothing satisfies all conditions, and `false` proves nothing.
 */
export function isContradictory(conditions: readonly Condition[], variables: readonly string[]): boolean {
  if (conditions.includes(NEVER)) return true;
  let system = conditions.flatMap((condition) => inequalities(condition, variables));
  for (let i = 0; i < variables.length; i += 1) {
    const positive = system.filter(({ coefficients }) => signOfRational(coefficients[i]!) > 0);
    const negative = system.filter(({ coefficients }) => signOfRational(coefficients[i]!) < 0);
    if (positive.length * negative.length > MOST_INEQUALITIES) return false;
    const rest = system.filter(({ coefficients }) => coefficients[i] === 0);
    system = [...rest, ...positive.flatMap((below) => negative.map((above) => eliminated(below, above, i)))];
  }
  return system.some(({ constant, strict }) => signOfRational(constant) < (strict ? 1 : 0));
}

function inequalities(condition: Condition, variables: readonly string[]): readonly LinearInequality[] {
  if (condition.kind === "relation") return linear(condition, variables);
  return condition.name === "and" ? condition.conditions.flatMap((part) => inequalities(part, variables)) : [];
}

function linear({ name, args }: RelationNode, variables: readonly string[]): readonly LinearInequality[] {
  const polynomial = name === "!=" ? null : polynomialOf(args[0]!, variables);
  const form = polynomial !== null && totalDegree(polynomial) <= 1 ? quadraticFormOf(polynomial) : null;
  if (form === null) return [];
  const side = { coefficients: form.linear, constant: form.constant, strict: name === ">" };
  return name === "=" ? [side, scaled(side, -1)] : [side];
}

/** The positive combination in which variable `i` cancels. */
function eliminated(below: LinearInequality, above: LinearInequality, i: number): LinearInequality {
  const left = scaled(below, negateRational(above.coefficients[i]!));
  const right = scaled(above, below.coefficients[i]!);
  return {
    coefficients: left.coefficients.map((c, j) => addRational(c, right.coefficients[j]!)),
    constant: addRational(left.constant, right.constant),
    strict: left.strict || right.strict,
  };
}

function scaled({ coefficients, constant, strict }: LinearInequality, factor: Rational): LinearInequality {
  return {
    coefficients: coefficients.map((c) => multiplyRational(c, factor)),
    constant: multiplyRational(constant, factor),
    strict,
  };
}
