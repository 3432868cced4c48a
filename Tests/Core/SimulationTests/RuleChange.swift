import Content
import Document
import Foundation
import Testing

/// A change of a shipped dialplan's text that takes away what expresses a rule, or turns it round.
struct RuleChange: Sendable, CustomTestStringConvertible {
    let rule: String
    let file: ShippedFile
    let line: String
    let instead: String

    var testDescription: String { "\(rule), without “\(line.split(separator: "\n").first ?? "")”" }

    /// Those of a dialplan, as they stand in RuleChanges.
    static func all(of file: ShippedFile) throws -> [RuleChange] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "RuleChanges").path
        let reader = Reader()
        let node = try YAMLFile.read("\(folder)/\(file.name).yaml")
        let changes = (reader.value(node).entries() ?? []).flatMap { entry in
            (entry.value.items() ?? []).compactMap { value in
                value.fields { fields -> RuleChange? in
                    let (line, instead) = (fields.required("line"), fields.required("instead"))
                    // As it is written, white space and all.
                    guard case .scalar(let line, _) = line?.node.content,
                        case .scalar(let instead, _) = instead?.node.content
                    else { return nil }
                    return RuleChange(rule: entry.name, file: file, line: line, instead: instead)
                }
            }
        }
        return try reader.finish(changes)
    }

    /// For the arguments of a test; another test tells why a file cannot be read.
    static let all = ShippedFile.all.flatMap { (try? all(of: $0)) ?? [] }

    /// Whether the rule's id stands in the changed line, or in the comment just above it.
    var hasIDBeside: Bool {
        guard let place = file.text.range(of: line) else { return false }
        let start = file.text.lineRange(for: place.lowerBound..<place.lowerBound)
        func holds(_ line: Substring) -> Bool {
            line.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.contains { $0 == rule }
        }
        if holds(file.text[start]) { return true }
        let before = file.text[..<start.lowerBound].dropLast().split(separator: "\n").last ?? ""
        return before.drop { $0 == " " }.hasPrefix("#") && holds(before)
    }
}
