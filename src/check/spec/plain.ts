import type { SpecNode } from "./node.ts";

/** A node without its places. Numbers are the texts that they were written with. */
export type Plain = string | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

export function plainOf(node: SpecNode): Plain {
  switch (node.kind) {
    case "scalar":
      if (node.type === "boolean") return node.text.toLowerCase() === "true";
      return node.type === "null" ? null : node.text;
    case "list":
      return node.items.map(plainOf);
    case "map":
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainOf(value)]));
    case "excess":
      return null;
  }
}
