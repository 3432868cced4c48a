/// A small dialplan, and its drawings.
enum DrawnSample {
    static let steps = #"""
        inicio: { menu: "Diga \"sí\" & uno.", keys: { 1: ventas, 2: recado, 3: recado } }
        ventas: { transfer: ventas, then: fin, failed: recado }
        recado: { message: soporte, request: Diga., empty: { then: fin }, then: horas }
        horas: { hours: { open: fin, closed: inicio } }
        fin: { hang-up: Adiós }
        """#

    static let mermaid = #"""
        flowchart TD
          n0("inicio (menu)<br>“Diga #quot;sí#quot; & uno.”")
          n3((("fin (hang-up)<br>“Adiós”")))
          n2[("recado (message)<br>“Diga.”")]
          n4{"horas (hours)"}
          n1(["ventas (transfer)"])
          n0 -.->|"silence, wrong"| n3
          n0 -->|"2, 3"| n2
          n0 -->|"1"| n1
          n1 --> n3
          n1 -.->|"failed"| n2
          n2 -.->|"empty, fault"| n3
          n2 --> n4
          n4 -->|"open"| n3
          n4 -->|"closed, guard"| n0

        """#

    static let dot = #"""
        digraph "x" {
          graph [rankdir=TB, nodesep=0.25, ranksep=0.45, fontname="Helvetica", fontsize=11, style=rounded, color=gray70]
          node [fontname="Helvetica", fontsize=10, style=filled, fillcolor=white]
          edge [fontname="Helvetica", fontsize=9]
          n0 [label="inicio (menu)\n“Diga \"sí\" & uno.”", shape=box, style="filled,rounded", fillcolor=lightyellow]
          n3 [label="fin (hang-up)\n“Adiós”", shape=doubleoctagon, fillcolor=mistyrose]
          n2 [label="recado (message)\n“Diga.”", shape=note, fillcolor=lightgreen]
          n4 [label="horas (hours)", shape=diamond, fillcolor=white]
          n1 [label="ventas (transfer)", shape=house, fillcolor=lightblue]
          n0 -> n3 [label="silence, wrong", style=dashed, color=gray50, fontcolor=gray40]
          n0 -> n2 [label="2, 3"]
          n0 -> n1 [label="1"]
          n1 -> n3
          n1 -> n2 [label="failed", style=dashed, color=gray50, fontcolor=gray40]
          n2 -> n3 [label="empty, fault", style=dashed, color=gray50, fontcolor=gray40]
          n2 -> n4
          n4 -> n3 [label="open"]
          n0 -> n4 [label="closed, guard", dir=back]
        }

        """#
}
