/** What the tests use of it; its own types are not where its `exports` would have them found. */
declare module "bpmn-moddle" {
  export interface Element {
    readonly $type: string
    readonly id: string
    readonly [name: string]: unknown
  }
  export class BpmnModdle {
    fromXML(xml: string): Promise<{
      readonly rootElement: Element
      readonly elementsById: Readonly<Record<string, Element>>
      readonly warnings: ReadonlyArray<{ readonly message: string }>
    }>
  }
}
