import { array, record, type SchemaOf, union } from "../../formats/document/schema-language.ts";
import { sameFunctions } from "../identity.ts";
import { formula } from "../spec/exact.ts";
import { type Kind, vacuous } from "./kind.ts";

type Value = Readonly<Record<string, string>> | readonly string[];

/** Each given partial derivative is the true one, as a function. By name, or as a list in the order of the variables. */
export const gradient: Kind<Value> = {
  name: "gradient",
  summary: "the gradient equals these formulas, as functions",
  schema: union(record(formula), array(formula)) as SchemaOf<Value>,
  title: () => "gradient equals",
  run: (value, subject) => {
    const { variables } = subject.problem;
    if (Object.keys(value).length === 0) return vacuous('give partial derivatives: { x: "2*x" }');
    if (isList(value) && value.length !== variables.length) {
      const message = `the gradient has ${variables.length} entries (${variables.join(", ")}), not ${value.length}`;
      return { verdict: "error", message, code: "spec/value" };
    }
    const entries = isList(value) ? value.map((text, i) => [variables[i]!, text, i] as const) : named(value);
    const stranger = entries.find(([name]) => !variables.includes(name));
    if (stranger !== undefined) {
      const message = `${stranger[0]} is no variable of this model; the variables are ${variables.join(", ")}`;
      return { verdict: "error", message, code: "name/unknown", path: [stranger[2]] };
    }
    return sameFunctions(
      entries.map(([name, expected, step]) => ({
        label: `df/d${name}`,
        expected,
        actual: subject.gradient()[variables.indexOf(name)]!,
        path: [step],
      })),
      subject,
    );
  },
};

function named(value: Readonly<Record<string, string>>): (readonly [string, string, string])[] {
  return Object.entries(value).map(([name, text]) => [name, text, name] as const);
}

function isList(value: Value): value is readonly string[] {
  return Array.isArray(value);
}
