import type { Conduct } from "../../certificates/nature/conduct.ts";
import type { CriticalType } from "../critical-set.ts";

/** Whether what is shown of f near a set is what its type says; or the contrary. */
export function agrees({ below, above }: Conduct, type: CriticalType): boolean {
  switch (type) {
    case "minimum":
      return below === false;
    case "maximum":
      return above === false;
    case "constant":
      return below === false && above === false;
    case "saddle":
    case "inflection":
      return below === true && above === true;
    case "unknown":
      return false;
  }
}

export function contradicts({ below, above }: Conduct, type: CriticalType): boolean {
  switch (type) {
    case "minimum":
      return below === true;
    case "maximum":
      return above === true;
    case "constant":
      return below === true || above === true;
    case "saddle":
    case "inflection":
      return below === false || above === false;
    case "unknown":
      return false;
  }
}
