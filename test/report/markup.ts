import { type DefaultTreeAdapterTypes, type ParserError, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
type Element = DefaultTreeAdapterTypes.Element;

/** A page as a browser reads it. */
export type Markup = {
  errors: string[];
  elements: Element[];
  attribute(element: Element, name: string): string | undefined;
  text(element: Element): string;
  byClass(name: string): Element[];
};

export function markupOf(page: string): Markup {
  const errors: string[] = [];
  const document = parse(page, { onParseError: ({ code }: ParserError) => void errors.push(code) });
  const elements: Element[] = [];
  const walk = (node: Node) => {
    if ('tagName' in node) elements.push(node);
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(document);
  const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value;
  return {
    errors,
    elements,
    attribute,
    text: textOf,
    byClass: (name) => elements.filter((element) => attribute(element, 'class')?.split(' ').includes(name)),
  };
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
