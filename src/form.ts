/** How simplified expressions may be asked for. */
export const forms = ["shortest", "expanded", "factored", "horner"] as const;

export type Form = (typeof forms)[number];
