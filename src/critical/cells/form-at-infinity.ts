import { call, linearCombination, monomial, scale, ZERO } from "../../expr/build.ts";
import type { Expr, ProductNode, SumNode } from "../../expr/expr.ts";
import { postorder } from "../../expr/postorder.ts";
import { isInteger } from "../../number/rational.ts";
import { simplify } from "../../simplify/simplify.ts";

/** `f(s·x) = s^degree·form(x) + o(s^degree)` for s to infinity, uniformly for bounded x; the form is homogeneous and continuous. */
export interface FormAtInfinity {
  readonly form: Expr;
  readonly degree: number;
}

/**
 * The form of a function made of variables by sums, products, absolute values and extrema: those of the forms of its parts; `null` where
 * these cancel, and for other functions.
 */
export function formAtInfinity(expr: Expr): FormAtInfinity | null {
  const known = new Map<Expr, FormAtInfinity | null>();
  for (const node of postorder([expr])) {
    known.set(
      node,
      formOf(node, (part) => known.get(part) ?? null),
    );
  }
  return known.get(expr)!;
}

type FormOf = (part: Expr) => FormAtInfinity | null;

function formOf(node: Expr, of: FormOf): FormAtInfinity | null {
  switch (node.kind) {
    case "number":
    case "constant":
      return { form: node, degree: 0 };
    case "variable":
      return { form: node, degree: 1 };
    case "sum":
      return formOfSum(node, of);
    case "product":
      return formOfProduct(node, of);
    case "call":
      return formOfCall(node.name, node.args.map(of));
    default:
      return null;
  }
}

function formOfSum({ args, weights }: SumNode, of: FormOf): FormAtInfinity | null {
  const parts = args.map(of);
  if (parts.includes(null)) return null;
  const degree = Math.max(0, ...parts.map((part) => part!.degree));
  if (degree === 0) return null;
  const highest = parts.flatMap((part, i) => (part!.degree === degree ? [scale(part!.form, weights[i]!)] : []));
  const form = simplify(linearCombination(highest, null, 0));
  return form === ZERO ? null : { form, degree };
}

function formOfProduct({ args, weights, value }: ProductNode, of: FormOf): FormAtInfinity | null {
  const parts = args.map(of);
  let degree = 0;
  for (const [i, part] of parts.entries()) {
    const weight = weights[i]!;
    if (part === null || !isInteger(weight) || typeof weight !== "number" || weight < 0) return null;
    degree += part.degree * weight;
  }
  return {
    form: monomial(
      parts.map((part) => part!.form),
      weights,
      value,
    ),
    degree,
  };
}

function formOfCall(name: string, parts: readonly (FormAtInfinity | null)[]): FormAtInfinity | null {
  if (parts.includes(null)) return null;
  const degree = Math.max(...parts.map((part) => part!.degree));
  if (name === "abs") return { form: call("abs", parts[0]!.form), degree };
  if (name !== "max" && name !== "min") return null;
  const forms = [...new Set(parts.map((part) => (part!.degree === degree ? part!.form : ZERO)))];
  return { form: forms.length === 1 ? forms[0]! : simplify(call(name, ...forms)), degree };
}
