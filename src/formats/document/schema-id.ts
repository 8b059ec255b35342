/** The identifier that every document starts with; it changes only when a field changes its meaning. */
export const RESULT_SCHEMA_ID = "hessian/result@1";
