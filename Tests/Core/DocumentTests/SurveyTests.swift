import Aside
import Document
import Testing

@Suite("A survey of a decoder", .aside)
struct SurveyTests {
    private func keys(_ shape: DocumentShape?) -> [String] {
        (shape?.mapping?.keys ?? []).map { $0.name + ($0.isRequired ? "!" : "") }
    }

    private func shape(of key: String, in shape: DocumentShape) -> DocumentShape? {
        shape.mapping?.keys.first { $0.name == key }?.shape
    }

    @Test func `finds which keys are asked for, which must be there, and of what kind they are`() {
        let shape = Survey.shape { file, _ in
            _ = file.fields { fields -> Bool? in
                _ = fields.required("name")?.text()
                _ = fields.optional("count")?.int(in: 1...9)
                _ = fields.optional("wait")?.duration(in: .zero ... .seconds(5))
                return true
            }
        }
        #expect(keys(shape) == ["name!", "count", "wait"])
        #expect(self.shape(of: "count", in: shape)?.forms == [.scalar(.whole(1...9))])
        #expect(self.shape(of: "wait", in: shape)?.forms == [.scalar(.duration(.zero ... .seconds(5)))])
    }

    @Test func `finds every form of a value`() {
        let shape = Survey.shape { file, _ in
            _ = file.fields { fields -> Bool? in
                guard let value = fields.optional("it") else { return nil }
                if value.isMapping { return value.fields { $0.required("inside")?.bool() } }
                return value.isNull ? nil : value.oneOrMore()?.first?.bool()
            }
        }
        let it = self.shape(of: "it", in: shape)
        #expect(it?.mayBeEmpty == true)
        #expect(keys(it) == ["inside!"])
        #expect(it?.forms.contains(.scalar(.flag)) == true)
        #expect(it?.forms.contains { if case .list = $0 { true } else { false } } == true)
    }

    /// A key that is asked for beside one answer only is not missed elsewhere.
    @Test func `finds keys that hang on a word, on yes or no, or on another key`() {
        let shape = Survey.shape { file, _ in
            _ = file.fields { fields -> Bool? in
                if fields.required("kind")?.choice("kind", of: ["a": 1, "b": 2]) == 2 { _ = fields.required("of-b") }
                if fields.optional("flag")?.bool() == false { _ = fields.required("of-no") }
                if fields.optional("first") == nil { _ = fields.required("instead") }
                return true
            }
        }
        #expect(Set(keys(shape)) == ["kind!", "of-b", "flag", "of-no", "first", "instead"])
    }

    @Test func `tells the keys of each kind apart`() {
        let shape = Survey.shape { file, _ in
            _ = file.fields { fields -> Bool? in
                let kind = fields.exactlyOne(of: ["say", "ask"])
                _ = kind?.value.text()
                _ = kind?.name == "ask" ? fields.required("digits") : fields.optional("then")
                return true
            }
        }
        let variants = shape.mapping?.variants ?? []
        #expect(variants.map(\.key.name) == ["say", "ask"])
        #expect(variants.map { $0.others.map(\.name) } == [["then"], ["digits"]])
        #expect(variants[1].others[0].isRequired)
    }

    @Test func `knows what has a name once, wherever it stands`() {
        let shape = Survey.shape { file, _ in
            _ = file.fields { fields -> Bool? in
                for key in ["a", "b"] { _ = fields.optional(key)?.called("thing").fields { $0.required("x")?.text() } }
                return true
            }
        }
        #expect(Set(shape.named.keys) == ["thing"])
        #expect(self.shape(of: "a", in: shape)?.name == "thing")
        #expect(self.shape(of: "a", in: shape) == self.shape(of: "b", in: shape))
    }

    @Test func `leaves a reading of a real document as it was`() {
        let read = reading(mapping(("x", scalar("y")))) { $0.called("thing").fields { $0.required("x")?.text() } }
        #expect(read.result == "y")
    }
}
