import { isScreen } from "./screen.ts";

/** How text may look on the screen. */
export interface Look {
  /** Standard output is a screen. */
  readonly screen: boolean;
  /** Columns of the screen, 80 if that is not known. */
  readonly width: number;
  readonly unicode: boolean;
  /** 0: none, 1: 16 colours, 2: 256, 3: true colour. */
  readonly color: 0 | 1 | 2 | 3;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The look of standard output by flags, then environment, then the screen itself. */
export function lookOf(flag: (name: string) => string | undefined, environment: Environment): Look {
  const screen = isScreen(1);
  const ascii = flag("ascii") !== undefined || isSet(environment["HESSIAN_ASCII"]);
  return {
    screen,
    width: widthOf(flag("width") ?? environment["COLUMNS"], screen),
    unicode: !ascii && speaksUnicode(environment, process.platform),
    color: colorLevel(flag("color"), environment, screen),
  };
}

function widthOf(wish: string | undefined, screen: boolean): number {
  const width = Number(wish);
  if (Number.isInteger(width) && width > 0) return Math.max(width, 20);
  return screen && process.stdout.columns > 0 ? process.stdout.columns : 80;
}

/** Flag, then FORCE_COLOR, NO_COLOR, CLICOLOR_FORCE, CLICOLOR, TERM=dumb, then whether it is a screen. */
export function colorLevel(flag: string | undefined, environment: Environment, screen: boolean): 0 | 1 | 2 | 3 {
  const supported = supportedLevel(environment);
  if (flag === "always") return Math.max(supported, 1) as 1 | 2 | 3;
  if (flag === "never") return 0;
  const forced = environment["FORCE_COLOR"];
  if (forced !== undefined) {
    if (forced === "" || forced === "true") return Math.max(supported, 1) as 1 | 2 | 3;
    const level = Number(forced);
    return level >= 1 && level <= 3 ? (Math.floor(level) as 1 | 2 | 3) : 0;
  }
  if (isSet(environment["NO_COLOR"])) return 0;
  const clicolorForce = environment["CLICOLOR_FORCE"];
  if (clicolorForce !== undefined && clicolorForce !== "0") return Math.max(supported, 1) as 1 | 2 | 3;
  if (environment["CLICOLOR"] === "0" || environment["TERM"] === "dumb") return 0;
  return screen ? supported : 0;
}

function supportedLevel(environment: Environment): 1 | 2 | 3 {
  if (/truecolor|24bit/.test(environment["COLORTERM"] ?? "") || isSet(environment["WT_SESSION"])) return 3;
  return /256/.test(environment["TERM"] ?? "") ? 2 : 1;
}

/** Whether the locale says UTF-8, or the terminal is known to show it. */
export function speaksUnicode(environment: Environment, platform: string): boolean {
  if (isSet(environment["WT_SESSION"]) || isSet(environment["ConEmuTask"])) return true;
  if (environment["TERM_PROGRAM"] === "vscode") return true;
  const locale = environment["LC_ALL"] || environment["LC_CTYPE"] || environment["LANG"];
  return platform === "win32" ? false : /utf-?8/i.test(locale ?? "");
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== "";
}
