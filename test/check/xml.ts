/** An element of an XML document, with what JUnit needs of it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** Reads XML 1.0 without a document type, by its grammar (W3C 2008); anything not well-formed is an error. */
export function parseXml(source: string): XmlElement {
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(source))
    throw new Error("a character that XML has no place for");
  let at = 0;
  const declaration = /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/.exec(source);
  if (declaration === null) throw new Error("no declaration");
  at = declaration[0].length;
  const root = element();
  if (source.slice(at).trim() !== "") throw new Error(`text after the root: ${source.slice(at, at + 20)}`);
  return root;

  function take(pattern: RegExp): RegExpExecArray | null {
    const sticky = new RegExp(pattern.source, "uy");
    sticky.lastIndex = at;
    const match = sticky.exec(source);
    if (match !== null) at = sticky.lastIndex;
    return match;
  }

  function element(): XmlElement {
    const open = take(/<([A-Za-z][\w.-]*)/);
    if (open === null) throw new Error(`an element expected at ${source.slice(at, at + 20)}`);
    const attributes: Record<string, string> = {};
    for (
      let found = take(/\s+([A-Za-z][\w.-]*)="([^"<]*)"/);
      found !== null;
      found = take(/\s+([A-Za-z][\w.-]*)="([^"<]*)"/)
    ) {
      if (found[1]! in attributes) throw new Error(`${found[1]} twice`);
      attributes[found[1]!] = decoded(found[2]!);
    }
    const children: XmlElement[] = [];
    let text = "";
    if (take(/\s*\/>/) !== null) return { name: open[1]!, attributes, children, text };
    if (take(/\s*>/) === null) throw new Error(`the start tag of ${open[1]} does not end`);
    for (;;) {
      const cdata = take(/<!\[CDATA\[([\s\S]*?)\]\]>/);
      if (cdata !== null) text += cdata[1];
      else if (take(new RegExp(`</${open[1]}\\s*>`)) !== null) return { name: open[1]!, attributes, children, text };
      else {
        const plain = take(/[^<&]+|&[a-z#0-9x]+;/);
        if (plain === null) children.push(element());
        else if (plain[0].includes("]]>")) throw new Error("]]> in text");
        else text += decoded(plain[0]);
      }
    }
  }
}

function decoded(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return text.replace(/&(?:#(\d+)|([a-z]+));|&/g, (whole, code?: string, name?: string) => {
    if (code !== undefined) return String.fromCodePoint(Number(code));
    if (name !== undefined && name in named) return named[name]!;
    throw new Error(`not an entity: ${whole}`);
  });
}
